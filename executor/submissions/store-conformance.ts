/** What every SubmissionStore does. Call it in the test file of an implementation. It is long because it is the whole interface. */
import { afterEach, expect, test, vi } from 'vitest';
import type { NewSubmission, Priority, SubmissionStore, Taken } from './store.ts';

/** An empty store where at most three may wait. */
export interface Opened {
  store: SubmissionStore;
  /** Ends it as if its process were killed, long ago, and opens it again. */
  reopen: () => Promise<Opened>;
}

/** Notices may come later than the change. */
const PATIENCE = { timeout: 20_000 };

export function newSubmission(given: Partial<NewSubmission> & { id: string }): NewSubmission {
  return {
    caller: 'ann',
    owner: 'ann',
    client: undefined,
    requestId: 'r',
    userId: undefined,
    questionId: undefined,
    priority: 'interactive',
    testsTotal: 2,
    idempotency: null,
    callbackUrl: null,
    body: [Buffer.from('{"a":'), Buffer.from('1}')],
    ...given,
  };
}

export function testStore(openEmpty: () => Promise<Opened>): void {
  const opened: SubmissionStore[] = [];
  afterEach(async () => {
    for (const store of opened.splice(0)) await store[Symbol.asyncDispose]();
  });

  async function open(how: () => Promise<Opened>): Promise<Opened> {
    const { store, reopen } = await how();
    opened.push(store);
    return { store, reopen: () => open(reopen) };
  }

  async function openWith(...ones: (Partial<NewSubmission> & { id: string })[]): Promise<Opened> {
    const { store, reopen } = await open(openEmpty);
    for (const one of ones) expect(await store.add(newSubmission(one))).toEqual({ kind: 'added' });
    return { store, reopen };
  }

  async function take(store: SubmissionStore, priority: Priority = 'interactive'): Promise<Taken> {
    const taken = await store.take(priority);
    if (taken === null) throw new Error('none waits');
    return taken;
  }

  test('a submission is queued, runs, reports and ends', async () => {
    const { store } = await openWith({ id: 'a', userId: 'u', questionId: 'q' });
    expect(await store.get('ann', 'a')).toMatchObject({ status: 'queued', userId: 'u', questionId: 'q', tries: 0 });
    const taken = await take(store);
    expect(taken.body.toString()).toBe('{"a":1}');
    expect(await store.counts()).toEqual({ waiting: 0, running: 1 });
    await store.report(taken.try, [{ name: 'queued', data: '{}' }], 0);
    await store.report(
      taken.try,
      [
        { name: 'compiled', data: '1' },
        { name: 'test', data: '2' },
      ],
      1,
    );
    expect(await store.get('ann', 'a')).toMatchObject({ status: 'running', testsDone: 1 });
    expect(await store.answer('a')).toBeNull();
    await store.finish(taken.try, [Buffer.from('{"v":'), Buffer.from('2}')]);
    expect(await store.get('ann', 'a')).toMatchObject({ status: 'finished', endedAt: expect.any(Number) });
    expect(String(await store.answer('a'))).toBe('{"v":2}');
    expect(await store.take('interactive')).toBeNull();
  });

  test('events are read from any place', async () => {
    const { store } = await openWith({ id: 'a' });
    const taken = await take(store);
    const event = (data: string) => ({ name: 'test', data });
    await store.report(taken.try, [event('1'), event('2')], 2);
    await store.report(taken.try, [event('3')], 3);
    expect(await store.events('a', 0)).toEqual([event('1'), event('2')]);
    expect(await store.events('a', 1)).toEqual([event('2')]);
    expect(await store.events('a', 2)).toEqual([event('3')]);
    expect(await store.events('a', 3)).toEqual([]);
  });

  test('another caller neither sees nor cancels it', async () => {
    const { store } = await openWith({ id: 'a' });
    expect(await store.get('bob', 'a')).toBeNull();
    expect(await store.cancel('bob', 'a')).toBe(false);
    expect((await store.list('bob', {}, 10)).items).toEqual([]);
    expect(await store.get('ann', 'a')).toMatchObject({ status: 'queued' });
  });

  test('an Idempotency-Key gives one submission, to one caller', async () => {
    const idempotency = { key: 'k', fingerprint: 'f' };
    const { store } = await openWith({ id: 'a', idempotency });
    expect(await store.add(newSubmission({ id: 'b', idempotency }))).toEqual({ kind: 'known', id: 'a' });
    const other = newSubmission({ id: 'c', idempotency: { key: 'k', fingerprint: 'g' } });
    expect(await store.add(other)).toEqual({ kind: 'key_reused' });
    expect(await store.add(newSubmission({ id: 'd', caller: 'bob', idempotency }))).toEqual({ kind: 'added' });
  });

  test('a full queue takes no more, until one is taken', async () => {
    const { store } = await openWith({ id: 'a' }, { id: 'b' }, { id: 'c' });
    expect(await store.add(newSubmission({ id: 'd' }))).toEqual({ kind: 'full' });
    await take(store);
    expect(await store.add(newSubmission({ id: 'd' }))).toEqual({ kind: 'added' });
  });

  test('owners take turns, and each has its own in order', async () => {
    const { store } = await openWith({ id: 'a1', owner: 'a' }, { id: 'a2', owner: 'a' }, { id: 'b1', owner: 'b' });
    expect(await store.ahead('b1')).toBe(2);
    expect([(await take(store)).id, (await take(store)).id, (await take(store)).id]).toEqual(['a1', 'b1', 'a2']);
  });

  test('priorities are taken apart', async () => {
    const { store } = await openWith({ id: 'a', priority: 'batch' }, { id: 'b' });
    expect([await store.ahead('a'), await store.ahead('b')]).toEqual([1, 0]);
    expect((await take(store)).id).toBe('b');
    expect(await store.take('interactive')).toBeNull();
    expect((await take(store, 'batch')).id).toBe('a');
  });

  test('a cancelled one is not taken, and its try reports nothing more', async () => {
    const { store } = await openWith({ id: 'a' }, { id: 'b' });
    const taken = await take(store);
    expect([await store.cancel('ann', 'a'), await store.cancel('ann', 'b')]).toEqual([true, true]);
    expect(await store.take('interactive')).toBeNull();
    await store.report(taken.try, [{ name: 'test', data: '1' }], 1);
    await store.finish(taken.try, [Buffer.from('1')]);
    expect(await store.failTry(taken.try)).toBeNull();
    expect(await store.get('ann', 'a')).toMatchObject({ status: 'cancelled', testsDone: 0 });
    expect([await store.events('a', 0), await store.answer('a')]).toEqual([[], null]);
  });

  test('the third failure of the service is the last', async () => {
    const { store } = await openWith({ id: 'a' });
    const outcomes = [];
    for (let index = 0; index < 3; index++) outcomes.push(await store.failTry((await take(store)).try));
    expect(outcomes).toEqual(['queued', 'queued', 'failed']);
    expect(await store.get('ann', 'a')).toMatchObject({ status: 'failed', tries: 3 });
  });

  test('a released try does not count, and its owner waits', async () => {
    const { store } = await openWith({ id: 'a' }, { id: 'b', owner: 'bob' });
    await store.release((await take(store)).try, 60_000);
    expect((await take(store)).id).toBe('b');
    expect(await store.take('interactive')).toBeNull();
    expect(await store.get('ann', 'a')).toMatchObject({ status: 'queued' });
  });

  test('an owner waits no longer than its pause', async () => {
    const { store } = await openWith({ id: 'a', priority: 'batch' });
    await store.release((await take(store, 'batch')).try, 20);
    const { id } = await vi.waitUntil(() => store.take('batch'), PATIENCE);
    expect(id).toBe('a');
  });

  test('a late report of an earlier try changes nothing', async () => {
    const { store } = await openWith({ id: 'a' });
    const first = await take(store);
    await store.failTry(first.try);
    await take(store);
    await store.finish(first.try, [Buffer.from('1')]);
    expect(await store.get('ann', 'a')).toMatchObject({ status: 'running', tries: 2 });
  });

  test('what is kept survives the process, and what ran there runs again', async () => {
    const { store, reopen } = await openWith({ id: 'a' }, { id: 'b' });
    const taken = await take(store);
    await store.report(taken.try, [{ name: 'queued', data: '1' }], 0);
    const { store: again } = await reopen();
    expect(await again.recover()).toEqual([]);
    expect(await again.counts()).toEqual({ waiting: 2, running: 0 });
    expect(await again.events('a', 0)).toEqual([{ name: 'queued', data: '1' }]);
    expect((await take(again)).try).toEqual({ id: 'a', number: 2 });
  });

  test('what runs here goes on, however often one looks for what has died', async () => {
    const { store } = await openWith({ id: 'a' });
    const taken = await take(store);
    expect(await store.recover()).toEqual([]);
    expect(await store.get('ann', 'a')).toMatchObject({ status: 'running' });
    await store.finish(taken.try, [Buffer.from('1')]);
    expect(await store.get('ann', 'a')).toMatchObject({ status: 'finished', tries: 1 });
  });

  test('three processes that died with it make it failed', async () => {
    let { store, reopen } = await openWith({ id: 'a' });
    const failed = [];
    for (let index = 0; index < 3; index++) {
      await take(store);
      ({ store, reopen } = await reopen());
      failed.push(await store.recover());
    }
    expect(failed).toEqual([[], [], ['a']]);
    expect(await store.get('ann', 'a')).toMatchObject({ status: 'failed', tries: 3 });
  });

  test('the list is newest first, filtered and in pages', async () => {
    const { store } = await openWith({ id: 'a', userId: 'u' }, { id: 'b', questionId: 'q' }, { id: 'c', userId: 'u' });
    const ids = async (...asked: Parameters<SubmissionStore['list']>) => {
      const { items, cursor } = await store.list(...asked);
      return [items.map(({ id }) => id), cursor] as const;
    };
    const [first, cursor] = await ids('ann', {}, 2);
    expect(first).toEqual(['c', 'b']);
    expect(await ids('ann', {}, 2, cursor ?? '')).toEqual([['a'], null]);
    expect(await ids('ann', { userId: 'u' }, 2)).toEqual([['c', 'a'], null]);
    expect(await ids('ann', { questionId: 'q', status: 'queued' }, 2)).toEqual([['b'], null]);
    expect(await ids('ann', { status: 'failed' }, 2)).toEqual([[], null]);
    expect(await ids('ann', {}, 2, 'nonsense')).toEqual([[], null]);
  });

  test('what has ended is removed in time, what waits is not', async () => {
    const { store } = await openWith({ id: 'a' }, { id: 'b' });
    await store.finish((await take(store)).try, [Buffer.from('1')]);
    await store.removeEnded(Date.now() - 60_000);
    expect(await store.get('ann', 'a')).not.toBeNull();
    await store.removeEnded(Date.now() + 60_000);
    expect([await store.get('ann', 'a'), await store.answer('a')]).toEqual([null, null]);
    expect(await store.get('ann', 'b')).not.toBeNull();
  });

  /** Notices come in order: when that of a new submission is heard, all before it have been. */
  async function allHeard(store: SubmissionStore, id: string): Promise<void> {
    const heard = Promise.withResolvers<void>();
    using _watching = store.watch(id, heard.resolve);
    await store.add(newSubmission({ id }));
    await heard.promise;
  }

  const LEASE_MS = 60_000;
  const url = 'https://hooks.example.com/';
  const callbackOf = async (store: SubmissionStore, id: string) => (await store.get('ann', id))?.callback;

  test('a callback is due once the submission is finished or failed, and only where one was wanted', async () => {
    const { store } = await openWith({ id: 'a', callbackUrl: url }, { id: 'b' });
    expect([await callbackOf(store, 'a'), await callbackOf(store, 'b')]).toEqual([
      { url, status: 'waiting', tries: 0 },
      null,
    ]);
    const [a, b] = [await take(store), await take(store)];
    expect(await store.takeCallback(LEASE_MS)).toBeNull();
    for (const taken of [a, b]) await store.finish(taken.try, [Buffer.from('1')]);
    expect(await store.takeCallback(LEASE_MS)).toEqual({ id: 'a', caller: 'ann', url, tries: 1 });
    expect(await store.takeCallback(LEASE_MS)).toBeNull();
    await store.endCallback('a', 1, 'delivered');
    expect((await store.list('ann', { status: 'finished' }, 2)).items.map(({ callback }) => callback)).toEqual([
      null,
      { url, status: 'delivered', tries: 1 },
    ]);
  });

  test('a submission that the service gave up has its callback, a cancelled one has none', async () => {
    const { store } = await openWith({ id: 'a', callbackUrl: url }, { id: 'b', callbackUrl: url });
    await store.cancel('ann', 'b');
    for (let index = 0; index < 3; index++) {
      expect(await store.takeCallback(LEASE_MS)).toBeNull();
      await store.failTry((await take(store)).try);
    }
    expect(await store.takeCallback(LEASE_MS)).toMatchObject({ id: 'a' });
    expect(await store.takeCallback(LEASE_MS)).toBeNull();
    await store.endCallback('a', 1, 'failed');
    expect(await callbackOf(store, 'a')).toEqual({ url, status: 'failed', tries: 1 });
  });

  async function openWithDue() {
    const { store, reopen } = await openWith({ id: 'a', callbackUrl: url });
    await store.finish((await take(store)).try, [Buffer.from('1')]);
    return { store, reopen };
  }

  test('a delivery that was not performed does not count', async () => {
    const { store } = await openWithDue();
    await store.takeCallback(LEASE_MS);
    await store.releaseCallback('a', 1, 60_000);
    expect(await callbackOf(store, 'a')).toEqual({ url, status: 'waiting', tries: 0 });
    expect(await store.takeCallback(LEASE_MS)).toBeNull();
    await store.releaseCallback('a', 0, 0); // of no delivery that runs
    expect(await callbackOf(store, 'a')).toEqual({ url, status: 'waiting', tries: 0 });
  });

  test('a released delivery can begin again at once', async () => {
    const { store } = await openWithDue();
    await store.takeCallback(LEASE_MS);
    await store.releaseCallback('a', 1, 0);
    expect(await store.takeCallback(LEASE_MS)).toMatchObject({ id: 'a', tries: 1 });
    await store.endCallback('a', 1, 'delivered');
    await store.releaseCallback('a', 1, 0);
    expect(await callbackOf(store, 'a')).toEqual({ url, status: 'delivered', tries: 1 });
  });

  test('a delivery is tried again after its pause', async () => {
    const { store } = await openWithDue();
    await store.takeCallback(LEASE_MS);
    await store.retryCallback('a', 1, 60_000);
    expect(await store.takeCallback(LEASE_MS)).toBeNull();
    await store.retryCallback('a', 1, 0);
    expect(await store.takeCallback(LEASE_MS)).toMatchObject({ id: 'a', tries: 2 });
  });

  test('a delivery that is put off wakes nobody who watches the queue, one without a pause does', async () => {
    const { store } = await openWithDue();
    await store.add(newSubmission({ id: 'b' }));
    const { try: attempt } = await take(store);
    const reportHeard = async () => {
      const heard = Promise.withResolvers<void>();
      using _watching = store.watch('b', heard.resolve);
      await store.report(attempt, [{ name: 'test', data: '1' }], 1);
      await heard.promise;
    };
    await allHeard(store, 'c');
    await store.cancel('ann', 'c');
    await reportHeard();
    let heard = 0;
    using _watching = store.watchQueue(() => heard++);
    await store.takeCallback(0);
    await store.releaseCallback('a', 1, 60_000);
    await store.retryCallback('a', 0, 60_000);
    await reportHeard();
    expect(heard).toBe(0);
    await store.retryCallback('a', 0, 0);
    await vi.waitUntil(() => heard > 0, PATIENCE);
  });

  test('a delivery whose lease is over is begun again, and the earlier one ends nothing', async () => {
    const { store } = await openWithDue();
    await store.takeCallback(0);
    expect(await store.takeCallback(LEASE_MS)).toMatchObject({ id: 'a', tries: 2 });
    await store.endCallback('a', 1, 'failed');
    await store.retryCallback('a', 1, 0);
    expect(await store.takeCallback(LEASE_MS)).toBeNull();
    expect(await callbackOf(store, 'a')).toEqual({ url, status: 'waiting', tries: 2 });
  });

  test('a delivery that has ended is not begun again', async () => {
    const { store } = await openWithDue();
    await store.takeCallback(0);
    await store.endCallback('a', 1, 'delivered');
    await store.retryCallback('a', 1, 0);
    expect(await store.takeCallback(LEASE_MS)).toBeNull();
  });

  test('a delivery that is due survives the process', async () => {
    const { reopen } = await openWithDue();
    const again = await reopen();
    expect(await again.store.takeCallback(LEASE_MS)).toMatchObject({ id: 'a', url, tries: 1 });
  });

  test('whoever watches hears of changes, until that is disposed', async () => {
    const { store } = await openWith({ id: 'a' });
    const { try: attempt } = await take(store);
    await allHeard(store, 'b');
    let heard = 0;
    const watching = store.watch('a', () => heard++);
    await store.report(attempt, [{ name: 'test', data: '1' }], 1);
    await store.cancel('ann', 'b');
    await allHeard(store, 'c');
    expect(heard).toBe(1);
    watching[Symbol.dispose]();
    await store.finish(attempt, [Buffer.from('1')]);
    await allHeard(store, 'd');
    expect(heard).toBe(1);
  });

  test('whoever watches the queue hears of what can be taken', async () => {
    const { store } = await openWith();
    let heard = 0;
    using _watching = store.watchQueue(() => heard++);
    await store.add(newSubmission({ id: 'a' }));
    await vi.waitUntil(() => heard > 0, PATIENCE);
    const { try: attempt } = await take(store);
    heard = 0;
    await store.failTry(attempt);
    await vi.waitUntil(() => heard > 0, PATIENCE);
  });
}
