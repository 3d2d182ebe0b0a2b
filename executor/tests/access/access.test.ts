/* Long, because all of its tests share one service, whose start takes longer than they do. */

import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { parseConfig } from '../../config.ts';
import { ServiceError } from '../../grading/index.ts';
import { createAccess, type VerifyToken } from '../../http/access/index.ts';
import { createHttpServer } from '../../http/server/http-server.ts';
import { connectRaw, rawRequest } from '../harness/raw-http.ts';
import { type Service, startService } from '../harness/service.ts';
import { verifyByName } from '../harness/tokens.ts';

let service: Service;
const logged: string[] = [];
const servers: Server[] = [];
beforeAll(async () => {
  service = await startService({ slots: 4, log: (line) => logged.push(line) });
});
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
afterAll(() => service.stop());

const KEYS = { judge: 'key-of-judge', grafana: 'key-of-grafana' };
const API_KEYS = Object.entries(KEYS)
  .map(([name, key]) => `${name}:${createHash('sha256').update(key).digest('hex')}`)
  .join(',');

const appWith = (env: NodeJS.ProcessEnv, verifyToken: VerifyToken | null = verifyByName) =>
  service.appWith(createAccess(parseConfig(env).access, verifyToken));
type App = ReturnType<typeof appWith>;

async function listen(env: NodeJS.ProcessEnv) {
  const server = createHttpServer(appWith(env, null));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const hello = { language: 'python', code: 'print(1)' };
const post = (app: App, headers: Record<string, string> = {}, body: object = hello, path = '/execute') =>
  request(app).post(path).set(headers).send(body);
const bearer = (key: string) => ({ Authorization: `Bearer ${key}` });
const problem = (code: string) => ({ type: `urn:executor:problem:${code}` });

describe('where authentication is required', () => {
  const required = () => appWith({ API_KEYS, AUTH_REQUIRED: 'true' });

  test.each<[name: string, headers: Record<string, string>, status: number]>([
    ['no key', {}, 401],
    ['a wrong key', bearer('key-of-nobody'), 401],
    ['a wrong key', { 'X-API-Key': 'key-of-nobody' }, 401],
    ['an empty key', { 'X-API-Key': '' }, 401],
    ['a key in a scheme of others', { Authorization: `Basic ${KEYS.judge}` }, 401],
    ['a key that is right but for a letter', bearer(`${KEYS.judge}x`), 401],
    ['a wrong key, though another is right', { ...bearer('wrong'), 'X-API-Key': KEYS.judge }, 401],
    ['a token where a key belongs', { 'X-API-Key': 'a-token' }, 401],
    ['a key', bearer(KEYS.judge), 200],
    ['another key', { Authorization: `bearer ${KEYS.grafana}` }, 200],
    ['a key', { 'X-API-Key': KEYS.grafana }, 200],
    ['a token', bearer('a-token'), 200],
    ['a token without the role', bearer('no-role'), 403],
    ['a token that cannot be verified now', bearer('no-keys'), 503],
  ])('%s (%j) is answered by %d', async (_name, headers, status) => {
    const answer = await post(required(), headers);
    expect(answer.status).toBe(status);
    expect('www-authenticate' in answer.headers).toBe(status === 401 || status === 403);
    expect('retry-after' in answer.headers).toBe(status === 503);
    if (status !== 200) expect(answer.type).toBe('application/problem+json');
  });

  test('a missing key and a wrong one are told apart in the challenge', async () => {
    const app = appWith({ API_KEYS, AUTH_REQUIRED: 'true' }, null);
    const [missing, wrong] = [await post(app), await post(app, bearer('x'))];
    expect(missing.headers['www-authenticate']).toBe('Bearer realm="executor"');
    expect(wrong.headers['www-authenticate']).toBe('Bearer realm="executor", error="invalid_token"');
  });

  test.each<[method: 'get' | 'post', path: string, status: number]>([
    ['get', '/', 200],
    ['get', '/health', 200],
    ['get', '/ready', 200],
    ['get', '/metrics', 200],
    ['get', '/nothing', 401],
    ['get', '/execute', 401],
    ['get', '/api/v2/runtimes', 401],
    ['post', '/api/v2/execute', 401],
    ['post', '/EXECUTE/', 401],
  ])('%s %s without a key is answered by %d', async (method, path, status) => {
    expect((await request(required())[method](path)).status).toBe(status);
  });

  test.each(['/', '/health', '/ready'])('%s is open to a wrong key, too', async (path) => {
    expect((await request(required()).get(path).set(bearer('wrong'))).status).toBe(200);
  });

  test('clients of Piston get a message', async () => {
    const { status, body } = await post(required(), {}, {}, '/api/v2/piston/execute');
    expect([status, body]).toEqual([401, { message: 'Send an API key or a token.' }]);
  });

  test('it is decided before the body is sent', async () => {
    const client = connectRaw(await listen({ API_KEYS, AUTH_REQUIRED: 'true' }));
    const lines = ['Host: x', 'Content-Type: application/json', 'Content-Length: 100', 'Expect: 100-continue'];
    await client.send(rawRequest(['POST /execute HTTP/1.1', ...lines]));
    expect(await client.answer()).toMatchObject({ status: 401, isContinued: false });
    client.destroy();
  });

  test('logs have the name of the key, and never the key', async () => {
    logged.length = 0;
    await post(required(), bearer(KEYS.judge));
    await post(required(), bearer('key-of-nobody'));
    const log = logged.join('');
    expect(log).toContain('"client":"key:judge"');
    for (const key of [...Object.values(KEYS), 'key-of-nobody']) expect(log).not.toContain(key);
  });
});

describe('where authentication is not required', () => {
  test.each<[env: NodeJS.ProcessEnv, headers: Record<string, string>, status: number]>([
    [{ API_KEYS }, {}, 200],
    [{ API_KEYS }, bearer(KEYS.judge), 200],
    [{ API_KEYS }, bearer('wrong'), 401],
  ])('%j with %j is answered by %d', async (env, headers, status) => {
    expect((await post(appWith(env), headers)).status).toBe(status);
  });

  test('nor configured, nothing that is sent matters', async () => {
    expect((await post(appWith({}, null), { ...bearer('x'), 'X-API-Key': 'y' })).status).toBe(200);
  });
});

test.each<[headers: Record<string, string>, status: number]>([
  [{}, 401],
  [bearer('wrong'), 401],
  [bearer(KEYS.grafana), 200],
])('closed metrics with %j are answered by %d', async (headers, status) => {
  const app = appWith({ API_KEYS, METRICS_AUTH: 'true' });
  expect((await request(app).get('/metrics').set(headers)).status).toBe(status);
});

describe('a rate limit', () => {
  const limited = (env: NodeJS.ProcessEnv = {}) =>
    appWith({ API_KEYS, RATE_LIMIT_EXECUTE_PER_MINUTE: '2', RATE_LIMIT_OTHER_PER_MINUTE: '3', ...env });
  const statuses = async (...asks: (() => request.Test)[]) => {
    const all: number[] = [];
    for (const ask of asks) all.push((await ask()).status);
    return all;
  };

  test('answers 429 with when to come back', async () => {
    const app = limited();
    const first = await post(app, {}, {});
    expect(first.headers['ratelimit']).toMatch(/^"execute"; r=1; t=\d+$/);
    expect(first.headers['ratelimit-policy']).toMatch(/^"execute"; q=2; w=60; pk=/);
    await post(app, {}, {});
    const { status, type, body, headers } = await post(app, {}, {});
    expect([status, type]).toEqual([429, 'application/problem+json']);
    expect(body).toMatchObject(problem('rate_limited'));
    expect(Number(headers['retry-after'])).toBeGreaterThan(50);
    expect(headers['ratelimit']).toMatch(/r=0/);
  });

  test('counts executions at every path together, and all else apart', async () => {
    const app = limited();
    const run = (path: string) => () => post(app, {}, {}, path);
    const get = (path: string) => () => request(app).get(path);
    expect(await statuses(run('/execute'), run('/api/v2/EXECUTE/'), run('/api/v2/piston/execute'))).toEqual([
      400, 400, 429,
    ]);
    expect(await statuses(get('/'), get('/api/v2/runtimes'), get('/nothing'), get('/metrics'))).toEqual([
      200, 200, 404, 429,
    ]);
    expect(await statuses(...Array(9).fill(get('/health')), ...Array(9).fill(get('/ready')))).not.toContain(429);
  });

  test('counts every key apart from the others and from the address', async () => {
    const app = limited();
    for (const headers of [{}, bearer(KEYS.judge), bearer(KEYS.grafana), bearer('a-token')]) {
      const run = () => post(app, headers, {});
      expect(await statuses(run, run, run)).toEqual([400, 400, 429]);
    }
  });

  test('counts wrong keys for the address', async () => {
    const app = limited({ AUTH_REQUIRED: 'true' });
    const guess = (key: string) => () => post(app, bearer(key), {});
    expect(await statuses(guess('a'), guess('b'), guess('c'))).toEqual([401, 401, 429]);
  });

  test.each<[hops: string, first: string, second: string, status: number]>([
    ['0', '192.0.2.1', '192.0.2.2', 429],
    ['1', '192.0.2.1', '192.0.2.2', 400],
    ['1', '192.0.2.1', '192.0.2.1', 429],
    ['1', '192.0.2.8, 192.0.2.1', '192.0.2.9, 192.0.2.1', 429], // the first is what a client wrote itself
    ['2', '192.0.2.8, 192.0.2.1', '192.0.2.9, 192.0.2.1', 400],
    ['1', '2001:db8:0:1::1', '2001:db8:0:1:ffff::2', 429],
    ['1', '2001:db8:0:1::1', '2001:db8:0:2::1', 400],
    ['1', 'no address', 'nor this', 429],
  ])('behind %s proxies %s and %s are answered by %d', async (hops, first, second, status) => {
    const app = limited({ TRUST_PROXY_HOPS: hops });
    const from = (address: string) => () => post(app, { 'X-Forwarded-For': address }, {});
    expect(await statuses(from(first), from(first), from(second))).toEqual([400, 400, status]);
  });

  test('is decided before the body is sent', async () => {
    const port = await listen({ RATE_LIMIT_EXECUTE_PER_MINUTE: '1' });
    const ask = async () => {
      const client = connectRaw(port);
      const lines = ['Host: x', 'Content-Type: application/json', 'Content-Length: 2', 'Expect: 100-continue'];
      await client.send(rawRequest(['POST /execute HTTP/1.1', ...lines], '{}'));
      const answer = await client.answer();
      client.destroy();
      return [answer?.status, answer?.isContinued];
    };
    expect(await ask()).toEqual([400, true]);
    expect(await ask()).toEqual([429, false]);
  });
});

test('a user has so many executions at once, and another caller’s user of that name as many', async () => {
  const app = appWith({ API_KEYS, EXECUTIONS_PER_USER_MAX: '1' });
  const slow = { language: 'python', code: 'import time; time.sleep(1)', user_id: 'u' };
  const first = post(app, bearer(KEYS.judge), slow).then((answer) => answer);
  await vi.waitUntil(() => service.slots.busy === 1);
  const { status, body, headers } = await post(app, bearer(KEYS.judge), { ...hello, user_id: 'u' });
  expect([status, headers['retry-after']]).toEqual([429, '1']);
  expect(body).toMatchObject(problem('user_busy'));
  for (const [key, user_id] of [
    [KEYS.judge, 'v'],
    [KEYS.grafana, 'u'],
  ] as const)
    expect((await post(app, bearer(key), { ...hello, user_id })).status).toBe(200);
  expect((await first).status).toBe(200);
  expect((await post(app, bearer(KEYS.judge), { ...hello, user_id: 'u' })).status).toBe(200);
});

describe('a page of another origin', () => {
  const CORS_ORIGINS = 'https://a.example,http://localhost:5173';
  const preflight = (env: NodeJS.ProcessEnv, origin: string) =>
    request(appWith(env)).options('/execute').set({ Origin: origin, 'Access-Control-Request-Method': 'POST' });

  test.each<[origin: string, isAllowed: boolean]>([
    ['https://a.example', true],
    ['http://localhost:5173', true],
    ['https://b.example', false],
    ['http://a.example', false],
    ['https://a.example:8443', false],
    ['https://a.example.evil.example', false],
    ['https://xa.example', false],
    ['null', false],
  ])('%s may call: %j', async (origin, isAllowed) => {
    const app = appWith({ CORS_ORIGINS });
    for (const answer of [
      await preflight({ CORS_ORIGINS }, origin),
      await request(app).get('/').set({ Origin: origin }),
    ]) {
      expect(answer.headers['access-control-allow-origin']).toBe(isAllowed ? origin : undefined);
      expect(answer.headers['vary']).toContain('Origin');
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    }
  });

  test('asks first without a key, and learns what it may send and read', async () => {
    const { status, headers } = await preflight({ CORS_ORIGINS, API_KEYS, AUTH_REQUIRED: 'true' }, 'https://a.example');
    expect(status).toBe(204);
    expect(headers['access-control-allow-methods']).toBe('DELETE,GET,HEAD,POST');
    expect(headers['access-control-allow-headers']).toBe(
      'Authorization,Content-Type,Idempotency-Key,Last-Event-ID,traceparent,tracestate,X-API-Key,X-Request-Id',
    );
    const refused = await post(appWith({ CORS_ORIGINS, API_KEYS, AUTH_REQUIRED: 'true' }), {
      Origin: 'https://a.example',
    });
    expect(refused.status).toBe(401);
    expect(refused.headers['access-control-allow-origin']).toBe('https://a.example');
    for (const name of ['X-Request-Id', 'RateLimit', 'Retry-After'])
      expect(refused.headers['access-control-expose-headers']).toContain(name);
  });

  test('is told nothing where no origin is configured', async () => {
    const { status, headers } = await preflight({}, 'https://a.example');
    expect(status).toBe(405);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('an Idempotency-Key that comes again', () => {
  const key = (value: string, more: Record<string, string> = {}) => ({ 'Idempotency-Key': value, ...more });
  const random = { language: 'python', code: 'import random; print(random.random())' };

  test('gets the first answer, to the byte', async () => {
    const app = appWith({});
    const [first, again] = [await post(app, key('k'), random), await post(app, key('k'), random)];
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect([again.status, again.text, again.headers['content-type']]).toEqual([
      200,
      first.text,
      first.headers['content-type'],
    ]);
    expect(again.headers['x-request-id']).not.toBe(first.headers['x-request-id']);
    expect((await post(app, {}, random)).text).not.toBe(first.text);
    expect((await post(app, key('other'), random)).body.execution_id).not.toBe(first.body.execution_id);
  });

  test('gets the first refusal, too', async () => {
    const app = appWith({});
    const [first, again] = [await post(app, key('k'), { language: 'x' }), await post(app, key('k'), { language: 'x' })];
    expect([again.status, again.text, again.type]).toEqual([400, first.text, 'application/problem+json']);
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  test('with another body is refused', async () => {
    const app = appWith({});
    await post(app, key('k'));
    const { status, body } = await post(app, key('k'), { ...hello, code: 'print(2)' });
    expect(status).toBe(422);
    expect(body).toMatchObject(problem('key_reused'));
  });

  test('from another caller is another key', async () => {
    const app = appWith({ API_KEYS });
    const first = await post(app, key('k', bearer(KEYS.judge)), random);
    for (const headers of [bearer(KEYS.grafana), {}])
      expect((await post(app, key('k', headers), random)).text).not.toBe(first.text);
  });

  test.each(['', 'x'.repeat(129), 'ключ', 'a\tb'])('that is none is refused: %j', async (value) => {
    const port = await listen({});
    const client = connectRaw(port);
    const head = ['Host: x', 'Content-Type: application/json', 'Content-Length: 2', 'Connection: close'];
    await client.send(
      Buffer.concat([
        Buffer.from(`POST /execute HTTP/1.1\r\n${head.join('\r\n')}\r\nIdempotency-Key: ${value}\r\n\r\n{}`),
      ]),
    );
    const answer = await client.answer();
    expect(answer?.status).toBe(400);
    expect(answer?.body).toContain('Idempotency-Key');
    client.destroy();
  });

  test.each(['text/event-stream', 'application/x-ndjson'])('for %s is run again', async (accept) => {
    const app = appWith({});
    await post(app, key('k'), random);
    const again = await post(app, key('k', { Accept: accept }), random);
    expect(again.headers['idempotency-replayed']).toBeUndefined();
  });

  test('at the paths of other services is run again', async () => {
    const app = appWith({});
    const body = { language: 'python', version: '*', files: [{ content: random.code }] };
    const [first, again] = [
      await post(app, key('k'), body, '/api/v2/execute'),
      await post(app, key('k'), body, '/api/v2/execute'),
    ];
    expect(again.body.run.stdout).not.toBe(first.body.run.stdout);
  });

  test('that found the queue full is run again', async () => {
    const app = appWith({});
    vi.spyOn(service.slots, 'take').mockRejectedValueOnce(new ServiceError('busy', 'The queue is full.'));
    const [first, again] = [await post(app, key('k')), await post(app, key('k'))];
    vi.restoreAllMocks();
    expect([first.status, first.headers['retry-after'], again.status]).toEqual([503, '2', 200]);
    expect(again.headers['idempotency-replayed']).toBeUndefined();
  });
});

describe('over real sockets, an Idempotency-Key', () => {
  const slow = JSON.stringify({ language: 'python', code: 'import time; time.sleep(1); print(1)' });
  const head = ['Host: x', 'Content-Type: application/json', `Content-Length: ${slow.length}`, 'Idempotency-Key: k'];
  async function ask(port: number) {
    const client = connectRaw(port);
    await client.send(rawRequest(['POST /execute HTTP/1.1', ...head], slow));
    return client;
  }
  const finished = () => logged.filter((line) => line.includes('execution.finished')).length;
  const abandoned = () => logged.filter((line) => line.includes('execution.abandoned')).length;

  test('is run once for two that come at once', async () => {
    logged.length = 0;
    const port = await listen({});
    const clients = [await ask(port), await ask(port)];
    const answers = await Promise.all(clients.map((client) => client.answer()));
    expect(answers[0]?.status).toBe(200);
    expect(answers[1]?.body).toBe(answers[0]?.body);
    expect(answers.filter((answer) => answer?.headers.get('idempotency-replayed') === 'true')).toHaveLength(1);
    expect(finished()).toBe(1);
  });

  test('whose first client hangs up goes on for the second', async () => {
    logged.length = 0;
    const port = await listen({});
    const first = await ask(port);
    await vi.waitUntil(() => service.slots.busy === 1);
    const second = await ask(port);
    await new Promise((resolve) => setTimeout(resolve, 200));
    first.destroy();
    expect((await second.answer())?.status).toBe(200);
    expect([finished(), abandoned()]).toEqual([1, 0]);
  });

  test('that everybody has left ends, and is run anew', async () => {
    logged.length = 0;
    const port = await listen({});
    const first = await ask(port);
    await vi.waitUntil(() => service.slots.busy === 1);
    first.destroy();
    await vi.waitUntil(() => abandoned() === 1);
    expect(service.slots.busy).toBe(0);
    const answer = await (await ask(port)).answer();
    expect(answer?.status).toBe(200);
    expect(answer?.headers.has('idempotency-replayed')).toBe(false);
    expect(finished()).toBe(1);
  });
});
