import { EventEmitter, once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import express, { type Response } from 'express';
import { afterEach, expect, test, vi } from 'vitest';
import { formatOf, toLine } from './format.ts';
import { type EventStream, openStream } from './open.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A stream of lines, and the answer as its client sees it once there is one. */
async function open(heartbeatMs?: number) {
  const opened = Promise.withResolvers<{ stream: EventStream; res: Response }>();
  const app = express().get('/', (req, res) => {
    const format = formatOf(req);
    if (format !== null) opened.resolve({ stream: openStream(res, format, heartbeatMs), res });
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    get({ port, host: '127.0.0.1', headers: { accept: 'application/x-ndjson' } }, resolve).on('error', reject);
  });
  answered.catch(() => {}); // in most tests the server hangs up
  return { ...(await opened.promise), answered };
}

const textOf = async (answer: IncomingMessage) => Buffer.concat(await answer.toArray()).toString();

test('before its first event any other answer can be sent', async () => {
  const { stream, res, answered } = await open();
  expect([res.headersSent, stream.hasBegun]).toEqual([false, false]);
  stream.send('queued', () => ({}));
  expect((await answered).statusCode).toBe(200);
  expect([res.headersSent, stream.hasBegun]).toEqual([true, true]);
});

test('the first event is delivered at once', async () => {
  const { stream, answered } = await open();
  stream.send('queued', () => ({ position: 0 }));
  const [chunk] = await once(await answered, 'data');
  expect(String(chunk)).toBe('{"event":"queued","data":{"position":0}}\n');
});

test('events sent after the end are dropped', async () => {
  const { stream, answered } = await open();
  stream.end('error', { first: true });
  stream.send('test', () => ({}));
  stream.end('done', {});
  expect(await textOf(await answered)).toBe('{"event":"error","data":{"first":true}}\n');
});

test('a long last event is sent in parts, with the same bytes as in one, and without keep-alive white space inside', async () => {
  const { stream, res, answered } = await open(1);
  const results = Array.from({ length: 40 }, (_value, index) => ({ index, text: 'x\u2028'.repeat(20_000) }));
  stream.send('queued', () => ({}));
  const write = vi.spyOn(res, 'write');
  stream.end('done', { results });
  const answer = await answered;
  await sleep(20); // in which the client reads nothing, and white space would come
  const [first, last, ...others] = (await textOf(answer)).trimEnd().split('\n');
  expect(first).toBe('{"event":"queued","data":{}}');
  expect(last?.trimStart()).toBe(`{"event":"done","data":${toLine(JSON.stringify({ results }))}}`);
  expect(others).toEqual([]);
  expect(write.mock.calls.length).toBeGreaterThan(3);
});

test('other requests are served between the parts of a long event, even if its client reads fast', async () => {
  const events = new EventEmitter();
  let written = 0;
  const res = Object.assign(events, {
    writableNeedDrain: false,
    status: () => res,
    set: () => res,
    end: () => events.emit('close'),
    write() {
      written++;
      res.writableNeedDrain = true;
      process.nextTick(() => {
        res.writableNeedDrain = false;
        events.emit('drain');
      });
    },
  });
  const format = formatOf(Object.assign(Object.create(express.request), { headers: { accept: 'text/event-stream' } }));
  if (format === null) throw new TypeError('there is no such format');
  const closed = once(events, 'close');
  openStream(res as unknown as Response, format).end('done', { results: 'x'.repeat(4 * 1024 * 1024) });
  await setImmediate();
  expect(written).toBeLessThan(4);
  await closed;
  expect(written).toBeGreaterThan(10);
});

test('a stream that is ended early drops unread events, but never a part of one', async () => {
  const { stream, answered } = await open();
  const text = 'x'.repeat(4 * 1024 * 1024);
  for (let index = 0; index < 5; index++) stream.send('test', () => ({ index, text }));
  const answer = await answered;
  await sleep(50);
  stream.breakOff('error', { last: true });
  const events = (await textOf(answer))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(events.length).toBeLessThan(5);
  expect(events.at(-1)).toEqual({ event: 'error', data: { last: true } });
});

test('keep-alive white space is sent while nothing happens, and not after the end', async () => {
  const { stream, res, answered } = await open(20);
  stream.send('queued', () => ({}));
  await sleep(200);
  stream.end('done', {});
  const write = vi.spyOn(res, 'write');
  expect(await textOf(await answered)).toMatch(
    /^\{"event":"queued","data":\{\}\}\n {3,}\{"event":"done","data":\{\}\}\n$/,
  );
  await sleep(100);
  expect(write).not.toHaveBeenCalled();
});

test('events are serialized only when the client reads, and arrive in order', async () => {
  const { stream, res, answered } = await open(10);
  const EVENTS = 1_000;
  const text = 'x'.repeat(64 * 1024);
  let made = 0;
  for (let index = 0; index < EVENTS; index++) {
    stream.send('test', () => {
      made++;
      return { index, text };
    });
    if (index % 100 === 0) await sleep(10);
  }
  stream.end('done', {});
  await sleep(100);
  expect(made).toBeLessThan(EVENTS / 2);
  expect(res.writableLength).toBeLessThan(1024 * 1024);
  const lines = (await textOf(await answered)).trim().split('\n');
  const indexes = lines.map((line) => JSON.parse(line).data.index);
  expect(indexes).toEqual([...Array.from({ length: EVENTS }, (_value, index) => index), undefined]);
});

test('nothing is sent to a client that has disconnected', async () => {
  const { stream, res, answered } = await open(10);
  stream.send('queued', () => ({}));
  (await answered).destroy();
  await once(res, 'close');
  const write = vi.spyOn(res, 'write');
  stream.send('test', () => {
    throw new Error('asked for');
  });
  stream.end('done', {});
  await sleep(50);
  expect(write).not.toHaveBeenCalled();
});
