import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { killStarted, startProcess } from '../harness/process.ts';
import type { ProbeTargets } from './health-probe.ts';

/*
 * Whatever a request makes the service do, the event loop stays free: /health answers all the while. The service is a
 * process of its own, and a thread of this one probes it. Not counted is what the machine, which may be busy with other
 * things, makes the probe wait: see health-probe.ts.
 */
const WAIT_MS_MAX = 200;
const KIB = 1024;
const MIB = 1024 * KIB;

let port: unknown;
let control: ChildProcess;
let probe: Worker;

beforeAll(async () => {
  const service = startProcess({ SLOTS: '2' });
  port = (await service.event('service.started'))['port'];
  const serve = `require('http').createServer((_req, res) => res.end()).listen(0, '127.0.0.1', function () { console.log(this.address().port) })`;
  control = spawn(process.execPath, ['-e', serve], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(control.stdout ?? control, 'data');
  const workerData: ProbeTargets = { pid: service.pid, service: Number(port), control: Number(line) };
  probe = new Worker(new URL('./health-probe.ts', import.meta.url), { workerData });
});
afterAll(async () => {
  await probe.terminate();
  control.kill();
  killStarted();
});

async function waitsUntilNow(): Promise<number[]> {
  probe.postMessage('tell');
  const [waits] = await once(probe, 'message');
  return waits;
}

/** Sends all at once, and finds that nobody else had to wait. */
async function sendAll(bodies: readonly string[], path = '/execute', headers: Record<string, string> = {}) {
  await waitsUntilNow();
  const answers = await Promise.all(
    bodies.map(async (body, index) => {
      const key = headers['idempotency-key'];
      const own = {
        'content-type': 'application/json',
        ...headers,
        ...(key ? { 'idempotency-key': key + index } : {}),
      };
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body, headers: own });
      return { status: response.status, text: await response.text() };
    }),
  );
  expect(Math.max(...(await waitsUntilNow()))).toBeLessThan(WAIT_MS_MAX);
  return answers;
}

const twice = (body: object) => [JSON.stringify(body), JSON.stringify(body)];

describe('10 MB are compared', () => {
  /** A line of `fill` for as long as the output may be, and what is different behind it. */
  test.each([
    ['exact', 'exact', 'a\n', 'a\n', 10],
    ['trimmed', 'trimmed', '\n', '\n', 7.9],
    ['tokens', 'tokens', 'a ', 'a\n', 10],
    ['lines_unordered', 'lines_unordered', '\n', '\n', 7.9],
    ['numbers, 3.4 million of them', { type: 'numbers' }, '1. ', '1 \n', 10],
    ['numbers that are none', { type: 'numbers' }, 'nan ', 'NaN ', 10],
  ] as const)('%s', async (_name, comparison, expected, actual, megabytes) => {
    const count = Math.floor((megabytes * MIB - 2) / expected.length);
    const code = `import sys; sys.stdout.write(${JSON.stringify(actual)} * ${count} + "y")`;
    const tests = [{ expected_output: `${expected.repeat(count)}x`, hidden: true }];
    const answers = await sendAll(twice({ language: 'python', code, comparison, test_cases: tests }));
    expect(answers.map(({ text }) => JSON.parse(text).verdict)).toEqual(['wrong_answer', 'wrong_answer']);
  });
});

describe('a source of 256 KB', () => {
  const size = 256 * KIB;
  const filled = (text: string, length = size) => text.repeat(length / text.length);

  test.each([
    [
      'of Java, of heads of main behind closing brackets',
      'java',
      filled(')', size / 4) + filled('void main(', (size * 3) / 4),
    ],
    ['of Java, of closing brackets', 'java', filled(')')],
    ['of C', 'c', filled('(')],
    ['of C++', 'cpp', filled('{')],
    ['of Python', 'python', filled('x\n')],
    ['of JavaScript', 'javascript', filled('(')],
  ])('%s', async (_name, language, code) => {
    const [answer] = await sendAll([JSON.stringify({ language, code })]);
    expect(answer?.status).toBe(200);
  });
});

test('a checker that says 10 MB', async () => {
  const code = `import sys
for name in (sys.argv[3] + "judgemessage.txt", "/dev/stderr"):
    with open(name, "w") as file: file.write("\\n " * 5_000_000)
sys.exit(43)`;
  const checker = { language: 'python', code, protocol: 'kattis' };
  const tests = [{ expected_output: 'a'.repeat(8 * MIB), input: 'b'.repeat(7 * MIB), hidden: true }];
  const answers = await sendAll(
    twice({ language: 'python', code: 'print("a" * 10_000_000)', checker, test_cases: tests }),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
});

describe('a body of 16 MB', () => {
  const SIZE = 16 * MIB - 400;
  const filled = (text: string, length = SIZE) => text.repeat(length / Buffer.byteLength(text));
  const withStdin = (text: string) => `{"language":"python","code":"","stdin":"${text}"}`;
  const list = (count: number, item: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => item(index)).join(',');
  const wrongTest = {
    id: 1,
    input: 1,
    expected_output: 1,
    hidden: 1,
    weight: -1,
    timeout: 100,
    args: Array(32).fill(1),
  };

  test.each([
    ['of text', withStdin(filled('a')), 200],
    ['of escapes', withStdin(`${filled('a\\n')}\\u4e00`), 200],
    ['of characters of three bytes', withStdin(filled('漢')), 200],
    ['of white space', `${withStdin('')}${filled(' ')}`, 200],
    [
      'of one expected output',
      JSON.stringify({
        language: 'c',
        code: 'int main() {}',
        test_cases: [{ expected_output: filled('漢'), hidden: true }],
      }),
      200,
    ],
    ['of the name of one field', `{"${filled('a')}":1}`, 400],
    ['of as many fields as it may have', `{${list(31_000, (index) => `"k${index}${'x'.repeat(490)}":1`)}}`, 400],
    ['of as many objects as it may have', `[${list(21_000, (index) => `{"k${index}":1}`)}]`, 400],
    [
      'of a thousand wrong tests',
      JSON.stringify({ language: 'c', code: filled('a', 8 * MIB), test_cases: Array(1000).fill(wrongTest) }),
      400,
    ],
    [
      'of long names',
      `{"language":"c","files":[${list(64, () => `{"name":"${filled('a', SIZE / 66)}!","content":""}`)}]}`,
      400,
    ],
  ])('%s', async (_name, body, status) => {
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(16 * MIB);
    for (const headers of [{}, { 'idempotency-key': `of ${_name}` }] as Record<string, string>[])
      expect((await sendAll([body, body], '/execute', headers)).map((answer) => answer.status)).toEqual([
        status,
        status,
      ]);
  });

  test.each([
    ['in base64', 'base64', 'a '],
    ['in hexadecimal', 'hex', 'ab'],
  ])('%s', async (_name, encoding, text) => {
    const body = JSON.stringify({
      language: 'c',
      version: '*',
      files: [{ content: '' }, { content: filled(text), encoding }],
    });
    expect((await sendAll([body, body], '/api/v2/execute')).map(({ status }) => status)).toEqual([400, 400]);
  });
});

/** 63 files, each below seven folders of its own: all of them are made anew for each test. */
test('data files in many folders', { timeout: 120_000 }, async () => {
  const folders = (index: number) => [...'abcdefg'].map((name) => `${name}${index}`).join('/');
  const data = Array.from({ length: 63 }, (_, index) => ({ name: `${folders(index)}/data.txt`, content: 'x' }));
  const files = [{ name: 'main.c', content: 'int main(void) { return 0; }' }, ...data];
  const test_cases = Array.from({ length: 30 }, () => ({ input: '', expected_output: '' }));
  await sendAll([JSON.stringify({ language: 'c', files, test_cases })]);
});
