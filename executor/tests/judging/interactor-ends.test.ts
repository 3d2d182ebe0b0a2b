/* Long, because all of its tests share one service, whose start takes longer than they do. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Service, startService } from '../harness/service.ts';
import { asking, kattis, testlib, WAITS } from './interactive.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ slots: 2 });
});
afterAll(async () => {
  expect(service.slots.busy).toBe(0);
  expect(service.sandbox.residue).toBeNull();
  expect(await service.leftovers()).toEqual([]);
  await service.stop();
});

const { result } = asking(() => service);

type Row = [name: string, code: string, interactor: object, expected: object];

/** Each ends long before the wall clock ends it. */
function verdicts(rows: Row[]) {
  test.each(rows)('%s', async (_name, code, interactor, expected) => {
    const { took, ...got } = await result({ code, interactor, timeout: 5 });
    expect(got).toMatchObject(expected);
    expect(took).toBeLessThan(4000);
  });
}

describe('the interactor ends first, and', () => {
  verdicts([
    [
      'says wrong while the program sleeps: the program is stopped',
      'import time\ntime.sleep(60)', // one that reads could see the end of its input first
      kattis('end(43, "no")'),
      { verdict: 'wrong_answer', message: 'no', exit_code: null },
    ],
    [
      'says wrong while the program computes: the program is stopped',
      'while True: pass',
      kattis('end(43, "no")'),
      { verdict: 'wrong_answer', message: 'no', score: 0 },
    ],
    [
      'says wrong to a program that then dies of the end of its input',
      'while True: input()',
      testlib('tell("x"); print("no", file=sys.stderr); sys.exit(1)'),
      { verdict: 'wrong_answer', message: 'no' },
    ],
    [
      'says wrong to a program that goes on to write',
      'import time\nwhile True: print("x", flush=True); time.sleep(0.001)',
      kattis('input(); end(43)'),
      { verdict: 'wrong_answer' },
    ],
    [
      'accepts, and the program ends well by itself',
      'import time\ntime.sleep(0.3)\nprint("bye")',
      kattis('end(42)'),
      { verdict: 'accepted', actual_output: 'bye\n' },
    ],
    [
      'accepts, and the program reads to the end of its input',
      'import sys\nsys.stdin.read()',
      kattis('tell("x"); end(42)'),
      { verdict: 'accepted' },
    ],
    [
      'accepts, and the program fails',
      'import time\ntime.sleep(0.3)\nraise SystemExit(3)',
      kattis('end(42)'),
      { verdict: 'runtime_error', message: 'exited with code 3', score: 0 },
    ],
    [
      'accepts in part, and the program fails',
      'import time\ntime.sleep(0.3)\nraise SystemExit(3)',
      testlib('print("points 0.5", file=sys.stderr); sys.exit(7)'),
      { verdict: 'runtime_error', score: 0 },
    ],
    [
      'accepts in part, and the program ends well',
      'import time\ntime.sleep(0.3)',
      kattis('say("0.5", "score_multiplier.txt"); end(42)'),
      { verdict: 'wrong_answer', score: 0.5, exit_code: 0 },
    ],
    [
      'accepts, and the program floods',
      'while True: print("x" * 100000)',
      kattis('end(42)'),
      { verdict: 'output_limit_exceeded' },
    ],
    ['crashes: it has failed', WAITS, kattis('int("x")'), { verdict: 'checker_error' }],
    ['crashes by testlib: it has failed', WAITS, testlib('int("x")'), { verdict: 'checker_error' }],
    [
      'is killed: it has failed',
      WAITS,
      kattis('os.abort()'),
      { verdict: 'checker_error', message: 'the interactor was killed by SIGABRT' },
    ],
    [
      'exits with another code: it has failed',
      WAITS,
      kattis('end(0)'),
      { verdict: 'checker_error', message: 'the interactor exited with code 0, which is neither 42 nor 43' },
    ],
    [
      'takes too much memory: it has failed',
      WAITS,
      kattis('bytearray(b"x") * (1 << 30)'),
      { verdict: 'checker_error' },
    ],
    [
      'floods: it has failed',
      WAITS,
      kattis('while True: os.write(1, b"x" * 65536)'),
      { verdict: 'checker_error', message: expect.stringMatching(/^the interactor wrote past 10 MB/) },
    ],
    [
      'fills its folder: it has failed',
      WAITS,
      kattis('for n in range(9): open(sys.argv[3] + str(n), "wb").write(bytes(9 << 20))\ntime.sleep(9)'),
      { verdict: 'checker_error', message: expect.stringMatching(/^the interactor put more than/) },
    ],
  ]);
});

describe('the program ends first, and', () => {
  const EOF_IS_WRONG = kattis('data = sys.stdin.read()\nend(43, "it said " + data)');
  verdicts([
    [
      'exits with another code: it has failed, whatever is said of it then',
      'print("x", flush=True)\nraise SystemExit(3)',
      EOF_IS_WRONG,
      { verdict: 'runtime_error', message: 'exited with code 3', actual_output: 'x\n' },
    ],
    [
      'crashes: it has failed',
      'import os\nos.abort()',
      EOF_IS_WRONG,
      { verdict: 'runtime_error', message: 'killed by SIGABRT' },
    ],
    [
      'crashes, and the interactor dies of that',
      'raise ValueError("mine")',
      kattis('input()'),
      { verdict: 'runtime_error', error: expect.stringContaining('ValueError: mine') },
    ],
    [
      'crashes, and the interactor that only writes goes on',
      'raise ValueError',
      kattis('while True: tell("x"); time.sleep(0.01)'),
      { verdict: 'runtime_error' },
    ],
    ['takes too much memory', 'bytearray(1 << 30)', EOF_IS_WRONG, { verdict: 'memory_limit_exceeded' }],
    [
      'floods while the interactor reads',
      'while True: print("x" * 1000000)',
      EOF_IS_WRONG,
      { verdict: 'output_limit_exceeded', message: 'wrote past 10 MB' },
    ],
    [
      'floods while the interactor does not read',
      'while True: print("x" * 1000000)',
      kattis('time.sleep(9)'),
      { verdict: 'output_limit_exceeded' },
    ],
    [
      'floods by the byte while the interactor floods',
      'import os\nos.write(1, b"x" * (1 << 20))\nwhile True: os.write(1, b"x" * 4096)',
      kattis('for n in range(9): os.write(1, b"x" * (1 << 20))\ntime.sleep(9)'),
      { verdict: 'output_limit_exceeded' },
    ],
    [
      'floods stderr',
      'import os\nwhile True: os.write(2, b"x" * 65536)',
      kattis('input()'),
      { verdict: 'output_limit_exceeded' },
    ],
    [
      'ends well: the interactor says',
      'print("x")',
      kattis('time.sleep(0.3); end(42, sys.stdin.read())'),
      { verdict: 'accepted', message: 'x' },
    ],
    ['ends well and too early: the interactor says', '', EOF_IS_WRONG, { verdict: 'wrong_answer', message: 'it said' }],
    [
      'ends well and too early, and the interactor dies of that',
      '',
      kattis('tell(1); input(); end(42)'),
      { verdict: 'wrong_answer', message: 'the program ended while the interactor waited for it' },
    ],
    [
      'ends well and too early, and the interactor in Java dies of that',
      '',
      {
        language: 'java',
        protocol: 'testlib',
        code: 'class Main { public static void main(String[] a) { new java.util.Scanner(System.in).nextInt(); } }',
      },
      { verdict: 'wrong_answer', message: 'the program ended while the interactor waited for it' },
    ],
    [
      'ends well, and the interactor still has something to say to it',
      '',
      kattis('time.sleep(0.2)\nfor n in range(20000): tell("x" * 100)\nend(42)'),
      { verdict: 'accepted' },
    ],
    ['ends well, and the interactor crashes', 'print(1)', kattis('int(input()) / 0'), { verdict: 'checker_error' }],
    [
      'leaves a child behind that holds the pipes',
      'import os, time\nif os.fork() == 0:\n    time.sleep(60)\nos._exit(0)',
      EOF_IS_WRONG,
      { verdict: 'wrong_answer', message: 'it said' },
    ],
    [
      'leaves a child behind that would write',
      'import os, time\nprint("early", flush=True)\nif os.fork() == 0:\n    time.sleep(0.3); print("late", flush=True)\nos._exit(0)',
      kattis('end(42, sys.stdin.read() + open(sys.argv[1]).read())'),
      { verdict: 'accepted', message: 'early\nIN', actual_output: 'early\n' },
    ],
  ]);
});

describe('time', () => {
  const timed = async (code: string, interactor: object, fields = {}) =>
    await result({ code, interactor, timeout: 0.5, ...fields });

  test('both wait for each other: the program’s, at its wall limit', async () => {
    const { took, ...got } = await timed(WAITS, kattis('end(43 if sys.stdin.read() == "" else 42)'));
    expect(got).toMatchObject({ verdict: 'time_limit_exceeded', message: 'ran longer than 0.5 s' });
    expect(took).toBeLessThan(1500);
  });

  test.each<[name: string, code: string, interactor: object]>([
    ['and the interactor dies of that', WAITS, kattis('input()')],
    ['also when it would accept then', WAITS, kattis('sys.stdin.read()\nend(42)')],
    ['the program sleeps', 'import time\ntime.sleep(9)', testlib('input()')],
    ['the program computes', 'while True: pass', kattis('tell("x")\ninput()')],
    ['the program does not end when it is accepted', 'import time\ntime.sleep(9)', kattis('end(42)')],
  ])('%s', async (_name, code, interactor) => {
    expect(await timed(code, interactor)).toMatchObject({ verdict: 'time_limit_exceeded', score: 0 });
  });

  test('CPU time of the program ends it at once', async () => {
    const { took, ...got } = await timed('while True: pass', kattis('input()'), {
      timeout: 5,
      limits: { cpu_time: 0.3 },
    });
    expect(got).toMatchObject({ verdict: 'time_limit_exceeded', message: 'used more than 0.3 s of CPU time' });
    expect(took).toBeLessThan(2000);
  });

  test.concurrent.each<[name: string, code: string, interactor: object]>([
    ['sleeps while the program waits', WAITS, kattis('time.sleep(60)')],
    ['computes while the program waits', WAITS, kattis('while True: pass', { cpu_time: 2 })],
    ['sleeps when the program has ended', '', kattis('time.sleep(60)')],
  ])('the interactor %s: its own', async (_name, code, interactor) => {
    const { took, ...got } = await timed(code, interactor);
    expect(got).toMatchObject({
      verdict: 'checker_error',
      message: expect.stringMatching(/^the interactor (ran|used)/),
    });
    expect(took).toBeLessThan(14_000); // one of three waits for a slot
  });

  test('and memory are the program’s', async () => {
    const interactor = kattis('tell("x")\ninput()\nblock = bytearray(b"x") * (150 << 20)\ntime.sleep(1.5)\nend(42)');
    const { verdict, execution_time_ms, memory_usage_bytes } = await result({ interactor, timeout: 3 });
    expect(verdict).toBe('accepted');
    expect(execution_time_ms).toBeLessThan(1000);
    expect(memory_usage_bytes).toBeLessThan(100 << 20);
  });
});
