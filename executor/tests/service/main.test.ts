import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { containerLimits } from '../../container.ts';
import { killStarted, passableFolder, post, startProcess } from '../harness/process.ts';
import { askStream } from '../harness/stream-client.ts';

afterEach(killStarted);

const scratchRoot = () => passableFolder('main-test-');

test('SIGTERM: readiness is lost, what runs is finished, the service ends with 0 and leaves nothing', async () => {
  const root = scratchRoot();
  const service = startProcess({ SCRATCH_ROOT: root, WARM_COMPILERS: 'auto' });
  const { port } = await service.event('service.started');
  const running = post(port, { language: 'python', code: 'import time; time.sleep(1.5); print("finished")' });
  await sleep(300);
  service.kill('SIGTERM');
  await service.event('service.draining');
  expect((await fetch(`http://127.0.0.1:${port}/ready`)).status).toBe(503);
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
  const refused = await post(port, { language: 'python', code: '' });
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).not.toBeNull();
  expect(await (await running).json()).toMatchObject({ run: { stdout: 'finished\n' } });
  expect(await service.exited).toBe(0);
  expect(readdirSync(root)).toEqual([]);
  rmSync(root, { recursive: true });
});

test('a service that was started with a niceness gives programs a higher one', async () => {
  const root = scratchRoot();
  const service = startProcess({ SCRATCH_ROOT: root }, ['nice', '-n', '7']);
  const { port } = await service.event('service.started');
  const own = getPriority();
  const answer = await post(port, { language: 'python', code: 'import os; print(os.getpriority(os.PRIO_PROCESS, 0))' });
  expect(await answer.json()).toMatchObject({ run: { stdout: `${Math.min(own + 7 + 5, 19)}\n` } });
  service.kill('SIGTERM');
  expect(await service.exited).toBe(0);
  rmSync(root, { recursive: true });
});

test('the start is logged with the limits of the container that the slots follow', async () => {
  const root = scratchRoot();
  const service = startProcess({ SCRATCH_ROOT: root });
  const { cpus, memoryBytes } = containerLimits();
  expect(await service.event('service.started')).toMatchObject({
    cpus,
    memory_mb: Math.floor(memoryBytes / 1024 ** 2),
    slots: 1,
  });
  service.kill('SIGTERM');
  expect(await service.exited).toBe(0);
  rmSync(root, { recursive: true });
});

test('/metrics describes the process', async () => {
  const root = scratchRoot();
  const service = startProcess({ SCRATCH_ROOT: root });
  const { port } = await service.event('service.started');
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const metric = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  expect(metric('process_open_fds')).toBeGreaterThan(10);
  expect(metric('process_cpu_seconds_total')).toBeGreaterThan(0);
  expect(metric('nodejs_heap_size_used_bytes')).toBeGreaterThan(1_000_000);
  expect(metric('nodejs_eventloop_lag_p99_seconds')).not.toBeNaN();
  service.kill('SIGTERM');
  expect(await service.exited).toBe(0);
  rmSync(root, { recursive: true });
});

test('a service that keeps the build of a checker ends at once, and leaves nothing of it', async () => {
  const root = scratchRoot();
  const service = startProcess({ SCRATCH_ROOT: root });
  const { port } = await service.event('service.started');
  const checker = { language: 'python', code: 'pass', protocol: 'testlib' };
  const graded = { language: 'python', code: '', test_cases: [{ expected_output: '' }], checker };
  expect(await (await post(port, graded)).json()).toMatchObject({ verdict: 'accepted' });
  const asked = performance.now();
  service.kill('SIGTERM');
  expect(await service.exited).toBe(0);
  expect(performance.now() - asked).toBeLessThan(15_000);
  expect(readdirSync(root)).toEqual([]);
  rmSync(root, { recursive: true });
});

test('a job that outlasts the grace period is stopped, and the service still ends with 0', async () => {
  const root = scratchRoot();
  const service = startProcess({ SCRATCH_ROOT: root, DRAIN_SECONDS: '0.3' });
  const { port } = await service.event('service.started');
  const running = expect(post(port, { language: 'python', code: 'while True: pass', timeout: 10 })).rejects.toThrow();
  await sleep(300);
  const asked = performance.now();
  service.kill('SIGTERM');
  expect(await service.exited).toBe(0);
  expect(performance.now() - asked).toBeLessThan(9_000); // its own limit was ten seconds
  await running;
  expect(readdirSync(root)).toEqual([]);
  rmSync(root, { recursive: true });
});

const sleeping = (seconds: number) => ({ language: 'python', code: `import time; time.sleep(${seconds})` });

test('SIGTERM: a stream that has begun is finished', async () => {
  const root = scratchRoot();
  const service = startProcess({ SCRATCH_ROOT: root });
  const { port } = await service.event('service.started');
  const answer = await askStream(port, sleeping(1));
  service.kill('SIGTERM');
  await service.event('service.draining');
  expect((await answer.rest()).map(({ name }) => name)).toEqual(['queued', 'compiled', 'done']);
  expect(await service.exited).toBe(0);
  expect(readdirSync(root)).toEqual([]);
  rmSync(root, { recursive: true });
});

test('a stream that outlasts the grace period ends with a problem, and the service with 0', async () => {
  const root = scratchRoot();
  const service = startProcess({ SCRATCH_ROOT: root, DRAIN_SECONDS: '0.3' });
  const { port } = await service.event('service.started');
  const [running, waiting] = [await askStream(port, sleeping(30)), await askStream(port, sleeping(30))];
  const asked = performance.now();
  service.kill('SIGTERM');
  const error = {
    name: 'error',
    data: expect.objectContaining({ type: 'urn:executor:problem:draining', status: 503 }),
  };
  expect((await running.rest()).slice(2)).toEqual([error]);
  expect((await waiting.rest()).slice(1)).toEqual([error]);
  expect(await service.exited).toBe(0);
  expect(performance.now() - asked).toBeLessThan(15_000);
  expect(readdirSync(root)).toEqual([]);
  rmSync(root, { recursive: true });
});

test('SIGKILL: the launchers and what they run go with the service', async () => {
  const root = scratchRoot();
  const service = startProcess({ SCRATCH_ROOT: root });
  const { port } = await service.event('service.started');
  const running = expect(post(port, { language: 'python', code: 'while True: pass', timeout: 10 })).rejects.toThrow();
  await sleep(500);
  const childrenOf = (pid: number) =>
    readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  const [keeper = 0] = childrenOf(service.pid);
  const [worker = 0] = childrenOf(keeper);
  const family = [keeper, worker, ...childrenOf(worker)];
  expect(family).toHaveLength(4); // the worker has its fork server, and the program
  service.kill('SIGKILL');
  await running;
  for (let round = 0; round < 300 && family.some((pid) => existsSync(`/proc/${pid}`)); round++) await sleep(10);
  expect(family.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);

  expect(readdirSync(root)).toHaveLength(1);
  const next = startProcess({ SCRATCH_ROOT: root });
  await next.event('service.started');
  expect(readdirSync(root)).toEqual([expect.stringContaining(`executor-${next.pid}-`)]); // the old one is swept
  next.kill('SIGTERM');
  expect(await next.exited).toBe(0);
  rmSync(root, { recursive: true });
});

test('200 requests at once on 2 slots: each is graded or told to come back, with 100 MB more memory than idle', async () => {
  const root = scratchRoot();
  const service = startProcess({ SCRATCH_ROOT: root, SLOTS: '2', QUEUE_MAX: '100' });
  const { port } = await service.event('service.started');
  const peakKiB = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${service.pid}/status`, 'utf8'))?.[1]);
  const idleKiB = peakKiB(); // 110 to 150 MB: how much of Node's own file is resident differs from machine to machine
  const tests = Array.from({ length: 5 }, (_value, index) => ({ input: `${index}`, expected_output: `${index * 2}` }));
  const job = { language: 'python', code: `print(int(input()) * 2) # ${'x'.repeat(100_000)}`, test_cases: tests };
  const answers = await Promise.all(
    Array.from({ length: 200 }, async () => {
      const answer = await post(port, job);
      const { verdict } = (await answer.json()) as { verdict?: string };
      return `${answer.status} ${verdict ?? Number(answer.headers.get('retry-after')) > 0}`;
    }),
  );
  expect([...new Set(answers)].sort()).toEqual(['200 accepted', '503 true']);
  expect(peakKiB() - idleKiB).toBeLessThan(100 * 1024);
  service.kill('SIGTERM');
  expect(await service.exited).toBe(0);
  rmSync(root, { recursive: true });
});

test.each([
  ['PORT', '99999'],
  ['SLOTS', '0'],
  ['LOG_LEVEL', 'loud'],
  ['SCRATCH_ROOT', '/nonexistent'],
])('%s=%s stops the start with a line that names it', async (name, value) => {
  const service = startProcess({ [name]: value });
  expect(await service.exited).toBe(1);
  expect(service.stderr()).toContain(name === 'SCRATCH_ROOT' ? value : name);
});

test('a scratch root that programs cannot pass through stops the start, when they get a uid of their own', async () => {
  const root = mkdtempSync(join(tmpdir(), 'main-test-'));
  const service = startProcess({ SCRATCH_ROOT: root });
  if (process.getuid?.() === 0) {
    expect(await service.exited).toBe(1);
    expect(service.stderr()).toContain('cannot reach its own files');
  } else {
    await service.event('service.started');
    service.kill('SIGTERM');
    expect(await service.exited).toBe(0);
  }
  expect(readdirSync(root)).toEqual([]);
  rmSync(root, { recursive: true });
});
