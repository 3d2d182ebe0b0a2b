import { randomUUID } from 'node:crypto';
import { ask } from '../harness/process.ts';

/** Prints what a program gets that is alone: the capacity of its pipe, a timer of its own, and a signal that waits. */
const NEEDY = `
import ctypes, fcntl, os, signal
libc = ctypes.CDLL(None, use_errno=True)
print(fcntl.fcntl(os.pipe()[1], 1032))  # F_GETPIPE_SZ
print(libc.timer_create(1, None, ctypes.byref(ctypes.c_void_p())))
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGRTMIN])
print(libc.sigqueue(os.getpid(), signal.SIGRTMIN, None))
`;

/** Maps and reads files of tens of megabytes before it says a word. */
const SLOW_TO_START = 'class Main { public static void main(String[] args) { System.out.println("hello"); } }';

interface Answer {
  verdict?: string;
  test_results?: { verdict: string; actual_output: string | null; error: string | null }[];
}

/** Programs of somebody else, one after another, each of which passes when nobody disturbs it. */
export async function honestRuns(port: number) {
  const marker = `honest-${randomUUID()}`;
  const bodies = [
    { language: 'python', code: NEEDY, test_cases: [{ args: [marker], expected_output: '65536\n0\n0\n' }] },
    { language: 'java', code: SLOW_TO_START, test_cases: [{ args: [marker], expected_output: 'hello\n' }] },
  ];
  const harmed: string[] = [];
  let turn = 0;

  async function next(): Promise<number> {
    const begun = performance.now();
    const unserved = (error: Error) => ({ status: 0, text: error.message });
    const { status, text } = await ask(port, bodies[turn++ % bodies.length] ?? {}).catch(unserved);
    const tookMs = performance.now() - begun;
    const { verdict, test_results: [result] = [] }: Answer = status === 200 ? JSON.parse(text) : {};
    if (verdict !== 'accepted')
      harmed.push(
        result === undefined
          ? text
          : `${result.verdict}: ${JSON.stringify(result.actual_output)} ${result.error ?? ''}`,
      );
    return tookMs;
  }

  for (const _ of bodies) await next(); // what they cost to compile is nobody's fault
  return { marker, harmed, next };
}
