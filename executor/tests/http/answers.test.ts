import { readFileSync } from 'node:fs';
import { get, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ask, killStarted, startProcess } from '../harness/process.ts';
import { askStream } from '../harness/stream-client.ts';

/** Large answers of a service in a process of its own, whose memory is its own, too. */

afterEach(killStarted);

const MIB = 1024 * 1024;
const ANSWER_BYTES_MAX = 16 * MIB;

/** 64 KB of U+0001 on both outputs, each of which takes six bytes in JSON. */
const code = `#include <stdio.h>
#include <string.h>
int main(void) {
  static char bytes[65536];
  memset(bytes, 1, sizeof bytes);
  fwrite(bytes, 1, sizeof bytes, stdout);
  fwrite(bytes, 1, sizeof bytes, stderr);
}`;
const printing = (tests: number) => ({
  language: 'c',
  code,
  test_cases: Array.from({ length: tests }, () => ({ expected_output: '' })),
});

async function started() {
  const service = startProcess({ SLOTS: '2' });
  const { port } = await service.event('service.started');
  return { ...service, port: Number(port) };
}
type Started = Awaited<ReturnType<typeof started>>;

async function memoryOf({ port }: Started): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^executor_service_memory_bytes (\S+)/m.exec(metrics)?.[1]);
}

/** The most memory that it has had. The kernel keeps it, so no moment is missed. */
const mostMemoryOf = ({ pid }: Started) =>
  Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]) * 1024;

/** Asks for /health again and again until it is stopped; the longest wait for it, in milliseconds. */
function watchHealth({ port }: Started) {
  let isOver = false;
  async function watch(): Promise<number> {
    let longest = 0;
    while (!isOver) {
      const asked = performance.now();
      await new Promise((resolve, reject) => {
        get({ port, host: '127.0.0.1', path: '/health', agent: false }, (answer) =>
          answer.resume().on('end', resolve),
        ).on('error', reject);
      });
      longest = Math.max(longest, performance.now() - asked);
      await sleep(5);
    }
    return longest;
  }
  const watching = watch();
  return () => {
    isOver = true;
    return watching;
  };
}

async function answerOf(service: Started, tests: number) {
  const { status, text } = await ask(service.port, printing(tests));
  return { status, body: JSON.parse(text) };
}

/** A client that asks and reads nothing. */
function askAndIgnore({ port }: Started, accept: string) {
  const headers = { 'content-type': 'application/json', accept };
  const asked = request({ port, host: '127.0.0.1', path: '/execute', method: 'POST', agent: false, headers });
  asked.on('response', () => {}); // Node reads what nobody listens to
  asked.on('error', () => {}).end(JSON.stringify(printing(100)));
  return asked;
}

const finished = ({ events }: Started) => events.filter(({ event }) => event === 'execution.finished').length;

describe.each([400, 1000])('%d tests that print 64 KB of bytes that JSON escapes', (tests) => {
  test('are answered within the bound, with all verdicts, and others are served meanwhile', async () => {
    const service = await started();
    const before = await memoryOf(service);
    const stopWatching = watchHealth(service);
    const { status, text } = await ask(service.port, printing(tests));
    expect(await stopWatching()).toBeLessThan(500); // 40 where nobody else needs the cores
    const bytes = Buffer.byteLength(text);
    const body = JSON.parse(text);
    expect([status, body.summary.total_tests, body.test_results.length]).toEqual([200, tests, tests]);
    expect(bytes).toBeLessThanOrEqual(ANSWER_BYTES_MAX);
    expect(bytes).toBeGreaterThan(ANSWER_BYTES_MAX * 0.9);
    for (const result of body.test_results) {
      expect(result).toMatchObject({ verdict: 'wrong_answer', output_truncated: true, exit_code: 0 });
      expect(result.actual_output).toBe('\u0001'.repeat(result.error.length));
      expect(result.error.length).toBeGreaterThan(1000);
    }
    expect(mostMemoryOf(service) - before).toBeLessThan(200 * MIB);
  });
});

test('what a test shows is the same in a stream, and in the answer at its end', async () => {
  const service = await started();
  const whole = await answerOf(service, 50);
  const stream = await askStream(service.port, printing(50), 'application/x-ndjson');
  const events = await stream.rest();
  const shownOf = ({ actual_output, error, output_truncated }: Record<string, unknown>) => [
    actual_output,
    error,
    output_truncated,
  ];
  const expected = shownOf(whole.body.test_results[0]);
  const told = events.filter(({ name }) => name === 'test').map(({ data }) => shownOf(data));
  const last = events.at(-1)?.data.test_results.map(shownOf);
  expect(told).toHaveLength(50);
  for (const shown of [...told, ...last, ...whole.body.test_results.map(shownOf)]) expect(shown).toEqual(expected);
});

test('hidden tests show nothing, and leave all the room to the others', async () => {
  const service = await started();
  const before = await memoryOf(service);
  const { test_cases, ...rest } = printing(1000);
  const hidden = test_cases.map((test_case, index) => ({ ...test_case, hidden: index > 0 }));
  const { text } = await ask(service.port, { ...rest, test_cases: hidden });
  const [first, second] = JSON.parse(text).test_results;
  expect([first.actual_output.length, first.output_truncated, first.error.length]).toEqual([65_536, false, 65_536]);
  expect(second).toMatchObject({ actual_output: null, error: null, verdict: 'wrong_answer', output_truncated: false });
  expect(mostMemoryOf(service) - before).toBeLessThan(128 * MIB); // what they print is as much
});

test('what the tests bring is in the answer whole, and outputs get what is left', async () => {
  const service = await started();
  const expected_output = 'x'.repeat(75 * 1024);
  const test_cases = Array.from({ length: 200 }, () => ({ expected_output }));
  const { status, text } = await ask(service.port, { ...printing(1), test_cases });
  const { test_results } = JSON.parse(text);
  expect([status, test_results.length]).toEqual([200, 200]);
  expect(text.length).toBeLessThanOrEqual(200 * expected_output.length + 4 * MIB);
  for (const result of test_results) {
    expect(result.expected_output).toBe(expected_output);
    expect(result.actual_output.length).toBeGreaterThan(100);
  }
});

test('clients that do not read take bounded memory, nobody waits for them, and all of it comes back', async () => {
  const service = await started();
  const before = await memoryOf(service);
  for (const wave of [1, 2]) {
    const accepts = Array.from({ length: 12 }, (_value, index) => (index % 3 === 0 ? 'text/event-stream' : '*/*'));
    const idle = accepts.map((accept) => askAndIgnore(service, accept));
    await vi.waitFor(() => expect(finished(service)).toBe(12 * wave + wave - 1), { timeout: 60_000, interval: 50 });
    const { status, body } = await answerOf(service, 100);
    expect([status, body.test_results.length]).toEqual([200, 100]);
    for (const asked of idle) asked.destroy();
  }
  expect(mostMemoryOf(service) - before).toBeLessThan(400 * MIB);
  const cutOff = service.events.filter(({ event }) => event === 'answer.unread').length;
  expect(cutOff).toBeGreaterThan(0);
  const metrics = await (await fetch(`http://127.0.0.1:${service.port}/metrics`)).text();
  expect(metrics).toContain(`\nexecutor_unread_answers_total ${cutOff}\n`);
});

test('an answer that is asked for again with the same key is the same, and within the bound', async () => {
  const service = await started();
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'k' };
  const again = () =>
    fetch(`http://127.0.0.1:${service.port}/execute`, { method: 'POST', headers, body: JSON.stringify(printing(400)) });
  const [first, second] = [await again(), await again()];
  expect(second.headers.get('idempotency-replayed')).toBe('true');
  const [one, two] = [await first.text(), await second.text()];
  expect(one === two).toBe(true);
  expect(one.length).toBeLessThanOrEqual(ANSWER_BYTES_MAX);
});
