import { afterEach, describe, expect, test, vi } from 'vitest';
import { Threads } from './threads.ts';

/** What a thread of these tests does: each task is a statement, which may answer. */
const MODULE = `
import { parentPort, threadId } from 'node:worker_threads';
parentPort.on('message', (task) => {
  if (task === 'which') parentPort.postMessage(threadId);
  if (task === 'throw') throw new RangeError('out of range');
  if (task === 'exit') process.exit(3);
  if (task.turns) for (;;) Atomics.add(task.turns, 0, 1);
  if (task.bytes) parentPort.postMessage(task.bytes.length);
});`;
type Task = 'which' | 'throw' | 'exit' | { turns: Int32Array } | { bytes: Uint8Array };
const openThreads = (threadsMax: number) =>
  new Threads<Task, number>(new URL(`data:text/javascript,${encodeURIComponent(MODULE)}`), threadsMax);

/** How a task is given to a thread. */
const as =
  (task: Task, transferred: readonly ArrayBuffer[] = []) =>
  () => ({ task, transferred });

afterEach(() => void vi.useRealTimers());

test('a thread is given one task after another', async () => {
  const threads = openThreads(1);
  const [one, two] = await Promise.all([threads.do(as('which')), threads.do(as('which'))]);
  expect(one).toBe(two);
  expect(await threads.do(as('which'))).toBe(one);
});

test('a task is made when its turn has come', async () => {
  const threads = openThreads(1);
  const made: string[] = [];
  const noted = (name: string) => () => {
    made.push(name);
    return as('which')();
  };
  const both = [threads.do(noted('first')), threads.do(noted('second'))] as const;
  await both[0];
  expect(made).toEqual(['first']);
  await both[1];
  expect(made).toEqual(['first', 'second']);
});

test('what is transferred is not copied, and is gone here', async () => {
  const bytes = new Uint8Array(1000);
  expect(await openThreads(1).do(as({ bytes }, [bytes.buffer]))).toBe(1000);
  expect(bytes.length).toBe(0);
});

test('there are as many threads as tasks at once, and no more than allowed', async () => {
  const threads = openThreads(2);
  const used = await Promise.all(Array.from({ length: 6 }, () => threads.do(as('which'))));
  expect(new Set(used).size).toBe(2);
});

test('a thread that is idle for 2 s is ended, and the next task gets a new one', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const threads = openThreads(1);
  const first = await threads.do(as('which'));
  vi.advanceTimersByTime(1_999);
  expect(await threads.do(as('which'))).toBe(first);
  vi.advanceTimersByTime(1_999);
  expect(await threads.do(as('which'))).toBe(first);
  vi.advanceTimersByTime(2_000);
  expect(await threads.do(as('which'))).not.toBe(first);
});

describe.each([
  ['throws', 'throw', new RangeError('out of range')],
  ['ends', 'exit', 'it ended with 3'],
] as const)('a thread that %s', (_name, task, cause) => {
  test('fails its task, and no other', async () => {
    const threads = openThreads(1);
    const failing = expect(threads.do(as(task))).rejects.toEqual(
      new Error('a thread of the service failed', { cause }),
    );
    const waiting = threads.do(as('which'));
    await failing;
    expect(await waiting).toBeGreaterThan(0);
  });
});

describe('an abort', () => {
  const gone = () => AbortSignal.abort(new Error('gone'));

  test('ends a thread in the middle of its work', async () => {
    const threads = openThreads(1);
    const controller = new AbortController();
    const turns = new Int32Array(new SharedArrayBuffer(4));
    const looping = threads.do(as({ turns }), controller.signal);
    await vi.waitUntil(() => Atomics.load(turns, 0) !== 0, { timeout: 20_000 });
    controller.abort(new Error('gone'));
    await expect(looping).rejects.toThrow('gone');
    const turned = Atomics.load(turns, 0);
    expect(await threads.do(as('which'))).toBeGreaterThan(0);
    expect(Atomics.load(turns, 0)).toBe(turned);
  });

  test('right after the task was given leaves it, too', async () => {
    const controller = new AbortController();
    const abandoned = expect(openThreads(1).do(as('which'), controller.signal)).rejects.toThrow('gone');
    controller.abort(new Error('gone'));
    await abandoned;
  });

  test('before the task starts nothing, and takes nothing away', async () => {
    const bytes = new Uint8Array(1);
    await expect(openThreads(1).do(as({ bytes }, [bytes.buffer]), gone())).rejects.toThrow('gone');
    expect(bytes.length).toBe(1);
  });

  test('after the task ends no thread', async () => {
    const threads = openThreads(1);
    const controller = new AbortController();
    const first = await threads.do(as('which'), controller.signal);
    controller.abort();
    expect(await threads.do(as('which'))).toBe(first);
  });
});
