import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHttpServer } from '../../http/server/http-server.ts';
import { descendants } from '../harness/machine.ts';
import { type Service, startService } from '../harness/service.ts';

let service: Service;
let server: Server;
let url: string;
beforeAll(async () => {
  service = await startService({ slots: 2, queueMax: 20 });
  server = createHttpServer(service.app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await service.stop();
});

const post = (body: object, signal?: AbortSignal) =>
  fetch(`${url}/execute`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });

const oneTest = [{ input: '21', expected_output: '42' }];

/** A service with the default queue, on a port of its own. */
async function openBurst() {
  const defaults = await startService({ slots: 2, queueMax: 'default' });
  const listening = createHttpServer(defaults.app).listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    service: defaults,
    post: (body: object) =>
      fetch(`http://127.0.0.1:${port}/execute`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    async [Symbol.asyncDispose]() {
      listening.close();
      listening.closeAllConnections();
      await defaults.stop();
    },
  };
}

const whenIdle = async () => {
  for (let round = 0; round < 500 && service.slots.busy > 0; round++) await sleep(10);
  return service.slots.busy;
};

test('200 requests at once on 2 slots are graded or told to come back, and nothing else', async () => {
  const tests = Array.from({ length: 3 }, (_value, index) => ({ input: `${index}`, expected_output: `${index * 2}` }));
  const answers = await Promise.all(
    Array.from({ length: 200 }, async () => {
      const response = await post({ language: 'python', code: 'print(int(input()) * 2)', test_cases: tests });
      const body = (await response.json()) as { verdict?: string };
      return { status: response.status, verdict: body.verdict, retryAfter: response.headers.get('retry-after') };
    }),
  );
  const served = answers.filter((answer) => answer.status === 200);
  const refused = answers.filter((answer) => answer.status === 503);
  expect(served.length + refused.length).toBe(200);
  expect(served.length).toBeGreaterThanOrEqual(22);
  expect(served.every((answer) => answer.verdict === 'accepted')).toBe(true);
  expect(refused.every((answer) => Number(answer.retryAfter) > 0)).toBe(true);
  expect(await service.leftovers()).toEqual([]);
});

test('a client that hangs up stops its run, and its slot is free again', async () => {
  const before = descendants();
  const controller = new AbortController();
  const answer = expect(
    post({ language: 'python', code: 'while True: pass', timeout: 10 }, controller.signal),
  ).rejects.toThrow();
  for (let round = 0; round < 500 && descendants().length === before.length; round++) await sleep(10);
  await sleep(200);
  expect(service.slots.busy).toBe(1);
  const hungUp = performance.now();
  controller.abort();
  await answer;
  expect(await whenIdle()).toBe(0);
  expect(performance.now() - hungUp).toBeLessThan(9_000); // its own limit was ten seconds
  expect(descendants()).toEqual(before);
  expect(await service.leftovers()).toEqual([]);
});

test('a client that hangs up while it waits leaves the queue', async () => {
  const long = [1, 2].map(() => post({ language: 'python', code: 'import time; time.sleep(1)' }));
  while (service.slots.busy < 2) await sleep(5);
  const controller = new AbortController();
  const waiting = expect(post({ language: 'python', code: 'print(1)' }, controller.signal)).rejects.toThrow();
  while (service.slots.waiting < 1) await sleep(5);
  controller.abort();
  await waiting;
  for (let round = 0; round < 100 && service.slots.waiting > 0; round++) await sleep(10);
  expect(service.slots.waiting).toBe(0);
  await Promise.all(long);
});

test('a body that never comes takes no slot', async () => {
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.write(
    'POST /execute HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"lang',
  );
  await sleep(100);
  expect(service.slots.busy).toBe(0);
  expect((await post({ language: 'python', code: 'print(1)' })).status).toBe(200);
  socket.destroy();
});

test('one submission spreads its tests over idle slots, and answers in the order of its tests', async () => {
  const test_cases = Array.from({ length: 4 }, (_value, index) => ({ input: `${index}`, expected_output: `${index}` }));
  const code = 'import time; time.sleep(0.5); print(input())';
  const response = await post({ language: 'python', code, test_cases });
  const body = (await response.json()) as { verdict: string; metadata: { execution_time_ms: number } };
  expect(body.verdict).toBe('accepted');
  expect(body.metadata.execution_time_ms).toBeLessThan(1_900); // one after another they take 2 s at least
});

test('tests of one submission that run at the same time have a folder, an output and an error output each', async () => {
  const wide = await startService({ slots: 4 });
  const code = `import os, sys, time
print(os.listdir("."), file=sys.stderr)
open(input(), "w").close()
time.sleep(0.2)
print(*os.listdir("."))`;
  const tests = Array.from({ length: 12 }, (_value, index) => ({ input: `${index}`, expected_output: `${index}` }));
  const { body } = await request(wide.app).post('/execute').send({ language: 'python', code, test_cases: tests });
  await wide.stop();
  const errors = body.test_results.map((result: { error: string }) => result.error);
  expect({ verdict: body.verdict, errors }).toEqual({ verdict: 'accepted', errors: tests.map(() => '[]\n') });
});

test('with the default queue 300 people who submit at once are all graded', async () => {
  await using burst = await openBurst();
  const statuses = await Promise.all(
    Array.from({ length: 300 }, async (_value, index) => {
      const code = `print(int(input()) * 2)  # ${index}`;
      const response = await burst.post({ language: 'python', code, user_id: `user-${index}`, test_cases: oneTest });
      const { verdict } = (await response.json()) as { verdict?: string };
      return `${response.status} ${verdict}`;
    }),
  );
  expect(new Set(statuses)).toEqual(new Set(['200 accepted']));
});

test('the first job of a user is graded before the tenth of another that came earlier', async () => {
  await using burst = await openBurst();
  const ended: string[] = [];
  const submit = async (user_id: string, name: string) => {
    const response = await burst.post({
      language: 'python',
      code: `print(int(input()) * 2)  # ${name}`,
      user_id,
      test_cases: oneTest,
    });
    await response.arrayBuffer();
    ended.push(name);
  };
  const many = Array.from({ length: 30 }, (_value, index) => submit('many', `many ${index}`));
  for (let round = 0; round < 500 && burst.service.slots.waiting < 20; round++) await sleep(5);
  await Promise.all([...many, submit('one', 'one')]);
  expect(ended).toHaveLength(31);
  expect(ended.indexOf('one')).toBeLessThan(20);
});
