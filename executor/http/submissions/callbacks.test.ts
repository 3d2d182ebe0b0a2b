import { mkdtempSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SandboxFault } from '#sandbox';
import { loopbackReach, startReceiver } from '../../tests/harness/receiver.ts';
import { submissionClient } from '../../tests/http/submission-client.ts';
import { startStubbedService } from '../../tests/tools/fuzz/stubbed-service.ts';

const CALLBACK_SECRET = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

const program = { language: 'python', code: '' };

async function start(hosts: string, stateFolder?: string) {
  const env = { CALLBACK_HOSTS: hosts, CALLBACK_SECRET };
  const service = await startStubbedService({
    env: hosts === '' ? {} : env,
    reach: loopbackReach,
    ...(stateFolder === undefined ? {} : { stateFolder }),
  });
  return { service, client: submissionClient(new URL(service.url).port) };
}

async function setUp(respond: (res: ServerResponse, nth: number) => void = (res) => res.end()) {
  const receiver = await startReceiver(respond);
  cleanups.push(() => receiver[Symbol.asyncDispose]());
  const { service, client } = await start(`hooks.example.com:${receiver.port}`);
  cleanups.push(() => service[Symbol.asyncDispose]());
  return { receiver, service, client };
}

test('an answer is delivered once, signed, as GET shows it', async () => {
  const { receiver, service, client } = await setUp();
  const url = receiver.url('/hook');
  const { status, json } = await client.create({ ...program, user_id: 'u', callback: { url } });
  expect(status).toBe(202);
  await vi.waitFor(async () =>
    expect((await client.get(json.id)).json.callback).toEqual({ url, status: 'delivered', tries: 1 }),
  );
  expect(receiver.received).toHaveLength(1);
  const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
  const { type, timestamp, data } = new Webhook(CALLBACK_SECRET).verify(body, headers as Record<string, string>) as {
    type: string;
    timestamp: string;
    data: object;
  };
  const { callback, ...shown } = (await client.get(json.id)).json;
  expect(headers['webhook-id']).toBe(json.id);
  expect([type, timestamp]).toEqual(['submission.finished', shown.finished_at]);
  expect(data).toEqual({ ...shown, callback: { ...callback, status: 'waiting' } });
  expect(data).toHaveProperty('answer.run');
  const metrics = await (await fetch(`${service.url}/metrics`)).text();
  expect(metrics).toContain('executor_callbacks_total{outcome="delivered"} 1');
});

test('a submission that the service gave up is told, without an answer', async () => {
  const { receiver, service, client } = await setUp();
  service.state.fault = new SandboxFault('test');
  await client.create({ ...program, callback: { url: receiver.url() } });
  await vi.waitFor(() => expect(receiver.received).toHaveLength(1), { timeout: 10_000 });
  const message = JSON.parse(receiver.received[0]?.body ?? '');
  expect(message).toMatchObject({ type: 'submission.failed', data: { status: 'failed', tries: 3 } });
  expect(message.data).not.toHaveProperty('answer');
});

test('a delivery that is pending is made by the next service', async () => {
  const stateFolder = mkdtempSync(join(tmpdir(), 'callbacks-test-'));
  cleanups.push(() => rmSync(stateFolder, { recursive: true }));
  const receiver = await startReceiver((res, nth) => (nth === 1 ? res.socket?.write('HTTP/1.1 ') : res.end()));
  cleanups.push(() => receiver[Symbol.asyncDispose]());
  const hosts = `hooks.example.com:${receiver.port}`;
  const first = await start(hosts, stateFolder);
  const { id } = (await first.client.create({ ...program, callback: { url: receiver.url() } })).json;
  await vi.waitFor(() => expect(receiver.received).toHaveLength(1));
  await first.service[Symbol.asyncDispose](); // ends what runs
  const second = await start(hosts, stateFolder);
  cleanups.push(() => second.service[Symbol.asyncDispose]());
  await vi.waitFor(async () =>
    expect((await second.client.get(id)).json.callback).toMatchObject({ status: 'delivered', tries: 1 }),
  );
  expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([id, id]);
});

test('a shutdown ends what is delivered while jobs are finished, and has it tried again', async () => {
  const { receiver, service, client } = await setUp(() => {});
  const { id } = (await client.create({ ...program, callback: { url: receiver.url() } })).json;
  await vi.waitFor(() => expect(receiver.received).toHaveLength(1));
  await service.drain();
  await vi.waitFor(() => expect(receiver.sockets.size).toBe(0), { timeout: 10_000 });
  expect((await client.get(id)).json.callback).toMatchObject({ status: 'waiting', tries: 0 });
});

describe('a callback that is refused', () => {
  test.each([
    ['http', 'http://hooks.example.com/', 'https'],
    ['no URL', 'hooks.example.com', 'https'],
    ['a user', 'https://user@hooks.example.com/', 'user or a password'],
    ['a password', 'https://:secret@hooks.example.com/', 'user or a password'],
    ['a fragment', 'https://hooks.example.com/#a', 'fragment'],
    ['an empty fragment', 'https://hooks.example.com/#', 'fragment'],
    ['a long one', `https://hooks.example.com/${'a'.repeat(2048)}`, '2048'],
    ['one that is long as it is sent', `https://hooks.example.com/${'\u00e9'.repeat(1000)}`, '2048'],
    ['another host', 'https://evil.example.com/', 'CALLBACK_HOSTS'],
    ['a host that begins alike', 'https://hooks.example.com.evil.com/', 'CALLBACK_HOSTS'],
    ['a trailing dot', 'https://hooks.example.com./', 'CALLBACK_HOSTS'],
    ['another port', 'https://hooks.example.com:8443/', 'CALLBACK_HOSTS'],
    ['an address', 'https://127.0.0.1/', 'CALLBACK_HOSTS'],
    ['the metadata', 'https://169.254.169.254/', 'CALLBACK_HOSTS'],
    ['localhost', 'https://localhost/', 'CALLBACK_HOSTS'],
  ])('%s', async (_what, url, why) => {
    const { service, client } = await start('hooks.example.com');
    cleanups.push(() => service[Symbol.asyncDispose]());
    const { status, json } = await client.create({ ...program, callback: { url } });
    expect(status).toBe(400);
    expect(json.errors).toEqual([{ path: 'callback.url', message: expect.stringContaining(why) }]);
  });

  test('another field, and no field', async () => {
    const { service, client } = await start('hooks.example.com');
    cleanups.push(() => service[Symbol.asyncDispose]());
    for (const callback of [{ url: 'https://hooks.example.com/', secret: 'a' }, {}, 'https://hooks.example.com/', null])
      expect((await client.create({ ...program, callback })).status).toBe(400);
  });

  test('any, where the operator wants none', async () => {
    const { service, client } = await start('');
    cleanups.push(() => service[Symbol.asyncDispose]());
    const { json } = await client.create({ ...program, callback: { url: 'https://hooks.example.com/' } });
    expect(json.errors).toMatchObject([
      { path: 'callback.url', message: expect.stringContaining('CALLBACK_HOSTS and CALLBACK_SECRET') },
    ]);
  });
});

test('the case of the host and a query are kept as they are requested', async () => {
  const { receiver, client } = await setUp();
  const { id } = (
    await client.create({ ...program, callback: { url: `HTTPS://HOOKS.Example.com:${receiver.port}/A?b=C` } })
  ).json;
  expect((await client.get(id)).json.callback.url).toBe(receiver.url('/A?b=C'));
});

test('the same key with another callback is another request', async () => {
  const { receiver, client } = await setUp();
  const key = { 'Idempotency-Key': 'k' };
  const create = (path: string) => client.create({ ...program, callback: { url: receiver.url(path) } }, key);
  const first = await create('/a');
  expect((await create('/a')).json.id).toBe(first.json.id);
  expect((await create('/b')).status).toBe(422);
});
