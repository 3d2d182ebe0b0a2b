import { mkdtempSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterEach, expect, test, vi } from 'vitest';
import { SqliteStore } from '../submissions/sqlite/store.ts';
import { newSubmission } from '../submissions/store-conformance.ts';
import { loopbackReach, startReceiver } from '../tests/harness/receiver.ts';
import { createDeliverer } from './deliverer.ts';
import { parseHost } from './hosts.ts';

const SECRETS = [Buffer.alloc(32, 1), Buffer.alloc(24, 2)];
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

/** A store, a receiver and a deliverer between them, for which every pause is over at once. */
async function setUp(respond: (res: ServerResponse, nth: number) => void, more: { timeoutMs?: number } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'deliverer-test-'));
  cleanups.push(() => rmSync(folder, { recursive: true }));
  const store = new SqliteStore(folder, { waitingMax: 1000, fileBytesMax: 1024 ** 3 });
  cleanups.push(() => store[Symbol.asyncDispose]());
  const receiver = await startReceiver(respond);
  cleanups.push(() => receiver[Symbol.asyncDispose]());
  const pauses: number[] = [];
  const releases: number[] = [];
  const logged: object[] = [];
  const counted: string[] = [];

  async function end(id: string, url: string) {
    await store.add(newSubmission({ id, callbackUrl: url }));
    const taken = await store.take('interactive');
    if (taken !== null) await store.finish(taken.try, [Buffer.from('1')]);
  }
  function start() {
    const names = ['hooks.example.com', 'slow.example.com'];
    const deliverer = createDeliverer({
      store: {
        takeCallback: (leaseMs) => store.takeCallback(leaseMs),
        endCallback: (id, tries, status) => store.endCallback(id, tries, status),
        retryCallback(id, tries, pauseMs) {
          pauses.push(pauseMs);
          return store.retryCallback(id, tries, 0);
        },
        releaseCallback(id, tries, pauseMs) {
          releases.push(pauseMs);
          return store.releaseCallback(id, tries, pauseMs);
        },
        watchQueue: (onChange) => store.watchQueue(onChange),
      },
      settings: { hosts: names.flatMap((name) => parseHost(`${name}:${receiver.port}`) ?? []), secrets: SECRETS },
      reach: loopbackReach,
      payload: async ({ id, caller }) =>
        (await store.get(caller, id)) === null ? null : [Buffer.from(`{"id":"${id}"}`)],
      logger: { warn: (line: object) => logged.push(line), error: (line: object) => logged.push(line) },
      count: (outcome) => counted.push(outcome),
      ...more,
    });
    cleanups.push(() => {
      const stopped = deliverer.stop();
      for (const socket of receiver.sockets) socket.destroy(); // it would wait for them
      return stopped;
    });
    return deliverer;
  }
  const callbackOf = async (id: string) => (await store.get('ann', id))?.callback;
  return {
    store,
    receiver,
    end,
    start,
    pauses,
    releases,
    logged,
    counted,
    until: (id: string, status: string, tries: number) =>
      vi.waitFor(async () => expect(await callbackOf(id)).toMatchObject({ status, tries }), { timeout: 30_000 }),
  };
}

test('an answer is delivered once, and each secret verifies it', async () => {
  const { receiver, end, start, until, counted, logged } = await setUp((res) => res.end());
  start();
  await end('a', receiver.url('/hook'));
  await until('a', 'delivered', 1);
  expect(receiver.received).toHaveLength(1);
  const [{ headers, body }] = receiver.received as [(typeof receiver.received)[number]];
  expect(headers).toMatchObject({ 'webhook-id': 'a', 'content-type': 'application/json' });
  for (const secret of SECRETS)
    expect(new Webhook(`whsec_${secret.toString('base64')}`).verify(body, headers as Record<string, string>)).toEqual({
      id: 'a',
    });
  const stranger = new Webhook(`whsec_${Buffer.alloc(32, 3).toString('base64')}`);
  expect(() => stranger.verify(body, headers as Record<string, string>)).toThrow('No matching signature');
  expect([counted, logged]).toEqual([['delivered'], []]);
});

test('a body of several slices is signed as one', async () => {
  const { signedHeaders } = await import('./signature.ts');
  const body = 'é'.repeat(300_000);
  const [secret = Buffer.alloc(0)] = SECRETS;
  const bytes = Buffer.from(body);
  const headers = await signedHeaders('a', [bytes.subarray(0, 5), bytes.subarray(5)], [secret]);
  const webhook = new Webhook(`whsec_${secret.toString('base64')}`);
  expect(webhook.verify(body, headers, { jsonParse: false })).toBeUndefined();
});

test('500, and then 200: the same id, after a pause', async () => {
  const { receiver, end, start, until, pauses, logged, counted } = await setUp((res, nth) =>
    res.writeHead(nth === 1 ? 500 : 200).end('the body'),
  );
  start();
  await end('a', receiver.url('/secret-path'));
  await until('a', 'delivered', 2);
  expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual(['a', 'a']);
  expect(receiver.received.map(({ body }) => body)).toEqual(['{"id":"a"}', '{"id":"a"}']);
  expect([pauses.length, counted]).toEqual([1, ['failed', 'delivered']]);
  expect(logged).toEqual([
    {
      event: 'callback.failed',
      submission_id: 'a',
      host: `hooks.example.com:${receiver.port}`,
      tries: 1,
      why: 'status_500',
      retry_in_ms: pauses[0],
    },
  ]);
});

test.each([429, 503])('Retry-After of %i is kept to', async (status) => {
  const { receiver, end, start, until, pauses } = await setUp((res, nth) =>
    nth === 1 ? res.writeHead(status, { 'Retry-After': '60' }).end() : res.end(),
  );
  start();
  await end('a', receiver.url());
  await until('a', 'delivered', 2);
  expect(pauses).toEqual([60_000]);
});

test('410 ends it at once', async () => {
  const { receiver, end, start, until, logged, counted } = await setUp((res) => res.writeHead(410).end());
  start();
  await end('a', receiver.url());
  await until('a', 'failed', 1);
  expect(logged).toMatchObject([{ event: 'callback.given_up', why: 'status_410' }]);
  expect(counted).toEqual(['given_up']);
});

test.each<[string, (res: ServerResponse) => void, string]>([
  ['an error', (res) => res.writeHead(400).end(), 'status_400'],
  ['a redirect', (res) => res.writeHead(302, { Location: 'https://169.254.169.254/' }).end(), 'status_302'],
  ['a closed connection', (res) => res.socket?.destroy(), 'ECONNRESET'],
  ['no answer', () => {}, 'timeout'],
])('after eight tries that end with %s it is given up', async (_what, respond, why) => {
  const { receiver, end, start, until, pauses, logged } = await setUp(respond, { timeoutMs: 300 });
  start();
  await end('a', receiver.url());
  await until('a', 'failed', 8);
  expect(pauses).toHaveLength(7);
  expect(logged.map((line) => Reflect.get(line, 'why'))).toEqual(Array.from({ length: 8 }, () => why));
  expect(logged.at(-1)).toMatchObject({ event: 'callback.given_up', tries: 8 });
});

test('a host that is no longer in the list gets nothing', async () => {
  const { receiver, end, start, until, logged } = await setUp((res) => res.end());
  start();
  await end('a', receiver.url('/', 'other.example.com'));
  await until('a', 'failed', 8);
  expect(receiver.received).toEqual([]);
  expect(logged.at(-1)).toMatchObject({ event: 'callback.given_up', why: 'host_refused' });
});

test('a slow host holds up nobody else, and has four connections at most', async () => {
  let mostAtOnce = 0;
  const { receiver, end, start, until } = await setUp((res) => {
    mostAtOnce = Math.max(mostAtOnce, receiver.sockets.size);
    if (res.req.headers.host?.startsWith('hooks') === true) res.end();
  });
  for (let index = 0; index < 10; index++) await end(`slow-${index}`, receiver.url('/', 'slow.example.com'));
  await end('quick', receiver.url());
  start();
  await until('quick', 'delivered', 1);
  await vi.waitFor(() => expect(receiver.received.length).toBe(5));
  expect(mostAtOnce).toBeLessThanOrEqual(5);
}, 60_000);

test('what finds the line of its host full is put off, which is no try', async () => {
  const { receiver, end, start, until, logged, releases } = await setUp(() => {});
  for (let index = 0; index < 70; index++) await end(`slow-${index}`, receiver.url('/', 'slow.example.com'));
  start();
  await vi.waitFor(() => expect([releases.length, receiver.received.length]).toEqual([2, 4]));
  await until('slow-69', 'waiting', 0);
  expect([releases, logged]).toEqual([[10_000, 10_000], []]);
}, 60_000);

test('those that have waited too long for a place are put off, each once', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setInterval'] });
  cleanups.push(() => vi.useRealTimers());
  const { receiver, end, start, releases } = await setUp(() => {});
  for (let index = 0; index < 12; index++) await end(`slow-${index}`, receiver.url('/', 'slow.example.com'));
  start();
  await vi.waitFor(() => expect(receiver.received).toHaveLength(4));
  vi.advanceTimersByTime(31_000);
  await vi.waitFor(() => expect(releases).toHaveLength(8));
  expect(new Set(releases)).toEqual(new Set([10_000]));
});

test('after a stop nothing begins, and what ran begins again with the next start', async () => {
  const { receiver, end, start, until, releases, logged } = await setUp((res, nth) => void (nth > 1 && res.end()));
  const first = start();
  await end('a', receiver.url());
  await vi.waitFor(() => expect(receiver.received).toHaveLength(1));
  const stopping = first.stop();
  await end('b', receiver.url());
  await stopping;
  expect(receiver.received).toHaveLength(1);
  await until('a', 'waiting', 0);
  expect([releases, logged]).toEqual([[0], []]); // not a failure of the receiver
  start();
  await until('a', 'delivered', 1);
  await until('b', 'delivered', 1);
});

test('a stop gives back what waits for a place', async () => {
  const { receiver, end, start, releases } = await setUp(() => {});
  for (const id of ['a', 'b', 'c', 'd', 'e']) await end(id, receiver.url());
  const deliverer = start();
  await vi.waitFor(() => expect(receiver.received).toHaveLength(4));
  const stopping = deliverer.stop();
  await vi.waitFor(() => expect(releases).toEqual([0])); // while the others run
  await stopping;
  expect([receiver.received.length, releases]).toEqual([4, [0, 0, 0, 0, 0]]);
});

test('a stop lets what runs end', async () => {
  let answer = () => {};
  const { receiver, end, start, until } = await setUp((res) => {
    answer = () => void res.end();
  });
  const deliverer = start();
  await end('a', receiver.url());
  await vi.waitFor(() => expect(receiver.received).toHaveLength(1));
  const stopping = deliverer.stop();
  answer();
  await stopping;
  await until('a', 'delivered', 1);
});
