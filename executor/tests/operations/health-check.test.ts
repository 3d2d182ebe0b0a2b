import { once } from 'node:events';
import { globSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { startService } from '../harness/service.ts';
import { RUNNING, runScript } from './stubbed-cloud.ts';

const URL = 'https://executor.example';
const check = (args: string[], env: Record<string, string> = {}) =>
  runScript('health-check.sh', [URL, ...args], RUNNING, { env });

test.concurrent('answers of the revision before do not count', async () => {
  const { code, calls, stdout } = await check(['executor--7'], { OLD_ANSWERS: '2' });
  expect(code).toBe(0);
  expect(calls.slice(0, 5).map((call) => call.replace(/^curl .*(?=\/)/, ''))).toEqual([
    '/health',
    'sleep 5',
    '/health',
    'sleep 5',
    '/health',
  ]);
  expect(stdout).toContain('not yet: not of revision executor--7');
});

test.concurrent('a revision whose name begins like another is another', async () => {
  const { code, stderr } = await check(['executor--']);
  expect(code).toBe(1);
  expect(stderr).toContain('not of revision executor--');
});

test.concurrent.each([
  ['503', 24, '/health answers 503'],
  ['500', 1, '/health answers 500'],
  ['401', 1, 'EXECUTOR_API_KEY has none that it takes'],
])('%s is asked for %i times', async (STATUS, times, words) => {
  const { code, calls, stderr } = await check([], { STATUS });
  expect([code, calls.filter((call) => call.startsWith('curl')).length]).toEqual([1, times]);
  expect(stderr).toContain(words);
});

test.concurrent.each([
  ['a verdict', { GRADES_WRONG: '*' }, '"verdict":"runtime_error"'],
  ['a number of passed tests', { PASSED: '1' }, '"passed":1'],
])('%s that is not right fails, and the answer is shown', async (_name, env, words) => {
  const { code, stderr } = await check([], env);
  expect(code).toBe(1);
  expect(stderr).toContain(words);
});

test('a service that is well passes, in every language that it offers', async () => {
  const service = await startService();
  const keys = new Set<string | undefined>();
  const server = createServer(service.app).on('request', ({ headers }) => keys.add(headers.authorization));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const options = { env: { EXECUTOR_API_KEY: 'the-key' }, stubbed: ['sleep'] };
  const { code, stdout, stderr } = await runScript('health-check.sh', [url], RUNNING, options);
  server.close();
  server.closeAllConnections();
  await service.stop();

  expect([code, stderr]).toEqual([0, '']);
  expect([...keys]).toEqual(['Bearer the-key']);
  const graded = [...stdout.matchAll(/^ {2}(\w+): (\w+), (\d) of 2 tests/gm)].map(([, ...words]) => words.join(' '));
  const offered = service.installed.map(({ language }) => language.name).sort();
  expect(graded).toEqual([...offered.map((name) => `${name} accepted 2`), 'python wrong_answer 1']);
  const sources = globSync('*/smoke.*', { cwd: join(import.meta.dirname, '..', '..', 'languages') });
  expect(sources.map(dirname).sort()).toEqual(offered);
});
