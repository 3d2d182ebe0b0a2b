import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import express, { type Response } from 'express';
import { afterEach, expect, test, vi } from 'vitest';
import { sendAnswer } from './send.ts';
import { createUnreadAnswers } from './unread-answers.ts';

/** On a busy machine a second is little. */
const PATIENT = { timeout: 20_000 };

const MIB = 1024 * 1024;
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A server whose every answer is this body. `begun` counts those of which the sending has begun. */
async function answering(body: readonly Buffer[], bytesMax = 64 * MIB) {
  const unread = createUnreadAnswers({ bytesMax, readMsMin: 0, waitMsMax: 1_000 });
  const state = { begun: 0, unread, responses: [] as Response[] };
  const app = express().get('/', async (_req, res) => {
    state.responses.push(res);
    await sendAnswer(res, { status: 200, contentType: 'text/plain', body }, unread);
    state.begun++;
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return { ...state, state, port: (server.address() as AddressInfo).port };
}

function get(port: number): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  request({ port, host: '127.0.0.1', agent: false }, resolve).on('error', reject).end();
  return promise;
}

/** A connection that has asked, and reads nothing. */
function askAndIgnore(port: number) {
  const socket = connect(port, '127.0.0.1').pause();
  socket.on('error', () => {});
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  return socket;
}

const partsOf = (count: number) =>
  Array.from({ length: count }, (_value, index) => Buffer.alloc(256 * 1024, 97 + (index % 26)));

test.each([1, 2, 40])('an answer of %d parts arrives complete, with its Content-Length', async (count) => {
  const body = partsOf(count);
  const { port, unread } = await answering(body);
  const answer = await get(port);
  expect(answer.headers['content-length']).toBe(String(count * 256 * 1024));
  expect(Buffer.concat(await answer.toArray()).equals(Buffer.concat(body))).toBe(true);
  await vi.waitFor(() => expect(unread.bytes).toBe(0), PATIENT);
});

test('an answer that is not read is mostly kept out of the socket, and counted in full', async () => {
  const { port, state, unread } = await answering(partsOf(160));
  const socket = askAndIgnore(port);
  await vi.waitFor(() => expect(state.begun).toBe(1), PATIENT);
  await sleep(100);
  expect(state.responses[0]?.writableLength).toBeLessThan(MIB);
  expect(unread.bytes).toBe(40 * MIB);
  socket.destroy();
  await vi.waitFor(() => expect(unread.bytes).toBe(0), PATIENT);
});

test('a client that does not read is disconnected to make room for one that does', async () => {
  const { port, state, unread } = await answering(partsOf(160), 50 * MIB);
  const socket = askAndIgnore(port);
  await vi.waitFor(() => expect(state.begun).toBe(1), PATIENT);
  const answer = await get(port);
  expect(Buffer.concat(await answer.toArray())).toHaveLength(40 * MIB);
  expect(state.responses[0]?.destroyed).toBe(true);
  await vi.waitFor(() => expect(unread.bytes).toBe(0), PATIENT);
  socket.destroy();
});
