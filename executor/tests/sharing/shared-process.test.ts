import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Redis } from 'ioredis';
import { afterEach, expect, test, vi } from 'vitest';
import { killStarted, passableFolder, startProcess } from '../harness/process.ts';
import { startRedis } from '../harness/redis-server.ts';

const roots: string[] = [];
afterEach(() => {
  killStarted();
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** The service as its operator starts it. */
function start(env: Record<string, string>) {
  const root = passableFolder('shared-process-test-');
  roots.push(root);
  return startProcess({ SCRATCH_ROOT: root, ...env });
}

async function execute(service: ReturnType<typeof start>, code: string, headers: Record<string, string> = {}) {
  const { port } = await service.event('service.started');
  return await fetch(`http://127.0.0.1:${port}/execute`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ language: 'python', code, user_id: 'u' }),
  });
}

/** Writes what loads a client of Redis. */
const WATCH = `import { registerHooks } from 'node:module';
registerHooks({ resolve(specifier, context, next) {
  const found = next(specifier, context);
  if (/node_modules.(ioredis|rate-limit-redis|bullmq)/.test(found.url)) process.stderr.write(found.url + '\\n');
  return found;
} });`;
const watched = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(WATCH)}` };
const limits = { RATE_LIMIT_EXECUTE_PER_MINUTE: '5', EXECUTIONS_PER_USER_MAX: '2' };

test('without REDIS_URL no client of Redis is loaded', async () => {
  const service = start({ ...watched, ...limits });
  expect((await execute(service, 'print(1)', { 'idempotency-key': 'k' })).status).toBe(200);
  service.kill('SIGTERM');
  expect(await service.exited).toBe(0);
  expect(service.stderr()).toBe('');
});

test('with a password it connects, and SIGTERM ends it with 0', async () => {
  const password = 'secretpassword';
  await using redis = await startRedis('--requirepass', password);
  const service = start({ ...limits, REDIS_URL: redis.url, REDIS_PASSWORD: password, LOG_LEVEL: 'trace' });
  expect((await execute(service, 'print(1)', { 'idempotency-key': 'k' })).status).toBe(200);
  const client = new Redis(redis.url, { password });
  expect(await client.keys('executor:answer:*')).toHaveLength(1);
  client.disconnect();
  service.kill('SIGTERM');
  expect(await service.exited).toBe(0);
  expect([service.stderr(), service.events.filter(({ event }) => event === 'redis.trouble')]).toEqual(['', []]);
  expect(JSON.stringify(service.events)).not.toContain(password);
});

test.each<[name: string, env: (url: string) => Record<string, string>]>([
  ['cannot be reached', () => ({ REDIS_URL: 'redis://127.0.0.1:1' })],
  ['refuses the password', (url) => ({ REDIS_URL: url, REDIS_PASSWORD: 'secretguess' })],
])('a Redis that %s is reported once, and stops nothing', async (_name, env) => {
  await using redis = await startRedis('--requirepass', createHash('sha256').update('x').digest('hex'));
  const service = start({ ...limits, ...env(redis.url) });
  for (const status of [200, 200, 200, 200, 200, 429])
    expect((await execute(service, 'print(1)', { 'idempotency-key': `${Math.random()}` })).status).toBe(status);
  service.kill('SIGTERM');
  expect(await service.exited).toBe(0);
  const troubles = service.events.filter(({ event }) => event === 'redis.trouble');
  expect(troubles).toHaveLength(1);
  expect([service.stderr(), JSON.stringify(troubles).includes('secretguess')]).toEqual(['', false]);
});

test('what a killed process was running for an Idempotency-Key is run by another', async () => {
  await using redis = await startRedis();
  const [first, second] = [start({ REDIS_URL: redis.url }), start({ REDIS_URL: redis.url })];
  await second.event('service.started');
  const code = 'import time; time.sleep(2); print("done")';
  const lost = expect(execute(first, code, { 'idempotency-key': 'k' })).rejects.toThrow();
  const client = new Redis(redis.url);
  await vi.waitUntil(async () => (await client.keys('executor:answer:*')).length === 1, { timeout: 20_000 });
  client.disconnect();
  first.kill('SIGKILL');
  await lost;
  const answer = await execute(second, code, { 'idempotency-key': 'k' });
  expect(answer.headers.has('idempotency-replayed')).toBe(false);
  expect(await answer.json()).toMatchObject({ run: { stdout: 'done\n' } });
});
