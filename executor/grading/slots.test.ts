/* Long, because the order of the queue, its bounds and the help of idle slots are properties of one class, shown in many small scenes. */

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ServiceError } from './errors.ts';
import { Slots } from './slots.ts';

const giveBack = (slot: Disposable | undefined) => slot?.[Symbol.dispose]();

/** Lets all pending promises settle. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Asks for a slot and records the name when it gets one. */
async function queue(slots: Slots, name: string, served: string[], signal?: AbortSignal): Promise<Disposable> {
  const slot = await slots.take({ signal });
  served.push(name);
  return slot;
}

describe('take', () => {
  test('as many as there are slots are served at once', async () => {
    const slots = new Slots(2, { waitingMax: 5 });
    await slots.take();
    await slots.take();
    expect([slots.total, slots.busy, slots.waiting]).toEqual([2, 2, 0]);
  });

  test('one more waits until a slot is returned', async () => {
    const slots = new Slots(1, { waitingMax: 5 });
    const served: string[] = [];
    const first = await slots.take();
    const second = queue(slots, 'second', served);
    await settled();
    expect([slots.busy, slots.waiting, served]).toEqual([1, 1, []]);
    giveBack(first);
    giveBack(await second);
    expect([slots.busy, slots.waiting, served]).toEqual([0, 0, ['second']]);
  });

  test('waiting jobs are served in the order in which they came', async () => {
    const slots = new Slots(1, { waitingMax: 5 });
    const served: string[] = [];
    const first = await slots.take();
    const waiting = ['a', 'b', 'c', 'd'].map(async (name) => giveBack(await queue(slots, name, served)));
    giveBack(first);
    await Promise.all(waiting);
    expect(served).toEqual(['a', 'b', 'c', 'd']);
    expect([slots.busy, slots.waiting]).toEqual([0, 0]);
  });

  test('one returned slot serves one job', async () => {
    const slots = new Slots(2, { waitingMax: 5 });
    const served: string[] = [];
    const first = await slots.take();
    await slots.take();
    for (const name of ['a', 'b']) void queue(slots, name, served);
    giveBack(first);
    await settled();
    expect([slots.busy, slots.waiting, served]).toEqual([2, 1, ['a']]);
  });

  test('no job overtakes a waiting one between the return of a slot and the wake-up', async () => {
    const slots = new Slots(1, { waitingMax: 5 });
    const served: string[] = [];
    const first = await slots.take();
    void queue(slots, 'waiter', served);
    giveBack(first);
    void queue(slots, 'newcomer', served);
    await settled();
    expect([slots.busy, slots.waiting, served]).toEqual([1, 1, ['waiter']]);
  });

  test('a slot is returned at the end of its scope, also if that throws', async () => {
    const slots = new Slots(1, { waitingMax: 0 });
    const use = async () => {
      using _slot = await slots.take();
      expect(slots.busy).toBe(1);
      throw new Error('the job failed');
    };
    await expect(use()).rejects.toThrow('the job failed');
    expect(slots.busy).toBe(0);
  });
});

describe('a place', () => {
  test('is 0 with a slot, otherwise the number of jobs that are served first', async () => {
    const slots = new Slots(2, { waitingMax: 2 });
    const places: number[] = [];
    const take = () => slots.take({ onPlaced: (position) => places.push(position) });
    const [first] = [await take(), await take()];
    const waiting = [take(), take()];
    expect(places).toEqual([0, 0, 1, 2]);
    giveBack(first);
    void take();
    expect(places).toEqual([0, 0, 1, 2, 2]);
    giveBack(await waiting[0]);
  });

  test('is not reported to a refused job', async () => {
    const slots = new Slots(1, { waitingMax: 0 });
    await slots.take();
    const places: number[] = [];
    await expect(slots.take({ onPlaced: (position) => places.push(position) })).rejects.toMatchObject({ code: 'busy' });
    expect(places).toEqual([]);
  });

  test('that cannot be reported takes no slot', async () => {
    const slots = new Slots(1, { waitingMax: 0 });
    const fail = () => {
      throw new Error('deaf');
    };
    await expect(slots.take({ onPlaced: fail })).rejects.toThrow('deaf');
    expect(slots.busy).toBe(0);
  });
});

describe('a full queue', () => {
  test.each([0, 1, 3])('of %d refuses at once, and keeps nothing of a refused job', async (waitingMax) => {
    const slots = new Slots(1, { waitingMax: waitingMax });
    const first = await slots.take();
    const waiting = Array.from({ length: waitingMax }, async () => giveBack(await slots.take()));
    await expect(slots.take()).rejects.toThrow(ServiceError);
    await expect(slots.take()).rejects.toMatchObject({ code: 'busy' });
    expect([slots.busy, slots.waiting]).toEqual([1, waitingMax]);
    giveBack(first);
    await Promise.all(waiting);
    expect([slots.busy, slots.waiting]).toEqual([0, 0]);
  });

  test('has room again when one of it has been served', async () => {
    const slots = new Slots(1, { waitingMax: 1 });
    const served: string[] = [];
    const first = await slots.take();
    void queue(slots, 'a', served);
    giveBack(first);
    void queue(slots, 'b', served);
    await settled();
    expect([slots.waiting, served]).toEqual([1, ['a']]);
  });
});

describe('an abort', () => {
  test('while waiting leaves the queue and throws its reason', async () => {
    const slots = new Slots(1, { waitingMax: 5 });
    const gone = new AbortController();
    const first = await slots.take();
    const waiting = slots.take({ signal: gone.signal });
    gone.abort(new Error('the client disconnected'));
    await expect(waiting).rejects.toThrow('the client disconnected');
    expect([slots.busy, slots.waiting]).toEqual([1, 0]);
    giveBack(first);
    expect(slots.busy).toBe(0);
  });

  test('takes out the one that it is for, and keeps the order of the others', async () => {
    const slots = new Slots(1, { waitingMax: 5 });
    const served: string[] = [];
    const gone = new AbortController();
    const first = await slots.take();
    const a = queue(slots, 'a', served).then(giveBack);
    const b = queue(slots, 'b', served, gone.signal);
    const c = queue(slots, 'c', served).then(giveBack);
    gone.abort(new Error('gone'));
    await expect(b).rejects.toThrow('gone');
    expect(slots.waiting).toBe(2);
    giveBack(first);
    await Promise.all([a, c]);
    expect(served).toEqual(['a', 'c']);
  });

  test('makes room in a full queue', async () => {
    const slots = new Slots(1, { waitingMax: 1 });
    const gone = new AbortController();
    const first = await slots.take();
    const leaving = slots.take({ signal: gone.signal });
    gone.abort(new Error('gone'));
    await expect(leaving).rejects.toThrow('gone');
    const next = slots.take();
    giveBack(first);
    giveBack(await next);
    expect([slots.busy, slots.waiting]).toEqual([0, 0]);
  });

  test('before asking takes nothing', async () => {
    const slots = new Slots(1, { waitingMax: 5 });
    await expect(slots.take({ signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone');
    expect([slots.busy, slots.waiting]).toEqual([0, 0]);
  });

  test('after being served takes no other job out of the queue', async () => {
    const slots = new Slots(1, { waitingMax: 5 });
    const served: string[] = [];
    const late = new AbortController();
    const first = await slots.take();
    const second = slots.take({ signal: late.signal });
    void queue(slots, 'third', served);
    giveBack(first);
    const slot = await second;
    late.abort(new Error('too late'));
    expect([slots.busy, slots.waiting]).toEqual([1, 1]);
    giveBack(slot);
    await settled();
    expect(served).toEqual(['third']);
  });
});

describe('takeIdle', () => {
  test('takes a free slot, and returns it', () => {
    const slots = new Slots(1, { waitingMax: 5 });
    const slot = slots.takeIdle();
    expect(slot).toBeDefined();
    expect(slots.busy).toBe(1);
    giveBack(slot);
    expect(slots.busy).toBe(0);
  });

  test('takes nothing when all are busy, and does not wait', async () => {
    const slots = new Slots(1, { waitingMax: 5 });
    await slots.take();
    expect(slots.takeIdle()).toBeUndefined();
    expect([slots.busy, slots.waiting]).toEqual([1, 0]);
  });

  test('never overtakes a waiting job, not even right after a slot was returned', async () => {
    const slots = new Slots(1, { waitingMax: 5 });
    const first = await slots.take();
    const waiting = slots.take();
    giveBack(first);
    expect(slots.takeIdle()).toBeUndefined();
    giveBack(await waiting);
    expect(slots.takeIdle()).toBeDefined();
  });

  test('is returned to a waiting job', async () => {
    const slots = new Slots(1, { waitingMax: 5 });
    const idle = slots.takeIdle();
    const waiting = slots.take();
    expect(slots.waiting).toBe(1);
    giveBack(idle);
    await waiting;
    expect([slots.busy, slots.waiting]).toEqual([1, 0]);
  });
});

describe('lose', () => {
  test('a slot that is lost while all are busy is the next one that is returned', async () => {
    const slots = new Slots(2, { waitingMax: 5 });
    const served: string[] = [];
    const [first, second] = [await slots.take(), await slots.take()];
    const waiting = queue(slots, 'third', served);
    const { promise, resolve } = Promise.withResolvers<void>();
    slots.lose(promise);
    giveBack(first);
    await settled();
    expect([served, slots.busy]).toEqual([[], 2]);
    giveBack(second);
    giveBack(await waiting);
    expect(slots.takeIdle()).toBeDefined();
    expect(slots.takeIdle()).toBeUndefined();
    resolve();
    await settled();
    expect(slots.busy).toBe(1);
  });

  test('when it is back, it goes to a waiting job', async () => {
    const slots = new Slots(1, { waitingMax: 5 });
    const { promise, resolve } = Promise.withResolvers<void>();
    slots.lose(promise);
    const served: string[] = [];
    const waiting = queue(slots, 'first', served);
    await settled();
    expect(served).toEqual([]);
    resolve();
    giveBack(await waiting);
    expect([served, slots.busy]).toEqual([['first'], 0]);
  });
});

describe('a queue that is bounded by time', () => {
  /** Makes the slots believe that a job of this kind takes so long. */
  async function teach(slots: Slots, kind: string, ms: number): Promise<void> {
    const slot = await slots.take({ kind });
    slot.ran(ms);
    giveBack(slot);
  }
  // These timers fire only when a test advances them: a job that still waits at the end of a test waits for ever.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test('takes any number of jobs as long as their times are unknown', async () => {
    const slots = new Slots(1, { waitMsMax: 1000 });
    await slots.take();
    for (let count = 0; count < 500; count++) void slots.take({ kind: 'new' });
    expect(slots.waiting).toBe(500);
  });

  test('takes no notice of how long a slot is held', async () => {
    const slots = new Slots(1, { waitMsMax: 5000 });
    const slot = await slots.take({ kind: 'slow' });
    vi.advanceTimersByTime(60_000);
    giveBack(slot);
    await slots.take({ kind: 'slow' });
    for (let count = 0; count < 100; count++) void slots.take({ kind: 'slow' });
    expect([slots.waiting, slots.usualMs('slow')]).toEqual([100, 0]);
  });

  test('refuses a job that would wait too long, and estimates when to retry', async () => {
    const slots = new Slots(2, { waitMsMax: 5000 });
    await teach(slots, 'slow', 1000);
    await slots.take();
    await slots.take();
    for (let count = 0; count < 11; count++) void slots.take({ kind: 'slow' }); // each waits for those before it: 5 s at most
    await expect(slots.take({ kind: 'slow' })).rejects.toMatchObject({ code: 'busy', retryAfterSeconds: 1 });
    expect(slots.waiting).toBe(11);
  });

  test('counts the time of each kind', async () => {
    const slots = new Slots(1, { waitMsMax: 5000 });
    await teach(slots, 'slow', 4000);
    await teach(slots, 'quick', 10);
    await slots.take();
    for (let count = 0; count < 100; count++) void slots.take({ kind: 'quick' });
    expect(slots.waiting).toBe(100);
    void slots.take({ kind: 'slow' }); // 1 s of others is before it
    void slots.take({ kind: 'quick' }); // 5 s
    expect(slots.waiting).toBe(102);
    await expect(slots.take({ kind: 'quick' })).rejects.toMatchObject({ code: 'busy' });
  });

  test('refuses a job that has waited too long after all, and keeps the others', async () => {
    const slots = new Slots(1, { waitMsMax: 5000 });
    const running = await slots.take();
    const late = expect(slots.take({ owner: 'a' })).rejects.toMatchObject({ code: 'busy' });
    vi.advanceTimersByTime(3000);
    const inTime = slots.take({ owner: 'b' });
    vi.advanceTimersByTime(2000);
    await late;
    expect(slots.waiting).toBe(1);
    giveBack(running);
    giveBack(await inTime);
    vi.advanceTimersByTime(10_000);
    expect([slots.busy, slots.waiting]).toEqual([0, 0]);
  });

  test('a new owner waits one turn, however many jobs another owner has', async () => {
    const slots = new Slots(1, { waitMsMax: 5000 });
    await teach(slots, 'slow', 1000);
    const running = await slots.take({ owner: 'many' });
    for (let count = 0; count < 6; count++) void slots.take({ owner: 'many', kind: 'slow' });
    await expect(slots.take({ owner: 'many', kind: 'slow' })).rejects.toMatchObject({ code: 'busy' });
    const places: number[] = [];
    const newcomer = slots.take({ owner: 'one', kind: 'slow', onPlaced: (position) => places.push(position) });
    expect(places).toEqual([2]);
    giveBack(running); // the first of the many
    await settled();
    expect(slots.waiting).toBe(6);
    expect(slots.busy).toBe(1);
    void newcomer;
  });
});
