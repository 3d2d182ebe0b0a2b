import type { LookupAddress } from 'node:dns';
import { setGlobalProxyFromEnv } from 'node:http';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { loopbackReach, type Receiver, startReceiver } from '../tests/harness/receiver.ts';
import { publicReach, type Reach } from './lookup.ts';
import { post } from './post.ts';

const receivers: Receiver[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const receiver of receivers.splice(0)) await receiver[Symbol.asyncDispose]();
});

async function receive(respond: Parameters<typeof startReceiver>[0] = (res) => res.end(), options = {}) {
  const receiver = await startReceiver(respond, options);
  receivers.push(receiver);
  return receiver;
}

const PATIENCE_MS = 10_000;
const send = (url: string, reach: Reach = loopbackReach, ms = PATIENCE_MS) =>
  post(new URL(url), { 'X-Test': '1' }, [Buffer.from('{"a":'), Buffer.from('1}')], reach, AbortSignal.timeout(ms));

const addresses = (...all: string[]): LookupAddress[] =>
  all.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
/** The rule of production, with names that mean what a test says. */
const ruled = (...all: string[]): Reach => ({
  ...publicReach,
  resolve: async () => addresses(...all),
  ...(loopbackReach.ca === undefined ? {} : { ca: loopbackReach.ca }),
});

test('a body arrives as it was given', async () => {
  const receiver = await receive((res) => res.writeHead(202).end('thanks'));
  expect(await send(receiver.url('/hook?a=b'))).toEqual({ status: 202, retryAfter: undefined });
  expect(receiver.received).toMatchObject([{ body: '{"a":1}', headers: { 'x-test': '1', 'content-length': '7' } }]);
  await vi.waitFor(() => expect(receiver.sockets.size).toBe(0));
});

describe('the address rule of production refuses', () => {
  test.each([
    ['127.0.0.1'],
    ['10.0.0.1'],
    ['169.254.169.254'],
    ['168.63.129.16'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['64:ff9b::7f00:1'],
    ['fd00:ec2::254'],
    ['fe80::1%lo'],
    ['1.1.1.1', '127.0.0.1'],
    ['127.0.0.1', '1.1.1.1'],
    ['2606:4700:4700::1111', '::1'],
    [],
  ])('a name with the addresses %s %s', async (...all) => {
    const receiver = await receive();
    const connected = vi.fn();
    await expect(send(receiver.url(), ruled(...all)).then(connected)).rejects.toMatchObject({
      code: 'address_refused',
    });
    expect([receiver.sockets.size, receiver.received]).toEqual([0, []]);
  });

  test.each([
    'https://127.0.0.1',
    'https://127.1',
    'https://2130706433',
    'https://0x7f000001',
    'https://0177.0.0.1',
    'https://0x7f.0.0.1',
    'https://127.0.0.1.',
    'https://\u2460\u2461\u2466.0.0.1',
    'https://169.254.169.254',
    'https://[::1]',
    'https://[::ffff:127.0.0.1]',
    'https://[64:ff9b::7f00:1]',
    'https://1.1.1.1',
    'https://[2606:4700:4700::1111]',
  ])('%s, as any address', async (url) => {
    const { port } = await receive();
    await expect(send(`${url}:${port}`)).rejects.toMatchObject({ code: 'address_refused' });
  });

  test('localhost', async () => {
    const { port } = await receive();
    await expect(send(`https://localhost:${port}`, publicReach)).rejects.toThrow();
  });

  test('an address with a zone: that is no URL', () => expect(URL.canParse('https://[fe80::1%25lo]/')).toBe(false));
});

test('a name that means another address a moment later is asked for once', async () => {
  const receiver = await receive();
  let asked = 0;
  const rebinding: Reach = {
    ...loopbackReach,
    resolve: async () => addresses(asked++ === 0 ? '127.0.0.1' : '127.0.0.2'),
  };
  expect(await send(receiver.url(), rebinding)).toMatchObject({ status: 200 });
  expect(asked).toBe(1);
  await expect(send(receiver.url(), rebinding)).rejects.toMatchObject({ code: 'address_refused' });
  expect(receiver.received).toHaveLength(1);
});

describe('the receiver must prove who it is', () => {
  test('by a certificate of somebody who is trusted', async () => {
    const receiver = await receive();
    const { ca: _, ...strangers } = loopbackReach;
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    await expect(send(receiver.url(), strangers)).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    expect(receiver.received).toEqual([]);
  });

  test('and for this name', async () => {
    const receiver = await receive();
    const url = receiver.url('/', 'other.example.com');
    await expect(send(url)).rejects.toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  });
});

test('no proxy of the environment is used', async () => {
  const receiver = await receive();
  const restore = setGlobalProxyFromEnv({ https_proxy: 'http://127.0.0.1:1' });
  try {
    expect(await send(receiver.url())).toMatchObject({ status: 200 });
  } finally {
    restore();
  }
});

test.each([301, 302, 303, 307, 308])('a redirect is not followed: %i', async (status) => {
  const receiver = await receive((res) => res.writeHead(status, { Location: receiver.url('/elsewhere') }).end());
  expect(await send(receiver.url())).toMatchObject({ status });
  expect(receiver.received).toHaveLength(1);
});

describe('what does not end is ended', () => {
  const IMPATIENCE_MS = 300;
  const HOUR_MS = 3_600_000;
  const UPGRADE = 'Connection: Upgrade\r\nUpgrade: x';

  test('an endless body, by its length', async () => {
    const receiver = await receive((res) => {
      const more = () => {
        while (!res.destroyed && res.write('x'.repeat(1024)));
      };
      res.on('drain', more);
      more();
    });
    expect(await send(receiver.url(), loopbackReach, HOUR_MS)).toMatchObject({ status: 200 });
    await vi.waitFor(() => expect(receiver.sockets.size).toBe(0));
  });

  test('a request that is answered before it is read', async () => {
    const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n';
    const receiver = await receive((res) => void res.socket?.write(answer), { reads: false });
    const body = [Buffer.alloc(16 * 1024 * 1024)];
    const connections = () => process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length;
    const before = connections();
    const signal = AbortSignal.timeout(HOUR_MS);
    expect(await post(new URL(receiver.url()), {}, body, loopbackReach, signal)).toMatchObject({ status: 200 });
    // The receiver does not see the end, as it does not read.
    await vi.waitFor(() => expect(connections()).toBeLessThanOrEqual(before + 1));
  });

  test('a body that drips, by the time; its status counts', async () => {
    const receiver = await receive((res) => void res.write('x'));
    expect(await send(receiver.url(), loopbackReach, IMPATIENCE_MS)).toMatchObject({ status: 200 });
    await vi.waitFor(() => expect(receiver.sockets.size).toBe(0));
  });

  test.each<[string, Parameters<typeof startReceiver>[0]]>([
    ['no answer', () => {}],
    ['headers that drip', (res) => void res.socket?.write('HTTP/1.1 200 OK\r\nX-A: ')],
    ['another protocol', (res) => void res.socket?.write(`HTTP/1.1 101 Switching Protocols\r\n${UPGRADE}\r\n\r\n`)],
    ['only 100 Continue', (res) => res.writeContinue()],
    ['a closed connection', (res) => res.socket?.destroy()],
    ['headers without end', (res) => void res.socket?.write(`HTTP/1.1 200 OK\r\nX-A: ${'a'.repeat(100_000)}`)],
  ])('%s', async (_what, respond) => {
    const receiver = await receive(respond);
    await expect(send(receiver.url(), loopbackReach, IMPATIENCE_MS)).rejects.toThrow();
    await vi.waitFor(() => expect(receiver.sockets.size).toBe(0));
  });

  test('a name server that does not answer', async () => {
    const silent: Reach = { ...loopbackReach, resolve: () => new Promise(() => {}) };
    await expect(send('https://hooks.example.com/', silent, IMPATIENCE_MS)).rejects.toThrow();
  });
});
