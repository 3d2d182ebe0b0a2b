/* Long, because all of its tests share one service, whose start takes longer than they do. */

import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { SandboxFault } from '#sandbox';
import { createHttpServer } from '../../http/server/http-server.ts';
import { ask } from '../harness/process.ts';
import { type Service, startService } from '../harness/service.ts';
import { type Answer, askStream, type Event } from '../harness/stream-client.ts';

interface Listening {
  service: Service;
  server: Server;
  port: number;
  logged: string[];
}

async function listen(slots: number, queueMax?: number): Promise<Listening> {
  const logged: string[] = [];
  const log = (line: string) => void logged.push(line);
  const service = await startService(queueMax === undefined ? { slots, log } : { slots, queueMax, log });
  const server = createHttpServer(service.app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { service, server, port: (server.address() as AddressInfo).port, logged };
}

let one: Listening;
let two: Listening;
beforeAll(async () => {
  one = await listen(1, 1);
  two = await listen(2);
});
afterAll(async () => {
  for (const { server, service } of [one, two]) {
    server.close();
    server.closeAllConnections();
    await service.stop();
  }
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const { service } of [one, two]) {
    expect([service.slots.busy, service.slots.waiting]).toEqual([0, 0]);
    expect(await service.leftovers()).toEqual([]);
  }
});

const namesOf = (events: readonly Event[]) => events.map(({ name }) => name);
async function firstOf(answer: Answer, count: number): Promise<Event[]> {
  const events: Event[] = [];
  for (let number = 0; number < count; number++) {
    const event = await answer.next();
    if (event !== undefined) events.push(event);
  }
  return events;
}
const numbersOf = (events: readonly Event[]) =>
  events.filter(({ name }) => name === 'test').map(({ data }) => data.test_case_number);
const sleeper = 'import time; time.sleep(float(input())); print("awake")';
const sleeping = (seconds: number) => ({ input: String(seconds), expected_output: 'awake' });
const until = async (isSo: () => boolean) => {
  for (let round = 0; round < 500 && !isSo(); round++) await sleep(10);
  expect(isSo()).toBe(true);
};

/** What differs from one execution to the next. */
const OWN = { execution_id: expect.any(String), timestamp: expect.any(String), metadata: expect.any(Object) };

describe.each(['text/event-stream', 'application/x-ndjson'] as const)('%s', (accept) => {
  const body = {
    language: 'python',
    code: 'print(open("/etc/passwd") if input() == "x" else "a\\u2028b\\nc")',
    test_cases: [
      { input: '1', expected_output: 'a\u2028b\nc' },
      { input: 'x', expected_output: 'secret', hidden: true, weight: 2 },
      { input: '', expected_output: '' },
    ],
    user_id: 'u-17',
  };

  test('tells of queue, compilation and each test, and ends with what JSON would answer', async () => {
    const answer = await askStream(one.port, body, accept);
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        'content-type': `${accept}; charset=utf-8`,
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
        'x-request-id': expect.stringMatching(/./),
        vary: 'Accept',
      },
    });
    const events = await answer.rest();
    expect(namesOf(events)).toEqual(['queued', 'compiled', 'test', 'test', 'test', 'done']);
    const [queued, compiled, first, second, third, done] = events.map(({ data }) => data);
    expect(queued).toEqual({ execution_id: done.execution_id, position: 0 });
    expect(compiled).toEqual(done.compile);
    expect([first, second, third]).toEqual(done.test_results);
    expect(second).toMatchObject({ hidden: true, verdict: 'runtime_error', input: null, error: null, message: null });
    const whole = JSON.parse((await ask(one.port, body)).text);
    const unmeasured = (value: object) =>
      JSON.parse(JSON.stringify(value, (key, field) => (/_(ms|bytes)$|^cached$/.test(key) ? 0 : field)));
    expect(unmeasured(done)).toEqual({ ...unmeasured(whole), ...OWN });
    expect(Object.keys(done)).toEqual(Object.keys(whole));
  });

  test('a job without tests ends with its run', async () => {
    const events = await (await askStream(one.port, { language: 'python', code: 'print(42)' }, accept)).rest();
    expect(namesOf(events)).toEqual(['queued', 'compiled', 'done']);
    expect(events[2]?.data).toMatchObject({ run: { status: 'ok', stdout: '42\n' }, language: 'python' });
  });

  test('what does not compile has no test that ended', async () => {
    const events = await (await askStream(one.port, { ...body, code: 'print(' }, accept)).rest();
    expect(namesOf(events)).toEqual(['queued', 'compiled', 'done']);
    expect(events[1]?.data).toMatchObject({ code: 1, stderr: expect.stringContaining('SyntaxError') });
    expect(events[2]?.data).toMatchObject({
      verdict: 'compile_error',
      test_results: Array(3).fill({ verdict: 'skipped' }),
    });
  });
});

test('server-sent events are numbered', async () => {
  const text = await (await askStream(one.port, { language: 'python', code: '' })).text();
  expect(text.match(/^id: .*$/gm)).toEqual(['id: 1', 'id: 2', 'id: 3']);
});

test('an event is there when its test has ended, and the next still runs', async () => {
  const answer = await askStream(one.port, { language: 'python', code: sleeper, test_cases: [0, 4].map(sleeping) });
  expect(namesOf(await firstOf(answer, 3))).toEqual(['queued', 'compiled', 'test']);
  expect(one.service.slots.busy).toBe(1);
  expect((await answer.next())?.data).toMatchObject({ test_case_number: 2 });
  expect(namesOf(await answer.rest())).toEqual(['done']);
});

test('the compilation is told of before the first test ends', async () => {
  const answer = await askStream(one.port, { language: 'python', code: sleeper, test_cases: [sleeping(1)] });
  await answer.next();
  expect((await answer.next())?.name).toBe('compiled');
  expect(one.service.slots.busy).toBe(1);
  expect(namesOf(await answer.rest())).toEqual(['test', 'done']);
});

test('tests come in the order in which they end, and stand in their own in the answer', async () => {
  const test_cases = [sleeping(1), sleeping(0), sleeping(0.3)];
  const events = await (await askStream(two.port, { language: 'python', code: sleeper, test_cases })).rest();
  expect(numbersOf(events)).toEqual([2, 3, 1]);
  const [done] = events.slice(-1);
  expect(done?.data.test_results.map((result: { test_case_number: number }) => result.test_case_number)).toEqual([
    1, 2, 3,
  ]);
});

test('with stop_on_failure no test is told of that the answer calls skipped', async () => {
  const test_cases = [
    sleeping(0.5),
    { ...sleeping(0.5), expected_output: 'asleep' },
    sleeping(0),
    sleeping(0),
    sleeping(0),
  ];
  const body = { language: 'python', code: sleeper, test_cases, stop_on_failure: true };
  const events = await (await askStream(two.port, body)).rest();
  expect(numbersOf(events)).toEqual([1, 2]);
  const told = events.slice(2, -1).map(({ data }) => data);
  const skipped = Array(3).fill(expect.objectContaining({ verdict: 'skipped' }));
  expect(events.at(-1)?.data.test_results).toEqual([...told, ...skipped]);
});

describe('a checker', () => {
  const checker = { language: 'python', protocol: 'kattis', code: 'import sys; sys.exit(42)' };
  const body = {
    language: 'python',
    code: 'print(1)',
    test_cases: [{ expected_output: '2' }, { expected_output: '3' }],
  };

  test('has judged when its test is told of', async () => {
    const events = await (await askStream(one.port, { ...body, checker })).rest();
    expect(namesOf(events)).toEqual(['queued', 'compiled', 'test', 'test', 'done']);
    expect(events[2]?.data).toMatchObject({ verdict: 'accepted', score: 1 });
  });

  test.each([false, true])(
    'that does not compile is told of for every test, stop_on_failure %s',
    async (stop_on_failure) => {
      const broken = { ...body, stop_on_failure, checker: { ...checker, code: 'def' } };
      const events = await (await askStream(one.port, broken)).rest();
      expect(events.slice(2, -1).map(({ data }) => data)).toEqual(events.at(-1)?.data.test_results);
      expect(numbersOf(events)).toEqual([1, 2]);
      expect(events[2]?.data).toMatchObject({ verdict: 'checker_error' });
    },
  );
});

describe('what is refused is a problem with its status, and no stream', () => {
  test.each<[string, object, number]>([
    ['a request that is not valid', { language: 'cobol', code: '' }, 400],
    ['a body that is too large', { language: 'python', code: '', stdin: 'x'.repeat(17 * 1024 * 1024) }, 413],
  ])('%s', async (_name, body, status) => {
    const answer = await askStream(two.port, body);
    expect(answer).toMatchObject({ status, headers: { 'content-type': 'application/problem+json' } });
    expect(JSON.parse(await answer.text())).toMatchObject({ status });
  });

  test('a full queue; who waits in it is told its place first', async () => {
    const first = await askStream(one.port, { language: 'python', code: sleeper, test_cases: [sleeping(1)] });
    const second = await askStream(one.port, { language: 'python', code: 'print(2)' });
    expect((await second.next())?.data).toMatchObject({ position: 1 });
    expect(one.service.slots.waiting).toBe(1);
    const third = await askStream(one.port, { language: 'python', code: 'print(3)' });
    expect(third).toMatchObject({
      status: 503,
      headers: { 'retry-after': '2', 'content-type': 'application/problem+json' },
    });
    expect(JSON.parse(await third.text())).toMatchObject({ type: 'urn:executor:problem:busy' });
    expect(namesOf(await first.rest())).toEqual(['queued', 'compiled', 'test', 'done']);
    expect(namesOf(await second.rest())).toEqual(['compiled', 'done']);
  });

  test.each([false, true])(
    'only a client that prefers a stream gets one; the other APIs have none (%s)',
    async (isPiston) => {
      const path = isPiston ? '/api/v2/piston/execute' : '/api/v2/execute';
      const body = { language: 'python', version: '*', files: [{ content: 'print(1)' }] };
      const answer = await askStream(one.port, body, 'text/event-stream', path);
      expect(answer.headers['content-type']).toMatch(/^application\/json/);
      expect(JSON.parse(await answer.text())).toMatchObject({ run: { stdout: '1\n' } });
    },
  );
});

test('a fault in mid-stream is an error event with the problem, logged and counted, and ends the stream', async () => {
  const run = one.service.sandbox.run.bind(one.service.sandbox);
  let runs = 0;
  vi.spyOn(one.service.sandbox, 'run').mockImplementation((...parameters) => {
    if (++runs === 3) return Promise.reject(new SandboxFault('landlock', 'ENOSYS'));
    return run(...parameters);
  });
  const body = { language: 'python', code: sleeper, test_cases: [0, 0, 0].map(sleeping) };
  const answer = await askStream(one.port, body);
  const events = await answer.rest();
  expect(namesOf(events)).toEqual(['queued', 'compiled', 'test', 'error']);
  expect(events[3]?.data).toEqual({
    type: 'urn:executor:problem:internal',
    title: 'Internal Server Error',
    status: 500,
    detail: 'The service failed; this is not the fault of the program.',
    instance: `urn:executor:request:${answer.headers['x-request-id']}`,
  });
  expect(one.logged.filter((line) => line.includes('service.fault'))).toHaveLength(1);
  expect(await one.service.metrics.registry.metrics()).toMatch(/executor_sandbox_faults_total 1\n/);
});

describe('a client that hangs up', () => {
  test('stops its run, of which nothing is left', async () => {
    const answer = await askStream(one.port, {
      language: 'python',
      code: sleeper,
      test_cases: [0, 9, 9].map(sleeping),
    });
    expect(namesOf(await firstOf(answer, 3))).toEqual(['queued', 'compiled', 'test']);
    one.logged.length = 0;
    answer.hangUp();
    const asked = performance.now();
    await until(() => one.service.slots.busy === 0);
    expect(performance.now() - asked).toBeLessThan(8_000); // one test sleeps for nine seconds
    expect(one.logged.join('')).toContain('execution.abandoned');
  });

  test('while it waits leaves the queue', async () => {
    const first = await askStream(one.port, { language: 'python', code: sleeper, test_cases: [sleeping(1)] });
    const second = await askStream(one.port, { language: 'python', code: 'print(2)' });
    second.hangUp();
    await until(() => one.service.slots.waiting === 0);
    expect(one.service.slots.busy).toBe(1);
    expect(namesOf(await first.rest()).at(-1)).toBe('done');
  });
});

test('a client that does not read does not delay the grading', async () => {
  const test_cases = Array.from({ length: 150 }, () => ({ expected_output: '' }));
  const answer = await askStream(two.port, {
    language: 'c',
    code: '#include <stdio.h>\nint main(void) { for (int i = 0; i < 65536; i++) putchar(120); }',
    test_cases,
  });
  await until(() => two.logged.some((line) => line.includes('"tests":150')));
  expect(two.service.slots.busy).toBe(0);
  const events = await answer.rest();
  expect(numbersOf(events)).toHaveLength(150);
  expect(events.at(-1)).toMatchObject({ name: 'done', data: { verdict: 'wrong_answer' } });
});
