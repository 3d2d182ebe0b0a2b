/** What the store in Redis does beyond its interface. This file is long because replicas and Redis fail in many ways. */
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type RedisServer, startRedis } from '../../tests/harness/redis-server.ts';
import { StoreUnavailable } from '../store.ts';
import { newSubmission, type Opened, testStore } from '../store-conformance.ts';
import { openRedisStore } from './open.ts';
import { isPassing, runScript } from './run.ts';
import type { RedisStore } from './store.ts';

const PATIENCE = { timeout: 20_000 };

let redis: RedisServer;
let client: Redis;
const troubles: string[] = [];
beforeAll(async () => {
  redis = await startRedis();
  client = new Redis(redis.url);
});
afterEach(() => redis.mend());
afterAll(async () => {
  client.disconnect();
  await redis[Symbol.asyncDispose]();
});

const openHere = (more: Partial<Parameters<typeof openRedisStore>[0]> = {}) =>
  openRedisStore({
    redis: { url: redis.url, password: undefined },
    waitingMax: 3,
    keptMs: 3_600_000,
    leaseMs: 3_600_000,
    settleMs: 0,
    onTrouble: (what) => troubles.push(what),
    ...more,
  });

const LEASES = 'executor:submissions:leases';
const leaseEnd = async (id: string) => Number(await client.zscore(LEASES, id));
const runningIds = () => client.zrange(LEASES, '0', '-1');

/** Every replica has renewed the leases of what it took. */
async function allBegun(): Promise<void> {
  for (const id of await runningIds())
    await vi.waitUntil(async () => !(await client.hexists(`executor:submissions:one:${id}`, 'unheard')), PATIENCE);
}

/** All leases that there are have expired. */
async function expireLeases(): Promise<void> {
  for (const id of await runningIds()) await client.zadd(LEASES, '1', id);
}

async function openAgain(): Promise<Opened> {
  const store = await openHere();
  const reopen = async () => {
    await allBegun();
    await store[Symbol.asyncDispose]();
    await expireLeases();
    return await openAgain();
  };
  return { store, reopen };
}

type Options = Parameters<typeof openHere>[0];

/** So many replicas' stores over a Redis that has nothing else. */
async function openSeveral<Count extends 1 | 2>(count: Count, options: Options = {}) {
  await client.flushall();
  const stores: RedisStore[] = [];
  for (let index = 0; index < count; index++) stores.push(await openHere(options));
  return {
    stores: stores as Count extends 1 ? [RedisStore] : [RedisStore, RedisStore],
    async [Symbol.asyncDispose]() {
      for (const store of stores) await store[Symbol.asyncDispose]();
    },
  };
}

async function take(store: RedisStore) {
  const taken = await store.take('interactive');
  if (taken === null) throw new Error('none waits');
  return taken;
}

const one = [Buffer.from('1')];
const has = (...names: string[]) => client.exists(...names.map((name) => `executor:submissions:${name}`));

describe('the store in Redis', () => {
  testStore(async () => {
    await client.flushall();
    return await openAgain();
  });

  test('gives each submission to one replica', async () => {
    await using opened = await openSeveral(2, { waitingMax: 100 });
    const ids = Array.from({ length: 40 }, (_value, index) => `s${index}`);
    for (const id of ids) await opened.stores[0].add(newSubmission({ id, owner: `o${ids.indexOf(id) % 3}` }));
    const takeAll = async (store: RedisStore) => {
      const taken: string[] = [];
      for (let next = await store.take('interactive'); next !== null; next = await store.take('interactive'))
        taken.push(next.id);
      return taken;
    };
    const taken = await Promise.all(opened.stores.map(takeAll));
    expect(taken.flat().toSorted()).toEqual(ids.toSorted());
    expect(Math.min(...taken.map(({ length }) => length))).toBeGreaterThan(0);
  });

  test('tells the watchers of another replica', async () => {
    await using opened = await openSeveral(2);
    const [here, there] = opened.stores;
    await here.add(newSubmission({ id: 'a' }));
    const heard = Promise.withResolvers<void>();
    using _watching = there.watch('a', heard.resolve);
    expect(await there.cancel('ann', 'a')).toBe(true);
    await heard.promise;
    expect(await here.get('ann', 'a')).toMatchObject({ status: 'cancelled' });
  });

  test('a try whose lease has expired runs elsewhere, and its late outcome changes nothing', async () => {
    await using opened = await openSeveral(2);
    const [here, there] = opened.stores;
    await here.add(newSubmission({ id: 'a' }));
    const first = await take(here);
    await allBegun();
    await expireLeases();
    expect(await there.recover()).toEqual([]);
    const second = await take(there);
    await here.report(first.try, [{ name: 'test', data: 'late' }], 1);
    await here.finish(first.try, [Buffer.from('late')]);
    expect(await here.get('ann', 'a')).toMatchObject({ status: 'running', tries: 2, eventCount: 0 });
    await there.finish(second.try, [Buffer.from('in time')]);
    expect(String(await here.answer('a'))).toBe('in time');
  });

  test('a lease is renewed for as long as its try lasts', async () => {
    await using opened = await openSeveral(2, { leaseMs: 900 });
    const [here, there] = opened.stores;
    await here.add(newSubmission({ id: 'a' }));
    const { try: attempt } = await take(here);
    const first = await leaseEnd('a');
    await vi.waitUntil(async () => (await leaseEnd('a')) > first + 2 * 900, PATIENCE);
    expect(await there.recover()).toEqual([]);
    await here.finish(attempt, one);
    expect(await here.get('ann', 'a')).toMatchObject({ status: 'finished', tries: 1 });
  });

  test('a try that nobody knows of does not count', async () => {
    await using opened = await openSeveral(1);
    const [store] = opened.stores;
    await store.add(newSubmission({ id: 'a' }));
    for (let index = 0; index < 3; index++) {
      await runScript(client, 'take', [3_600_000, 'interactive', 3_600_000]); // the reply does not reach the store
      await expireLeases();
      expect(await store.recover()).toEqual([]);
    }
    const { try: attempt } = await take(store);
    expect(attempt.number).toBe(4);
    await allBegun();
    expect([await store.failTry(attempt), await client.hget('executor:submissions:one:a', 'failures')]).toEqual([
      'queued',
      '1',
    ]);
  });

  test('a report is a sign of life', async () => {
    await using opened = await openSeveral(1);
    const [store] = opened.stores;
    await store.add(newSubmission({ id: 'a' }));
    await runScript(client, 'take', [3_600_000, 'interactive', 3_600_000]);
    await store.report({ id: 'a', number: 1 }, [{ name: 'test', data: '1' }], 1);
    await expireLeases();
    await store.recover();
    expect(await client.hget('executor:submissions:one:a', 'failures')).toBe('1');
  });

  test('whoever has lost a lease is told', async () => {
    await using opened = await openSeveral(1, { leaseMs: 300 });
    const [store] = opened.stores;
    await store.add(newSubmission({ id: 'a' }));
    await take(store);
    const other = Promise.withResolvers<void>();
    using _other = store.watch('b', other.resolve);
    await store.add(newSubmission({ id: 'b' }));
    await other.promise; // so all notices of `a` have come
    const heard = Promise.withResolvers<void>();
    using _watching = store.watch('a', heard.resolve);
    await client.hset('executor:submissions:one:a', 'tries', 2); // as if another had it, and the notice were lost
    await heard.promise;
  });

  test('a report that is sent again counts once', async () => {
    await using opened = await openSeveral(2);
    const [here, there] = opened.stores;
    await here.add(newSubmission({ id: 'a' }));
    const { try: attempt } = await take(here);
    for (const store of opened.stores) await store.report(attempt, [{ name: 'test', data: '1' }], 1); // the first of both
    expect(await there.events('a', 0)).toHaveLength(1);
    expect(await there.get('ann', 'a')).toMatchObject({ eventCount: 1 });
  });

  test('nothing stays for ever once all have ended', async () => {
    await using opened = await openSeveral(1);
    const [store] = opened.stores;
    const idempotency = { key: 'k', fingerprint: 'f' };
    await store.add(newSubmission({ id: 'a', idempotency }));
    const { try: attempt } = await take(store);
    await store.report(attempt, [{ name: 'test', data: '1' }], 1);
    await store.add(newSubmission({ id: 'b' }));
    await store.finish(attempt, one);
    expect(await client.ttl((await client.keys('*:caller:*'))[0] ?? '')).toBe(-1); // one still waits
    await store.cancel('ann', 'b');
    const lasting = async () => {
      const keys = await client.keys('*');
      const ttls = await Promise.all(keys.map((key) => client.ttl(key)));
      return keys.filter((_key, index) => ttls[index] === -1).toSorted();
    };
    const counters = ['executor:submissions:lastTurn', 'executor:submissions:seq'];
    expect(await lasting()).toEqual(counters);
    await store.add(newSubmission({ id: 'c' }));
    expect((await lasting()).filter((key) => /:(caller:.*|one:c|body:c|waiting)$/.test(key))).toHaveLength(4);
    expect(await client.zcard('executor:submissions:waiting')).toBe(1); // the scale rule of the deployment measures it
  });

  test('a body is deleted when its submission ends, and all else when it is removed', async () => {
    await using opened = await openSeveral(1);
    const [store] = opened.stores;
    await store.add(newSubmission({ id: 'a', idempotency: { key: 'k', fingerprint: 'f' } }));
    await store.add(newSubmission({ id: 'b' }));
    expect(await has('body:a', 'body:b')).toBe(2);
    await store.cancel('ann', 'b');
    await store.finish((await take(store)).try, one);
    expect(await has('body:a', 'body:b')).toBe(0);
    await store.removeEnded(Date.now() + 60_000);
    const left = (await client.keys('*')).filter((key) => !/:(seq|lastTurn|turn:.*)$/.test(key));
    expect(left).toEqual([]);
  });

  test('keys name no caller', async () => {
    await using opened = await openSeveral(1);
    const names = { caller: 'secretname', owner: 'secretname', userId: 'secretname' };
    const idempotency = { key: 'secretname', fingerprint: 'f' };
    await opened.stores[0].add(newSubmission({ id: 'a', ...names, idempotency }));
    expect((await client.keys('*')).filter((key) => key.includes('secretname'))).toEqual([]);
  });

  test('a Redis that is full takes no more', async () => {
    await using opened = await openSeveral(1);
    const [store] = opened.stores;
    const used = Number(/^used_memory:(\d+)/m.exec(await client.info('memory'))?.[1]);
    await client.config('SET', 'maxmemory', String(Math.round(used * 1.1)));
    const added = await store.add(newSubmission({ id: 'a' }));
    await client.config('SET', 'maxmemory', '0');
    expect(added).toEqual({ kind: 'full' });
    expect(await store.add(newSubmission({ id: 'a' }))).toEqual({ kind: 'added' });
  });

  test('a Redis without any free memory finishes what it has accepted', async () => {
    await using opened = await openSeveral(1);
    const [store] = opened.stores;
    const callbackUrl = 'https://hooks.example.com/';
    for (const id of ['a', 'b']) await store.add(newSubmission({ id, owner: id, callbackUrl }));
    await client.config('SET', 'maxmemory', '1');
    try {
      await expect(client.set('x', '1')).rejects.toThrow('OOM');
      const { try: attempt } = await take(store);
      await allBegun();
      await store.report(attempt, [{ name: 'test', data: '1' }], 1);
      await store.finish(attempt, one);
      await store.release((await take(store)).try, 0);
      await store.failTry((await take(store)).try);
      for (const pauseMs of [0, 60_000]) {
        const { id, tries } = (await store.takeCallback(60_000)) ?? { id: '', tries: 0 };
        await store.retryCallback(id, tries, pauseMs);
      }
    } finally {
      await client.config('SET', 'maxmemory', '0');
    }
    const callback = { url: callbackUrl, status: 'waiting', tries: 2 };
    expect(await store.get('ann', 'a')).toMatchObject({ status: 'finished', eventCount: 1, callback });
    expect(await store.get('ann', 'b')).toMatchObject({ status: 'queued', tries: 2 });
    expect(await client.pttl('executor:submissions:callbacks')).toBeGreaterThan(0);
  });

  test.each([
    ['a body', 'body:a', 'has no body'],
    ['a readable body', null, /.*/],
  ])('one without %s fails, and nobody renews its lease', async (_name, evicted, message) => {
    await using opened = await openSeveral(1);
    const [store] = opened.stores;
    await store.add(newSubmission({ id: 'a' }));
    if (evicted === null) await client.set('executor:submissions:body:a', 'unreadable');
    else await client.del(`executor:submissions:${evicted}`);
    for (let index = 0; index < 3; index++) await expect(store.take('interactive')).rejects.toThrow(message);
    expect(await store.take('interactive')).toBeNull();
    expect(await store.get('ann', 'a')).toMatchObject({ status: 'failed', tries: 3 });
  });

  test.each(['queue:interactive:*', 'one:a*'])('evicted keys %s keep nobody waiting', async (pattern) => {
    await using opened = await openSeveral(1, { waitingMax: 4 });
    const [store] = opened.stores;
    for (const id of ['a1', 'a2']) await store.add(newSubmission({ id, owner: id }));
    for (const key of await client.keys(`executor:submissions:${pattern}`)) await client.del(key);
    await store.add(newSubmission({ id: 'b', owner: 'b' }));
    expect((await take(store)).id).toBe('b');
    expect(await store.take('interactive')).toBeNull();
    expect(await client.zcard('executor:submissions:turns:interactive')).toBe(0);
  });

  test('a long list is looked through in parts', async () => {
    await using opened = await openSeveral(1, { waitingMax: 5_000 });
    const [store] = opened.stores;
    await store.add(newSubmission({ id: 'first', userId: 'u' }));
    for (let index = 0; index < 2_100; index++) await store.add(newSubmission({ id: `s${index}` }));
    const { items, cursor } = await store.list('ann', { userId: 'u' }, 10);
    expect([items.map(({ id }) => id), cursor]).toEqual([['first'], null]);
  });
});

describe('while Redis is away', () => {
  test('questions fail at once, and what has run is stored when it is back', async () => {
    await using opened = await openSeveral(1);
    const [store] = opened.stores;
    await store.add(newSubmission({ id: 'a' }));
    const { try: attempt } = await take(store);
    expect(store.trouble).toBeNull();
    redis.cut();
    const begun = performance.now();
    await expect(store.get('ann', 'a')).rejects.toThrow(StoreUnavailable);
    await expect(store.add(newSubmission({ id: 'b' }))).rejects.toThrow(StoreUnavailable);
    expect(performance.now() - begun).toBeLessThan(4_000);
    expect(store.trouble).not.toBeNull();
    const stored = Promise.all([store.report(attempt, [{ name: 'test', data: '1' }], 1), store.finish(attempt, one)]);
    redis.mend();
    await stored;
    const kept = await vi.waitUntil(() => store.get('ann', 'a').catch(() => null), PATIENCE);
    expect(kept).toMatchObject({ status: 'finished', eventCount: 1 });
  });

  test('a Redis that does not answer is as if it were away', async () => {
    await using opened = await openSeveral(1);
    const [store] = opened.stores;
    await store.add(newSubmission({ id: 'a' }));
    const { try: attempt } = await take(store);
    await client.call('CLIENT', 'PAUSE', '4000', 'ALL');
    const begun = performance.now();
    const stored = store.finish(attempt, one);
    await expect(store.get('ann', 'a')).rejects.toThrow(StoreUnavailable);
    expect(performance.now() - begun).toBeLessThan(3_500);
    redis.cut(); // what is on its way is lost
    redis.mend();
    await stored;
    await vi.waitUntil(() => store.get('ann', 'a').catch(() => null), PATIENCE);
    expect(await store.get('ann', 'a')).toMatchObject({ status: 'finished' });
  });

  test('nobody’s lease expires before all have had time to renew theirs', async () => {
    await using opened = await openSeveral(1, { settleMs: 3_600_000 });
    const [store] = opened.stores;
    await store.add(newSubmission({ id: 'a' }));
    await take(store);
    await allBegun();
    await expireLeases();
    expect(await store.recover()).toEqual([]);
    expect(await store.get('ann', 'a')).toMatchObject({ status: 'running' });
  });

  test('watchers are called when it is back: notices may have been lost', async () => {
    await using opened = await openSeveral(1);
    let heard = 0;
    using _watching = opened.stores[0].watch('a', () => heard++);
    redis.cut();
    redis.mend();
    await vi.waitUntil(() => heard > 0, PATIENCE);
  });

  test('leases are renewed as soon as it is back', async () => {
    await using opened = await openSeveral(1);
    await opened.stores[0].add(newSubmission({ id: 'a' }));
    await take(opened.stores[0]);
    await allBegun();
    await expireLeases();
    redis.cut();
    redis.mend();
    await vi.waitUntil(async () => (await leaseEnd('a')) > 1, PATIENCE);
  });

  test('what waits for it ends when the store is closed', async () => {
    const opened = await openSeveral(1);
    const [store] = opened.stores;
    await store.add(newSubmission({ id: 'a' }));
    const { try: attempt } = await take(store);
    redis.cut();
    const stored = expect(store.finish(attempt, one)).rejects.toThrow(StoreUnavailable);
    await store[Symbol.asyncDispose]();
    await stored;
  });
});

describe('while Redis writes nothing', () => {
  async function openUnwritable() {
    const opened = await openSeveral(1);
    const [store] = opened.stores;
    await store.add(newSubmission({ id: 'a' }));
    const { try: attempt } = await take(store);
    await allBegun();
    await client.call('REPLICAOF', '127.0.0.1', '1');
    troubles.length = 0;
    const stored = store.finish(attempt, one);
    return { store, stored, whenRefused: vi.waitUntil(() => troubles[0]?.startsWith('READONLY'), PATIENCE) };
  }
  afterEach(() => client.call('REPLICAOF', 'NO', 'ONE'));

  test('what has run is stored once it does', async () => {
    const { store, stored, whenRefused } = await openUnwritable();
    await whenRefused;
    await client.call('REPLICAOF', 'NO', 'ONE');
    await stored;
    expect(await store.get('ann', 'a')).toMatchObject({ status: 'finished' });
    await store[Symbol.asyncDispose]();
  });

  test('what waits for that ends when the store is closed', async () => {
    const { store, stored, whenRefused } = await openUnwritable();
    const ended = expect(stored).rejects.toThrow(StoreUnavailable);
    await whenRefused;
    await store[Symbol.asyncDispose]();
    await ended;
  });
});

test.each([
  ["OOM command not allowed when used memory > 'maxmemory'. script: f, on @user_script:1.", true],
  ['ERR Error running script (call to f): @user_script:8: @user_script: 8: -OOM command not allowed', true],
  ['BUSY Redis is busy running a script. You can only call SCRIPT KILL or SHUTDOWN NOSAVE.', true],
  ['LOADING Redis is loading the dataset in memory', true],
  ['MASTERDOWN Link with MASTER is down', true],
  ['TRYAGAIN Multiple keys request during rehashing of slot', true],
  ['BUSYGROUP Consumer Group name already exists', false],
  ['WRONGTYPE Operation against a key holding the wrong kind of value', false],
])('%s: whether it passes', (message, expected) => {
  expect(isPassing(new Error(message))).toBe(expected);
});
