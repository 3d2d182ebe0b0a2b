import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { rawRequest } from '../harness/raw-http.ts';
import {
  attack,
  attackId,
  chunked,
  expectProblem,
  fifteen,
  HOST,
  JSON_TYPE,
  lengthOf,
  MIB,
  POST,
  valid,
  validId,
} from './requests.ts';
import { PLACES, startTarget } from './target.ts';

const target = startTarget();
const { connect, exchange, finished, isServed, running } = target;

describe('connections', () => {
  test.concurrent('HTTP/1.0 is answered, and the connection closed', async () => {
    const connection = connect();
    const body = JSON.stringify(fifteen);
    connection.send(rawRequest(['POST /execute HTTP/1.0', JSON_TYPE, validId(), lengthOf(body)], body));
    expect((await connection.answer())?.status).toBe(200);
    expect(await connection.answer()).toBeUndefined();
    expect(connection.isClosed).toBe(true);
  });

  test.concurrent('two requests in one packet are answered in their order', async () => {
    const connection = connect();
    const slow = valid({ language: 'python', code: 'import time; time.sleep(0.3); print("first")' });
    connection.send(Buffer.concat([slow, valid({ language: 'python', code: 'print("second")' })]));
    for (const word of ['first', 'second'])
      expect(JSON.parse((await connection.answer())?.body ?? '').run.stdout).toBe(`${word}\n`);
    connection.destroy();
  });

  test.concurrent('a client that waits to be told to go on is told so', async () => {
    const connection = connect();
    const body = JSON.stringify(fifteen);
    connection.send(rawRequest([POST, HOST, JSON_TYPE, validId(), lengthOf(body), 'Expect: 100-continue']));
    await sleep(50);
    connection.send(body);
    expect(await connection.answer()).toMatchObject({ status: 200, isContinued: true });
    connection.destroy();
  });

  test.concurrent('200 idle connections shut nobody out', async () => {
    const idle = Array.from({ length: 200 }, () => connect());
    for (const connection of idle) connection.send(`${POST}\r\nHost:`);
    expect(await isServed()).toBe(true);
    expect(idle.filter(({ isClosed }) => isClosed)).toEqual([]);
    for (const connection of idle) connection.destroy();
  });

  test.concurrent('clients that send a byte now and then shut nobody out', async () => {
    const body = JSON.stringify(fifteen);
    const slow = Array.from({ length: 5 }, () => connect());
    for (const connection of slow) connection.send(rawRequest([POST, HOST, JSON_TYPE, validId(), lengthOf(body)]));
    for (const byte of body) {
      for (const connection of slow) connection.send(byte);
      await sleep(2);
    }
    expect(await isServed()).toBe(true);
    for (const connection of slow) {
      expect((await connection.answer())?.status).toBe(200);
      connection.destroy();
    }
  });

  test.concurrent.each([
    ['at once', []],
    ['before it is told to go on', ['Expect: 100-continue']],
  ])('a body that is announced as too large is refused %s, not when it has come', async (_when, headers) => {
    const bytes = rawRequest([POST, HOST, JSON_TYPE, attackId(), `Content-Length: ${17 * MIB}`, ...headers]);
    const answer = await exchange(bytes, 1_000);
    expectProblem(answer, 413);
    expect(answer?.isContinued).toBe(false);
  });

  test.concurrent('a body that comes in chunks is refused when it becomes too large', async () => {
    const lines = [POST, HOST, JSON_TYPE, attackId(), 'Transfer-Encoding: chunked'];
    expectProblem(await exchange(rawRequest(lines, chunked(' '.repeat(16 * MIB + 1)))), 413);
  });

  test.concurrent('a client that reads only when it has sent all gets its refusal, too', async () => {
    const connection = connect();
    connection.stopReading();
    await connection.send(rawRequest([POST, HOST, attackId(), `Content-Length: ${15 * MIB}`], Buffer.alloc(15 * MIB)));
    connection.read();
    expectProblem(await connection.answer(), 415);
    connection.destroy();
  });
});

/** What is left of submissions when it has had its time to go. */
async function leftAfter(msMax: number): Promise<number[]> {
  const end = performance.now() + msMax;
  let left = running();
  for (; left.length > 0 && performance.now() < end; left = running()) await sleep(20);
  return left;
}

async function untilOneRuns(): Promise<void> {
  while (running().length === 0) await sleep(5);
}

describe('clients that leave', () => {
  const sleeper = { language: 'python', code: 'import os, time; os.fork(); time.sleep(8)', timeout: 10 };
  const templates = `${Array.from({ length: 9 }, (_, i) => `template<int N> struct T${i} { enum { v = T${i}<N - 1>::v + 1 }; }; template<> struct T${i}<0> { enum { v = 0 }; };`).join('\n')}\nint main() { return ${Array.from({ length: 9 }, (_, i) => `T${i}<890>::v`).join('+')}; }`;

  test.each<[string, () => Buffer]>([
    ['in the middle of a run', () => valid(sleeper)],
    ['in the middle of a compilation', () => valid({ language: 'cpp', code: templates })],
    ['with three requests on one connection', () => Buffer.concat([valid(sleeper), valid(sleeper), valid(sleeper)])],
  ])('%s: nothing of it is left after 2 s', async (_name, bytes) => {
    const connection = connect();
    connection.send(bytes());
    await untilOneRuns();
    connection.destroy();
    expect(await leftAfter(2_000)).toEqual([]);
    expect(await isServed()).toBe(true);
  });

  test('that close one half are taken for gone', async () => {
    const connection = connect();
    connection.send(valid(sleeper));
    await untilOneRuns();
    connection.halfClose();
    expect(await connection.answer()).toBeUndefined();
    expect(await leftAfter(2_000)).toEqual([]);
  });

  test('in the middle of their body give their place back', async () => {
    for (let round = 0; round < 3; round++) {
      const uploads = Array.from({ length: 10 }, () => connect());
      for (const upload of uploads) upload.send(attack(fifteen).subarray(0, -5));
      await sleep(20);
      for (const upload of uploads) upload.destroy();
    }
    expect(await isServed()).toBe(true);
  });
});

describe('what one client takes is not taken from all', () => {
  const announced = () => rawRequest([POST, HOST, JSON_TYPE, attackId(), `Content-Length: ${16 * MIB}`]);

  test('four that announce 16 MB and send nothing', async () => {
    const silent = Array.from({ length: 4 }, () => connect());
    for (const connection of silent) connection.send(announced());
    await sleep(50);
    const wasServed = await isServed();
    for (const connection of silent) connection.destroy();
    expect(wasServed).toBe(true);
  });

  test('four that do not read their answers', async () => {
    const fields = { language: 'python', code: '', test_cases: [{ input: 'x'.repeat(15 * MIB), expected_output: '' }] };
    const body = JSON.stringify(fields).padEnd(16 * MIB);
    const deaf = Array.from({ length: 4 }, () => connect());
    for (const connection of deaf) {
      connection.stopReading();
      connection.send(valid(body));
    }
    const before = finished();
    for (let round = 0; round < 1000 && finished() < before + 4; round++) await sleep(10);
    expect(finished()).toBe(before + 4);
    const wasServed = await isServed();
    for (const connection of deaf) connection.destroy();
    expect(wasServed).toBe(true);
  });

  test('ten that send 16 MB at once: some are served, some are told to come back, and nobody else is shut out', async () => {
    const body = JSON.stringify(fifteen).padEnd(16 * MIB);
    const answers = await Promise.all(Array.from({ length: 10 }, () => exchange(valid(body))));
    for (const answer of answers) if (answer?.status !== 200) expectProblem(answer, 503);
    expect(answers.filter((answer) => answer?.status === 200).length).toBeGreaterThanOrEqual(1);
    expect(await isServed()).toBe(true);
  });

  test('16 MB of brackets keep nobody waiting', async () => {
    const brackets = attack(`${'['.repeat(8 * MIB - 1)}${']'.repeat(8 * MIB - 1)}`);
    const answered = exchange(brackets);
    let longestMs = 0;
    let isOver = false;
    void answered.then(() => {
      isOver = true;
    });
    while (!isOver) {
      const asked = performance.now();
      await exchange(rawRequest(['GET /health HTTP/1.1', HOST]));
      longestMs = Math.max(longestMs, performance.now() - asked);
    }
    expectProblem(await answered, 400);
    expect(longestMs).toBeLessThan(1_000);
  });

  test('every place is free again', async () => {
    const served = await Promise.all(Array.from({ length: PLACES }, isServed));
    expect(served).toEqual(Array.from({ length: PLACES }, () => true));
  });
});

target.endsClean();
