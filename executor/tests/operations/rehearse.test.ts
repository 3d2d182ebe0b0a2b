import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { passableFolder } from '../harness/process.ts';

const MAIN = join(import.meta.dirname, '..', '..', '..', 'scripts', 'rehearse', 'main.ts');

let folder: string;
let problems: string;
beforeAll(() => {
  folder = passableFolder('rehearse-test-');
  problems = join(folder, 'problems');
  mkdirSync(join(problems, 'one', 'accepted'), { recursive: true });
  writeFileSync(join(problems, 'one', 'problem.json'), '{"test_cases":[{"expected_output":"1"}]}');
  writeFileSync(join(problems, 'one', 'accepted', 'one.py'), 'print(1)\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The command, with temporary files in a folder of its own. */
function rehearse(...args: string[]): Promise<{ code: number; stdout: string; stderr: string; left: string[] }> {
  const temporary = mkdtempSync(join(folder, 'tmp-'));
  chmodSync(temporary, 0o711);
  const options = { env: { ...process.env, TMPDIR: temporary } };
  const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<typeof rehearse>>>();
  execFile(process.execPath, [MAIN, ...args], options, (error, stdout, stderr) => {
    const left = globSync('*', { cwd: temporary });
    resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr, left });
  });
  return promise;
}

const answer = (response: ServerResponse, verdict: string) =>
  response.end(JSON.stringify({ verdict, metadata: { replica: 'stub', queue_time_ms: 1, execution_time_ms: 2 } }));

/** A service that responds as it is told. */
async function stub(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.dispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

test('local replicas serve everybody with the right verdicts, and leave nothing', async () => {
  const report = join(folder, 'report.html');
  const args = ['--local', '1', '--local-late', '1:0', '--people', '6', '--within', '0', '--json', '--report', report];
  const { code, stdout, stderr, left } = await rehearse(...args);
  const figures = JSON.parse(stdout);
  expect(figures, stderr).toMatchObject({ people: 6, served: 6, refused: 0, wrong: 0, failed: 0, trouble: [] });
  const names = figures.replicas.map(({ replica }: { replica: string }) => replica);
  // The late one is not called: it takes part if there is a shared queue.
  expect(['local-1', 'late-1']).toEqual(expect.arrayContaining(names));
  expect(figures.answerSeconds.p50).toBeLessThanOrEqual(figures.answerSeconds.max);
  expect(code).toBe(0);
  expect(left).toEqual([]);
  expect(readFileSync(report, 'utf8')).toContain('Everybody was served');
});

test('a wrong verdict makes the exit code 1, and is named', async () => {
  using service = await stub((_request, response) => void answer(response, 'runtime_error'));
  const { code, stdout } = await rehearse(
    '--url',
    service.url,
    '--people',
    '2',
    '--within',
    '0',
    '--problems',
    problems,
  );
  expect(stdout).toMatch(/^wrong verdicts +2$/m);
  expect(stdout).toContain(`2 × ${join('one', 'accepted', 'one.py')} got runtime_error`);
  expect(code).toBe(1);
});

/** How long after its refusal a person comes back, in seconds, if Retry-After is 2. */
async function secondsUntilBack(...options: string[]) {
  const times: number[] = [];
  using service = await stub((_request, response) => {
    times.push(performance.now());
    if (times.length > 1) return void answer(response, 'accepted');
    response.writeHead(503, { 'Retry-After': '2' }).end('{}');
  });
  const args = ['--url', service.url, '--people', '1', '--problems', problems, '--json', ...options];
  const { code, stdout } = await rehearse(...args);
  expect(JSON.parse(stdout)).toMatchObject({ served: 1, refused: 0, refusals: 1 });
  expect(code).toBe(0);
  const [refused = Number.NaN, back = Number.NaN] = times;
  return (back - refused) / 1000;
}

test('Retry-After is obeyed', async () => {
  expect(await secondsUntilBack()).toBeGreaterThanOrEqual(1.95);
});

test('with --ignore-retry-after people come back after a second', async () => {
  expect(await secondsUntilBack('--ignore-retry-after')).toBeGreaterThanOrEqual(0.95);
});

test('500 people wait at the same time, each with a key and a source of their own', async () => {
  const waiting: ServerResponse[] = [];
  const sources = new Set<string>();
  using service = await stub(async (request, response) => {
    sources.add(JSON.parse(Buffer.concat(await request.toArray()).toString()).code);
    waiting.push(response);
    expect(request.headers.authorization).toBe('Bearer secret');
    if (waiting.length === 500) for (const one of waiting) answer(one, 'accepted');
  });
  const args = [
    '--url',
    service.url,
    '--people',
    '500',
    '--within',
    '0',
    '--api-key',
    'secret',
    '--problems',
    problems,
  ];
  const { code, stdout } = await rehearse(...args);
  expect(stdout).toMatch(/^served +500$/m);
  expect(sources.size).toBe(500);
  expect(code).toBe(0);
});

test('a bad argument is one line and exit code 2', async () => {
  const { code, stdout, stderr } = await rehearse('--url', 'http://localhost', '--people', 'many');
  expect(stderr).toMatch(/^rehearse: --people: [^\n]+\n$/);
  expect([code, stdout]).toEqual([2, '']);
});
