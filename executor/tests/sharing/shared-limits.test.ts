/* Long, because all of its tests share one Redis, and replicas of which one may lose it. */

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseConfig } from '../../config.ts';
import { ServiceError } from '../../grading/index.ts';
import { createAccess } from '../../http/access/index.ts';
import type { GivenAnswer } from '../../http/execute/idempotency/kept-answers.ts';
import type { Idempotency } from '../../http/execute/idempotency/shared-runs.ts';
import type { Sharing } from '../../http/sharing.ts';
import { openSharing } from '../../redis/open.ts';
import { startRedis } from '../harness/redis-server.ts';
import { type Service, startService } from '../harness/service.ts';
import { openReplicas, TIMES } from './replicas.ts';

const PATIENCE = { timeout: 20_000 };
/** Claims that end in time only if they are released. */
const LONG_CLAIMS = { ...TIMES, claimMs: 60_000 };
let service: Service;
const logged: string[] = [];
beforeAll(async () => {
  service = await startService({ slots: 4, log: (line) => logged.push(line) });
});
beforeEach(() => void logged.splice(0));
afterAll(() => service.stop());

const finished = () => logged.filter((line) => line.includes('execution.finished')).length;

/** Replicas over one sandbox that share what these share. */
const appsOf = (sharings: readonly Sharing[], env: NodeJS.ProcessEnv = {}) =>
  sharings.map((sharing) => service.appWith(createAccess(parseConfig(env).access, null, sharing), sharing));
type App = ReturnType<typeof appsOf>[number];

const hello = { language: 'python', code: 'print(1)' };
const slow = { language: 'python', code: 'import time, random; time.sleep(1.5); print(random.random())' };
const post = (app: App | undefined, body: object = {}, headers: Record<string, string> = {}) => {
  if (app === undefined) throw new TypeError('no app');
  return request(app).post('/execute').set(headers).send(body);
};

async function statuses(apps: readonly App[], rounds: number): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) for (const app of apps) all.push((await post(app)).status);
  return all;
}

describe('a rate limit', () => {
  test('is that of all replicas together', async () => {
    await using redis = await startRedis();
    await using replicas = await openReplicas(redis.url);
    const apps = appsOf(replicas.sharings, { RATE_LIMIT_EXECUTE_PER_MINUTE: '5', RATE_LIMIT_OTHER_PER_MINUTE: '1' });
    expect(await statuses(apps, 3)).toEqual([400, 400, 400, 400, 400, 429, 429, 429, 429]);
    const { headers } = await post(apps[0]);
    expect(headers['ratelimit']).toMatch(/^"execute"; r=0; t=\d+$/);
    expect(Number(headers['retry-after'])).toBeGreaterThan(30);
    const [one, other] = apps;
    if (one === undefined || other === undefined) throw new TypeError('no app');
    expect([(await request(one).get('/')).status, (await request(other).get('/')).status]).toEqual([200, 429]);
    expect(replicas.troubles).toEqual([]);
  });

  test('is that of each replica while Redis is away, and of all again after that', async () => {
    await using redis = await startRedis();
    await using replicas = await openReplicas(redis.url);
    const apps = appsOf(replicas.sharings, { RATE_LIMIT_EXECUTE_PER_MINUTE: '2' });
    expect(await statuses(apps, 1)).toEqual([400, 400, 429]);
    redis.cut();
    expect(await statuses(apps, 3)).toEqual([400, 400, 400, 400, 400, 400, 429, 429, 429]);
    expect(replicas.troubles).toHaveLength(3); // each reports it once a minute
    redis.mend();
    await replicas.whenShared();
    expect(await statuses(apps, 1)).toEqual([429, 429, 429]);
  });

  test('goes on with a Redis that was started anew and has lost everything', async () => {
    await using redis = await startRedis('--appendonly', 'no');
    await using replicas = await openReplicas(redis.url);
    const apps = appsOf(replicas.sharings, { RATE_LIMIT_EXECUTE_PER_MINUTE: '2' });
    expect(await statuses(apps, 1)).toEqual([400, 400, 429]);
    await redis.kill();
    await redis.restart();
    await replicas.whenShared();
    expect(await statuses(apps, 1)).toEqual([400, 400, 429]);
  });
});

describe('the executions of a user', () => {
  const busy = expect.objectContaining({ code: 'user_busy' });

  test('are counted on all replicas together', async () => {
    await using redis = await startRedis();
    await using replicas = await openReplicas(redis.url);
    const [a, b, c] = replicas.sharings.map(({ userLimit }) => userLimit(2));
    await a?.enter('caller', 'u');
    const turn = await b?.enter('caller', 'u');
    for (const limit of [a, b, c]) await expect(limit?.enter('caller', 'u')).rejects.toEqual(busy);
    await c?.enter('caller', 'v');
    await c?.enter('other caller', 'u');
    await turn?.[Symbol.asyncDispose]();
    await c?.enter('caller', 'u');
    await expect(b?.enter('caller', 'u')).rejects.toEqual(busy);
  });

  test('are counted as long as they last', async () => {
    await using redis = await startRedis();
    await using replicas = await openReplicas(redis.url);
    const [a, b] = replicas.sharings.map(({ userLimit }) => userLimit(1));
    await a?.enter('', 'u');
    await sleep(2 * TIMES.userLeaseMs);
    await expect(b?.enter('', 'u')).rejects.toEqual(busy);
  });

  test('on a replica that was killed count until their leases expire', async () => {
    await using redis = await startRedis();
    await using replicas = await openReplicas(redis.url);
    const [a, b] = replicas.sharings.map(({ userLimit }) => userLimit(1));
    await a?.enter('', 'u');
    replicas.sharings[0].close();
    await expect(b?.enter('', 'u')).rejects.toEqual(busy);
    const enters = () => b?.enter('', 'u').then(Boolean, () => false);
    await vi.waitUntil(enters, PATIENCE);
  });

  test('are counted by each replica while Redis is away, and together again after that', async () => {
    await using redis = await startRedis();
    await using replicas = await openReplicas(redis.url);
    const [a, b] = replicas.sharings.map(({ userLimit }) => userLimit(1));
    redis.cut();
    await a?.enter('', 'u');
    await expect(a?.enter('', 'u')).rejects.toEqual(busy);
    await (await b?.enter('', 'u'))?.[Symbol.asyncDispose]();
    redis.mend();
    const isRefused = async () => {
      const turn = await b?.enter('', 'u').catch(() => null);
      await turn?.[Symbol.asyncDispose]();
      return turn === null;
    };
    await vi.waitUntil(isRefused, PATIENCE);
  });

  test('are limited over HTTP', async () => {
    await using redis = await startRedis();
    await using replicas = await openReplicas(redis.url);
    const apps = appsOf(replicas.sharings, { EXECUTIONS_PER_USER_MAX: '1' });
    const first = post(apps[0], { ...slow, user_id: 'u' }).then(({ status }) => status);
    await vi.waitUntil(() => service.slots.busy === 1, PATIENCE);
    const { status, body } = await post(apps[1], { ...hello, user_id: 'u' });
    expect([status, body.type]).toEqual([429, 'urn:executor:problem:user_busy']);
    expect((await post(apps[2], { ...hello, user_id: 'v' })).status).toBe(200);
    expect(await first).toBe(200);
    expect((await post(apps[1], { ...hello, user_id: 'u' })).status).toBe(200);
  });
});

const answer = (text: string | Buffer, status = 200): GivenAnswer => ({
  status,
  contentType: 'application/json',
  body: [Buffer.from(text)],
});
const textOf = ({ answer: { body } }: { answer: GivenAnswer }) => Buffer.concat(body).toString();

/** Requests with one key to replicas. Their runs end when a test says so, or when they are aborted. */
function asking(replicas: readonly Sharing[]) {
  const replica = replicas.map(({ idempotency }): Idempotency => idempotency());
  const runs: { at: number; end: (given: GivenAnswer) => void; fail: (error: Error) => void }[] = [];
  const ask = (at: number, print = 'print') => {
    const client = new AbortController();
    const outcome = replica[at]?.once('key', print, client.signal, (signal) => {
      const { promise, resolve, reject } = Promise.withResolvers<GivenAnswer>();
      signal.addEventListener('abort', () => reject(signal.reason));
      runs.push({ at, end: resolve, fail: reject });
      return promise;
    });
    if (outcome === undefined) throw new TypeError('no replica');
    outcome.catch(() => {});
    return { outcome, hangUp: () => client.abort(new Error('gone')) };
  };
  /** Waits until so many runs have begun, and returns the last. */
  const run = async (count: number) => {
    await vi.waitUntil(() => runs.length === count, PATIENCE);
    const last = runs.at(-1);
    if (last === undefined) throw new TypeError('no run');
    return last;
  };
  return { runs, ask, run };
}

describe('an Idempotency-Key', () => {
  test('is run once by all replicas, over HTTP', async () => {
    await using redis = await startRedis();
    await using replicas = await openReplicas(redis.url);
    const apps = appsOf(replicas.sharings);
    const key = { 'Idempotency-Key': 'k' };
    const answers = await Promise.all([...apps, ...apps].map((app) => post(app, slow, key)));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(5);
    expect(finished()).toBe(1);
    const [started] = appsOf([replicas.sharings[2]]); // knows nothing but what Redis has kept
    const again = await post(started, slow, key);
    expect([again.text, again.headers['content-type'], again.headers['idempotency-replayed']]).toEqual([
      answers[0]?.text,
      answers[0]?.headers['content-type'],
      'true',
    ]);
    expect((await post(started, hello, key)).body.type).toBe('urn:executor:problem:key_reused');
    expect(finished()).toBe(1);
  });

  test('with another body is refused by every replica, before and after', async () => {
    await using redis = await startRedis();
    await using replicas = await openReplicas(redis.url);
    const { ask, run, runs } = asking(replicas.sharings);
    const first = ask(0);
    const { end } = await run(1);
    const reused = expect.objectContaining({ code: 'key_reused' });
    await expect(ask(1, 'another').outcome).rejects.toEqual(reused);
    end(answer('one'));
    await first.outcome;
    for (const at of [0, 1, 2]) await expect(ask(at, 'another').outcome).rejects.toEqual(reused);
    expect(runs).toHaveLength(1);
  });

  test('is claimed as long as its run lasts', async () => {
    await using redis = await startRedis();
    await using replicas = await openReplicas(redis.url);
    const { ask, run, runs } = asking(replicas.sharings);
    const first = ask(0);
    const { end } = await run(1);
    const others = [ask(1), ask(2)];
    await sleep(2 * TIMES.claimMs);
    expect(runs).toHaveLength(1);
    end(answer('one'));
    expect((await first.outcome).isReplayed).toBe(false);
    for (const { outcome } of others) {
      expect(textOf(await outcome)).toBe('one');
      expect((await outcome).isReplayed).toBe(true);
    }
  });

  test('whose replica was killed is run by one that waits', async () => {
    await using redis = await startRedis();
    await using replicas = await openReplicas(redis.url);
    const { ask, run, runs } = asking(replicas.sharings);
    ask(0);
    await run(1);
    replicas.sharings[0].close();
    const others = [ask(1), ask(2)];
    const { end } = await run(2);
    end(answer('two'));
    for (const { outcome } of others) expect(textOf(await outcome)).toBe('two');
    expect(runs).toHaveLength(2);
  });

  test.each<[name: string, end: (run: { fail: (error: Error) => void }, hangUp: () => void) => void]>([
    ['failed', ({ fail }) => fail(new ServiceError('busy', 'full'))],
    ['was left by its only client', (_run, hangUp) => hangUp()],
  ])('whose run %s is run by a replica that waits, at once', async (_name, end) => {
    await using redis = await startRedis();
    await using replicas = await openReplicas(redis.url, LONG_CLAIMS);
    const { ask, run } = asking(replicas.sharings);
    const first = ask(0);
    const begun = await run(1);
    const second = ask(1);
    end(begun, first.hangUp);
    await expect(first.outcome).rejects.toThrow();
    (await run(2)).end(answer('two'));
    expect(textOf(await second.outcome)).toBe('two');
    expect((await ask(2).outcome).isReplayed).toBe(true);
  });

  test('goes on for its client when one that waits elsewhere hangs up', async () => {
    await using redis = await startRedis();
    await using replicas = await openReplicas(redis.url);
    const { ask, run, runs } = asking(replicas.sharings);
    const first = ask(0);
    const { end } = await run(1);
    const second = ask(1);
    await sleep(3 * TIMES.pollMs);
    second.hangUp();
    await expect(second.outcome).rejects.toThrow('gone');
    end(answer('one'));
    expect(textOf(await first.outcome)).toBe('one');
    expect(runs).toHaveLength(1);
  });

  test.each<[name: string, given: GivenAnswer]>([
    ['is too large', answer(randomBytes(5 * 1024 * 1024))],
    ['may differ the next time', answer('later', 503)],
  ])('is run anew by another replica if the answer %s', async (_name, given) => {
    await using redis = await startRedis();
    await using replicas = await openReplicas(redis.url, LONG_CLAIMS);
    const { ask, run } = asking(replicas.sharings);
    const first = ask(0);
    (await run(1)).end(given);
    await first.outcome;
    const second = ask(1);
    (await run(2)).end(answer('two'));
    expect(textOf(await second.outcome)).toBe('two');
  });

  test('is run by each replica while Redis is away, and its answer is shared after that', async () => {
    await using redis = await startRedis();
    await using replicas = await openReplicas(redis.url);
    const { ask, run, runs } = asking(replicas.sharings);
    const [first, second] = [ask(0), ask(1)];
    await run(1);
    redis.cut(); // the one that waits no longer knows whether anybody runs it
    await run(2);
    const third = ask(2);
    await run(3);
    const onReplica = ask(2);
    redis.mend();
    await replicas.whenShared();
    for (const { end, at } of runs) end(answer(`of ${at}`));
    const outcomes = await Promise.all([first, second, third, onReplica].map(({ outcome }) => outcome));
    expect(outcomes.map(({ isReplayed }) => isReplayed)).toEqual([false, false, false, true]);
    expect(runs).toHaveLength(3);
    const fresh = asking([replicas.sharings[0]]);
    expect((await fresh.ask(0).outcome).isReplayed).toBe(true);
  });

  test('is answered over HTTP whether Redis is there or not', async () => {
    await using redis = await startRedis();
    await using replicas = await openReplicas(redis.url);
    const apps = appsOf(replicas.sharings, { RATE_LIMIT_EXECUTE_PER_MINUTE: '1000', EXECUTIONS_PER_USER_MAX: '100' });
    const send = () =>
      Promise.all(apps.map((app) => post(app, { ...slow, user_id: 'u' }, { 'Idempotency-Key': `${Math.random()}` })));
    const answers = [send()];
    await vi.waitUntil(() => service.slots.busy > 0, PATIENCE);
    redis.cut();
    answers.push(send());
    await sleep(500);
    redis.mend();
    answers.push(send());
    expect((await Promise.all(answers)).flat().map(({ status }) => status)).toEqual(Array(9).fill(200));
  });
});

test('Redis gets neither names nor addresses, and keeps nothing for ever', async () => {
  await using redis = await startRedis();
  await using replicas = await openReplicas(redis.url);
  const apps = appsOf(replicas.sharings, { RATE_LIMIT_EXECUTE_PER_MINUTE: '9', EXECUTIONS_PER_USER_MAX: '9' });
  const running = post(apps[0], { ...slow, user_id: 'secret-user' }, { 'Idempotency-Key': 'secret-key' }).then(
    ({ status }) => status,
  );
  await vi.waitUntil(() => service.slots.busy === 1, PATIENCE);
  const client = new Redis(redis.url);
  const keys = await client.keys('*');
  expect(keys.map((key) => key.replace(/[^:]*$/, '')).sort()).toEqual([
    'executor:answer:',
    'executor:rate:execute:',
    'executor:user:',
  ]);
  expect(keys.join()).not.toMatch(/secret|127\.0\.0\.1/);
  for (const key of keys) expect(await client.pttl(key)).toBeGreaterThan(0);
  expect(await running).toBe(200);
  const [left = ''] = await client.keys('executor:answer:*');
  expect(await client.pttl(left)).toBeGreaterThan(TIMES.keptMs - 20_000);
  client.disconnect();
});

test('a server that never answers delays the start by seconds, and after that nothing', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const troubles: string[] = [];
  const settings = { url: `redis://127.0.0.1:${port}`, password: undefined };
  const sharing = await openSharing(settings, (what) => troubles.push(what), TIMES);
  const [app] = appsOf([sharing], { RATE_LIMIT_EXECUTE_PER_MINUTE: '2', EXECUTIONS_PER_USER_MAX: '1' });
  const asked = performance.now();
  for (const status of [200, 200, 429])
    expect((await post(app, { ...hello, user_id: 'u' }, { 'Idempotency-Key': `${Math.random()}` })).status).toBe(
      status,
    );
  expect(performance.now() - asked).toBeLessThan(5_000); // 2 s for each command would be 14 s
  expect(troubles).toHaveLength(1);
  sharing.close();
  server.close();
});
