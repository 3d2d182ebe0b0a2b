import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { createHttpServer } from './http-server.ts';

const UNREAD_MS_MAX = 100;
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A connection that has sent one request, and reads nothing before it is resumed. */
async function ask(app: RequestListener) {
  const server = createHttpServer(app, UNREAD_MS_MAX).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').pause();
  socket.on('error', () => {});
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  return socket;
}

test('a client that does not read its answer is disconnected', async () => {
  const { promise: closed, resolve } = Promise.withResolvers<boolean>();
  await ask((_req, res) => {
    res.once('close', () => resolve(res.writableFinished));
    res.end(Buffer.alloc(64 * 1024 * 1024));
  });
  expect(await closed).toBe(false);
});

test('a connection is kept between two requests, for longer than proxies keep theirs', async () => {
  const socket = await ask((_req, res) => void res.end('answer'));
  const [first] = await once(socket.setEncoding('utf8').resume(), 'data');
  expect(first).toMatch(/^Keep-Alive: timeout=240\r$/m);
  await sleep(4 * UNREAD_MS_MAX);
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  const [second] = await once(socket, 'data');
  expect(second).toMatch(/answer/);
});

test('a client that waits longer than that for its answer is not disconnected', async () => {
  const socket = await ask(async (_req, res) => {
    await sleep(4 * UNREAD_MS_MAX);
    res.end('late');
  });
  const [answer] = await once(socket.setEncoding('utf8').resume(), 'data');
  expect(answer).toMatch(/late/);
});

test('a client that does not read the first part of an answer is disconnected before the rest is sent', async () => {
  const { promise: closed, resolve } = Promise.withResolvers<boolean>();
  await ask((_req, res) => {
    res.once('close', () => resolve(res.writableEnded));
    res.write(Buffer.alloc(64 * 1024 * 1024));
  });
  expect(await closed).toBe(false);
});

test('a client that has read all that was sent may wait longer than that for the rest', async () => {
  const socket = await ask(async (_req, res) => {
    res.write('early');
    await sleep(4 * UNREAD_MS_MAX);
    res.end('late');
  });
  const received: string[] = [];
  socket
    .setEncoding('utf8')
    .on('data', (text: string) => received.push(text))
    .resume();
  await sleep(6 * UNREAD_MS_MAX);
  expect(received.join('')).toMatch(/early[\s\S]*late/);
});

test('no error response is written into an answer that has begun', async () => {
  const socket = await ask((_req, res) => void res.write('begun'));
  let received = '';
  socket
    .setEncoding('utf8')
    .on('data', (text: string) => {
      received += text;
    })
    .once('data', () => socket.write('this is not HTTP\r\n\r\n'));
  await once(socket.resume(), 'close');
  expect(received).toMatch(/begun/);
  expect(received.match(/HTTP\/1\.1/g)).toHaveLength(1);
});
