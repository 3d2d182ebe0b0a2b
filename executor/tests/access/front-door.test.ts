import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parseConfig } from '../../config.ts';
import { createAccess } from '../../http/access/index.ts';
import { createHttpServer } from '../../http/server/http-server.ts';
import { connectRaw, rawRequest } from '../harness/raw-http.ts';
import { type Service, startService } from '../harness/service.ts';

const OURS = '55ce4ed1-4b06-4bf1-b40e-4638452104da';
const ANOTHER = '11111111-2222-3333-4444-555555555555';

let service: Service;
let servers: Server[] = [];
beforeAll(async () => {
  service = await startService();
});
afterEach(() => {
  for (const server of servers) server.closeAllConnections();
  for (const server of servers) server.close();
  servers = [];
});
afterAll(() => service.stop());

const appWith = (env: NodeJS.ProcessEnv) => service.appWith(createAccess(parseConfig(env).access));
const behindFrontDoor = (env: NodeJS.ProcessEnv = {}) => appWith({ TRUSTED_FRONT_DOOR_ID: OURS, ...env });

/** Sends headers as they are, repeated ones included. */
async function ask(app: ReturnType<typeof appWith>, requestLine: string, headers: readonly string[], body = '') {
  const server = createHttpServer(app);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = connectRaw((server.address() as AddressInfo).port);
  await client.send(rawRequest([`${requestLine} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers], body));
  const answer = await client.answer();
  client.destroy();
  return answer;
}

describe('where a Front Door is trusted, a request', () => {
  test.each<[name: string, headers: string[], status: number]>([
    ['with its id', [`X-Azure-FDID: ${OURS}`], 200],
    ['with its id in capitals', [`X-Azure-FDID: ${OURS.toUpperCase()}`], 200],
    ['without an id', [], 403],
    ['with an empty id', ['X-Azure-FDID:'], 403],
    ['with the id of another', [`X-Azure-FDID: ${ANOTHER}`], 403],
    ['with more than the id', [`X-Azure-FDID: ${OURS}0`], 403],
    ['with its id twice', [`X-Azure-FDID: ${OURS}`, `X-Azure-FDID: ${OURS}`], 403],
    ['with its id and another', [`X-Azure-FDID: ${OURS}`, `X-Azure-FDID: ${ANOTHER}`], 403],
    ['with another and its id', [`X-Azure-FDID: ${ANOTHER}`, `X-Azure-FDID: ${OURS}`], 403],
    ['with a list of both', [`X-Azure-FDID: ${OURS}, ${ANOTHER}`], 403],
  ])('%s (%j) is answered by %d', async (_name, headers, status) => {
    const answer = await ask(behindFrontDoor(), 'GET /', headers);
    expect(answer?.status).toBe(status);
    if (status === 403) {
      expect(answer?.headers.get('content-type')).toBe('application/problem+json');
      expect(answer?.body).toContain('"type":"urn:executor:problem:forbidden"');
      expect(answer?.body).not.toContain(OURS);
    }
  });

  test('is known by the id whatever the case of the setting', async () => {
    const app = behindFrontDoor({ TRUSTED_FRONT_DOOR_ID: OURS.toUpperCase() });
    expect((await request(app).get('/').set('X-Azure-FDID', OURS)).status).toBe(200);
  });
});

describe('without the id of the trusted Front Door', () => {
  test.each<[requestLine: string, status: number]>([
    ['GET /health', 200],
    ['HEAD /health', 200],
    ['GET /ready', 200],
    ['GET /READY/', 200],
    ['POST /health', 403],
    ['OPTIONS /ready', 403],
    ['GET /health/x', 403],
    ['GET //health', 403],
    ['GET /', 403],
    ['GET /metrics', 403],
    ['GET /docs', 403],
    ['GET /openapi.json', 403],
    ['GET /nothing', 403],
    ['GET /execute', 403],
    ['POST /execute', 403],
    ['OPTIONS /execute', 403],
    ['GET /api/v2/runtimes', 403],
    ['POST /api/v2/execute', 403],
    ['POST /api/v2/piston/execute', 403],
  ])('%s is answered by %d', async (requestLine, status) => {
    const app = behindFrontDoor({ CORS_ORIGINS: 'https://a.example' });
    const preflight = ['Origin: https://a.example', 'Access-Control-Request-Method: POST'];
    expect((await ask(app, requestLine, ['Content-Length: 0', ...preflight]))?.status).toBe(status);
  });

  test.each(['text/event-stream', 'application/x-ndjson'])('a stream (%s) does not begin', async (accept) => {
    const body = '{"language":"python","code":"print(1)"}';
    const headers = ['Content-Type: application/json', `Accept: ${accept}`, `Content-Length: ${body.length}`];
    const answer = await ask(behindFrontDoor(), 'POST /execute', headers, body);
    expect([answer?.status, answer?.headers.get('content-type')]).toEqual([403, 'application/problem+json']);
  });

  test('it is refused before the body is sent', async () => {
    const headers = ['Content-Type: application/json', 'Content-Length: 100', 'Expect: 100-continue'];
    expect(await ask(behindFrontDoor(), 'POST /execute', headers)).toMatchObject({ status: 403, isContinued: false });
  });

  test('clients of Piston get a message', async () => {
    const { status, body } = await request(behindFrontDoor()).post('/api/v2/piston/execute');
    expect([status, Object.keys(body)]).toEqual([403, ['message']]);
  });
});

describe('a rate limit of 1 counts', () => {
  const RATE_LIMIT_OTHER_PER_MINUTE = '1';
  const by = (address: string) => ({ 'X-Azure-FDID': OURS, 'X-Azure-SocketIP': address });
  type Headers = Record<string, string | string[]>;
  /** Behind the ingress, which says that Front Door called. */
  async function second(env: NodeJS.ProcessEnv, one: Headers, other: Headers): Promise<number> {
    const app = appWith({ RATE_LIMIT_OTHER_PER_MINUTE, TRUST_PROXY_HOPS: '1', ...env });
    const get = (headers: Headers) =>
      request(app)
        .get('/')
        .set({ 'X-Forwarded-For': '198.51.100.9', ...(headers as Record<string, string>) });
    expect((await get(one)).status).toBe(200);
    return (await get(other)).status;
  }

  test.each<[name: string, one: Headers, other: Headers, status: number]>([
    ['two callers apart', by('192.0.2.1'), by('192.0.2.2'), 200],
    ['one caller', by('192.0.2.1'), by('192.0.2.1'), 429],
    ['one /64', by('2001:db8:0:1::1'), by('2001:DB8:0:1:ffff::2'), 429],
    ['another /64', by('2001:db8:0:1::1'), by('2001:db8:0:2::1'), 200],
    ['an address of IPv4 in both forms', by('192.0.2.1'), by('::ffff:192.0.2.1'), 429],
    ['another address in that form', by('::ffff:192.0.2.1'), by('::ffff:192.0.2.2'), 200],
    ['an address with a zone', by('fe80::1%eth0'), by('fe80::1%eth1'), 429],
    // What is no address is Front Door's, as the ingress saw it: all such callers share one limit.
    ['no address', by('nobody'), by('nor this'), 429],
    ['no address and none', by('nobody'), { 'X-Azure-FDID': OURS }, 429],
    ['an address with a port', by('192.0.2.1:1'), by('192.0.2.2:2'), 429],
    ['two addresses', by('192.0.2.1, 192.0.2.2'), by('192.0.2.3, 192.0.2.4'), 429],
    ['brackets', by('[2001:db8::1]'), by('[2001:db8:1::1]'), 429],
    // A caller chooses what Front Door calls its client, by X-Forwarded-For.
    [
      'not what the caller says',
      { ...by('192.0.2.1'), 'X-Azure-ClientIP': '192.0.2.8' },
      { ...by('192.0.2.1'), 'X-Azure-ClientIP': '192.0.2.9' },
      429,
    ],
  ])('%s (%j, %j)', async (_name, one, other, status) => {
    expect(await second({ TRUSTED_FRONT_DOOR_ID: OURS }, one, other)).toBe(status);
  });

  test('the sender of two addresses as all whose address is not known', async () => {
    const app = behindFrontDoor({ RATE_LIMIT_OTHER_PER_MINUTE });
    const id = `X-Azure-FDID: ${OURS}`;
    const twice = (address: string) => [id, `X-Azure-SocketIP: ${address}`, `X-Azure-SocketIP: ${address}`];
    expect((await ask(app, 'GET /', twice('192.0.2.1')))?.status).toBe(200);
    expect((await ask(app, 'GET /', twice('192.0.2.2')))?.status).toBe(429);
  });

  test('none of what Front Door would say, where none is trusted', async () => {
    expect(await second({}, by('192.0.2.1'), by('192.0.2.2'))).toBe(429);
    expect(await second({}, by('192.0.2.1'), { ...by('192.0.2.1'), 'X-Forwarded-For': '198.51.100.8' })).toBe(200);
  });

  test('nobody who is refused', async () => {
    const app = behindFrontDoor({ RATE_LIMIT_OTHER_PER_MINUTE });
    const refused = () => request(app).get('/').set({ 'X-Azure-SocketIP': '192.0.2.1' });
    expect([(await refused()).status, (await refused()).status]).toEqual([403, 403]);
    expect((await request(app).get('/').set(by('192.0.2.1'))).status).toBe(200);
  });
});

test('an Idempotency-Key is that of one caller behind Front Door, and not of all', async () => {
  const app = behindFrontDoor({ TRUST_PROXY_HOPS: '1' });
  const post = (address: string) =>
    request(app)
      .post('/execute')
      .set({
        'X-Azure-FDID': OURS,
        'X-Azure-SocketIP': address,
        'X-Forwarded-For': '198.51.100.9',
        'Idempotency-Key': 'k',
      })
      .send({ language: 'python', code: 'print(1)' });
  expect((await post('192.0.2.1')).status).toBe(200);
  expect((await post('192.0.2.2')).headers['idempotency-replayed']).toBeUndefined();
  expect((await post('192.0.2.1')).headers['idempotency-replayed']).toBe('true');
});

test.each([ANOTHER, 'no id'])('where no Front Door is trusted, X-Azure-FDID: %s changes nothing', async (id) => {
  expect((await request(appWith({})).get('/').set('X-Azure-FDID', id)).status).toBe(200);
});
