/* Long, because the tests share what provokes a fault in a running service, and each needs a service of its own. */

import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { childrenOf, commandsWith, descendants } from '../harness/machine.ts';
import { ask, killStarted, passableFolder, startProcess } from '../harness/process.ts';

const isRoot = process.getuid?.() === 0;
afterEach(killStarted);

/** A service of one slot. `end` asserts that it ends well and leaves nothing. */
async function serve(env: Record<string, string> = {}, command: readonly string[] = []) {
  const root = passableFolder('faults-test-');
  const service = startProcess({ SCRATCH_ROOT: root, ...env }, command);
  const { port } = await service.event('service.started');
  const agent = new Agent({ keepAlive: true }); // a connection that stays needs no new descriptor of the service
  const run = async (body: object) => {
    const { status, text } = await ask(port, body, agent);
    return { status, body: JSON.parse(text) as Record<string, unknown> };
  };
  return {
    root,
    service,
    run,
    get: async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status,
    health: async () => (await (await fetch(`http://127.0.0.1:${port}/health`)).json()) as Health,
    async served() {
      expect(await run({ language: 'python', code: 'print(6 * 7)' })).toMatchObject({
        status: 200,
        body: { run: { stdout: '42\n' } },
      });
    },
    async end() {
      agent.destroy();
      service.kill('SIGTERM');
      expect(await service.exited).toBe(0);
      expect(readdirSync(root)).toEqual([]);
      rmSync(root, { recursive: true });
    },
  };
}

/** What `look` finds when it is there, or after as long as even the busiest machine may need. */
const until = async <T>(look: () => T, isThere: (found: T) => boolean): Promise<T> => {
  for (let round = 0; round < 3_000 && !isThere(look()); round++) await sleep(10);
  return look();
};

const isAlive = (pid: number) => {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

const prlimit = (pid: number, limit: string) => execFileSync('/usr/bin/prlimit', ['--pid', String(pid), limit]);

/** Its children ignore every signal, and have lost their parent. */
const stubborn = `import os, signal, time
if os.fork() == 0:
    for number in range(1, 65):
        try: signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError): pass
    if os.fork() == 0: time.sleep(60)
time.sleep(60)`;

test('a launcher whose two processes are killed at once takes its run with it', async () => {
  const { service, run, get, served, end } = await serve({ TIMEOUT_SECONDS_MAX: '60' });
  const [keeper = 0] = childrenOf(service.pid);
  const [worker = 0] = childrenOf(keeper);
  const running = run({ language: 'python', code: stubborn, timeout: 60 });
  const family = await until(
    () => descendants(worker),
    (pids) => pids.length === 3,
  );
  execFileSync('/bin/kill', ['-9', String(keeper), String(worker)]);
  expect((await running).status).toBe(500);
  expect(
    await until(
      () => family.filter(isAlive),
      (pids) => pids.length === 0,
    ),
  ).toEqual([]);
  await served();
  expect(await get('/ready')).toBe(200);
  await end();
});

/* Each compiles for seconds, so that it is there to be killed on the slowest machine. */
const longJava = `class Main { ${Array.from({ length: 8000 }, (_, index) => `int f${index}() { return 1; }`).join('\n')} }`;
const longCpp = `template <int N> constexpr long sum() {
    long s = 0;
    for (long i = 0; i < 500; ++i) for (long j = 0; j < 1000; ++j) s += j * N;
    return s;
}
constexpr long sums[] = {sum<1>(), sum<2>(), sum<3>(), sum<4>(), sum<5>()};
int main() { return sums[0] == 0; }`;

test.each([
  ['the compiler that was started', 'javac', { language: 'java', code: longJava }],
  ['a compiler that it started', 'cc1plus', { language: 'cpp', code: longCpp }],
])('%s, killed in mid-run, is a fault and no verdict', async (_name, program, body) => {
  const { service, run, served, end } = await serve();
  const running = run(body);
  const [compiler = 0] = await until(
    () => commandsWith(program).filter((pid) => descendants(service.pid).includes(pid)),
    (pids) => pids.length > 0,
  );
  process.kill(compiler, 'SIGKILL');
  expect((await running).status).toBe(500);
  await served();
  await end();
});

/* Only root can give the service a file system of its own to fill. */
test.runIf(isRoot)('a full disk is a fault and no verdict, for who fills it and for others', async () => {
  const mount = 'mount -t tmpfs -o size=24m,mode=711 tmpfs "$SCRATCH_ROOT" && exec "$@"';
  const { root, service, run, served, end } = await serve({}, ['/usr/bin/unshare', '-m', '/bin/sh', '-c', mount, 'sh']);
  const fill = 'for i in range(4):\n    open(str(i), "wb").write(bytes(9 << 20))';
  expect((await run({ language: 'python', code: fill })).status).toBe(500);
  await served();
  const inside = join(`/proc/${service.pid}/root`, root, 'filler');
  const { bavail, bsize } = statfsSync(join(inside, '..'));
  writeFileSync(inside, Buffer.alloc(bavail * bsize));
  expect((await run({ language: 'python', code: 'print(1)' })).status).toBe(500);
  rmSync(inside);
  await served();
  await end();
});

test.runIf(isRoot)('a compiler that has no room is a fault and no verdict; what does not compile is told', async () => {
  const mount = 'mount -t tmpfs -o size=24m,mode=711 tmpfs "$SCRATCH_ROOT" && exec "$@"';
  const { root, service, run, end } = await serve({}, ['/usr/bin/unshare', '-m', '/bin/sh', '-c', mount, 'sh']);
  const inside = join(`/proc/${service.pid}/root`, root, 'filler');
  const large = { language: 'c', code: 'char large[4 << 20] = { 1 }; int main(void) { return 0; }' };
  const broken = { language: 'c', code: 'int main(' };
  writeFileSync(inside, Buffer.alloc(19 << 20));
  expect([(await run(large)).status, (await run(broken)).status]).toEqual([500, 500]);
  rmSync(inside);
  expect((await run(large)).status).toBe(200);
  expect((await run(broken)).status).toBe(200);
  await end();
});

test('without descriptors an execution is a fault, and with them it is served', async () => {
  const { service, run, get, served, end } = await serve();
  await served(); // this connection stays
  prlimit(service.pid, '--nofile=3:');
  expect((await run({ language: 'python', code: 'print(1)' })).status).toBe(500);
  prlimit(service.pid, '--nofile=4096:');
  await served();
  const [worker = 0] = childrenOf(childrenOf(service.pid)[0] ?? 0);
  prlimit(worker, '--nofile=7:');
  expect((await run({ language: 'python', code: 'print(1)' })).status).toBe(500);
  await served();
  expect(await get('/ready')).toBe(200);
  await end();
});

test('without process ids an execution is a fault, and with them it is served', async () => {
  const { service, run, served, end } = await serve({ SLOTS: '2', TIMEOUT_SECONDS_MAX: '600', DRAIN_SECONDS: '0' });
  const other = run({ language: 'python', code: 'import os, time; os.fork(); time.sleep(600)', timeout: 600 });
  other.catch(() => {}); // it is cut off in the end
  const isBusy = (keeper: number) => descendants(keeper).length > 2; // two of its uid are one more than is allowed below
  await until(
    () => childrenOf(service.pid).filter(isBusy),
    (keepers) => keepers.length > 0,
  );
  const idle = childrenOf(service.pid).filter((keeper) => !isBusy(keeper));
  const workers = idle.flatMap(childrenOf);
  // Root's own forks are not limited, but the exec of what it started for another uid is: that takes the hard limit.
  for (const worker of workers) prlimit(worker, isRoot ? '--nproc=1:1' : '--nproc=1:');
  expect((await run({ language: 'c', code: 'int main(void) { return 0; }' })).status).toBe(500);
  for (const worker of workers.filter(isAlive)) prlimit(worker, isRoot ? '--nproc=4096:4096' : '--nproc=4096:');
  await served();
  await end();
});

test('a scratch root that is deleted is made anew', async () => {
  const { root, run, get, served, end } = await serve();
  const running = run({ language: 'python', code: 'import time; time.sleep(0.5); open("f", "w")' });
  await sleep(300);
  rmSync(root, { recursive: true, maxRetries: 10 }); // its files may come and go meanwhile
  const { status } = await running;
  expect([200, 500]).toContain(status);
  await served();
  expect(await get('/ready')).toBe(200);
  await end();
});

/** Whoever is traced stays as a zombie until its tracer is gone: for a launcher it is as if a disk kept it. */
async function hold(pid: number) {
  const code = `import ctypes, os, sys
zero = ctypes.c_long(0)
os.write(1, b'%d' % ctypes.CDLL(None).ptrace(0x4206, ${pid}, zero, zero))  # PTRACE_SEIZE
sys.stdin.read()`;
  const tracer = spawn('/usr/bin/python3', ['-c', code], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [said] = await once(tracer.stdout.setEncoding('utf8'), 'data');
  expect(said).toBe('0');
  return { release: () => tracer.stdin.end() };
}

/** A program that is stopped for its time, long after it is held, and then does not go. Its answer, and how it is let go. */
async function runHeld(run: (body: object) => Promise<{ status: number }>) {
  const marker = randomUUID();
  const running = run({ language: 'python', code: 'import time\ntime.sleep(60)', args: [marker], timeout: 5 });
  const [pid = 0] = await until(
    () => commandsWith(marker),
    (pids) => pids.length > 0,
  );
  const { release } = await hold(pid);
  return { running, release };
}

interface Health {
  sandbox: { set_aside_seconds: number[] };
  slots: { busy: number };
}

/* Only root, or who is told so by the machine, may trace what is not its own child. */
test.runIf(isRoot)(
  'a process that SIGKILL does not end costs its slot until it is gone, and nothing else',
  async () => {
    const { service, run, get, health, served, end } = await serve({ SLOTS: '2' });
    const { running, release } = await runHeld(run);
    expect((await running).status).toBe(500);
    await service.event('sandbox.set_aside');
    expect(await health()).toMatchObject({ sandbox: { set_aside_seconds: [expect.any(Number)] }, slots: { busy: 1 } });
    await Promise.all([served(), served(), served()]);
    expect([await get('/ready'), await get('/health')]).toEqual([200, 200]);
    release();
    for (let round = 0; round < 3_000 && (await health()).slots.busy > 0; round++) await sleep(10);
    expect(await health()).toMatchObject({ sandbox: { set_aside_seconds: [] }, slots: { busy: 0 } });
    await served();
    await end();
  },
);

test.runIf(isRoot)('when every slot is kept by what does not end, the replica asks for a restart', async () => {
  const { run, get, service, end } = await serve({ SLOTS: '2' });
  const held = await Promise.all([runHeld(run), runHeld(run)]);
  expect((await Promise.all(held.map(({ running }) => running))).map(({ status }) => status)).toEqual([500, 500]);
  expect([await get('/ready'), await get('/health')]).toEqual([503, 503]);
  expect(await service.event('sandbox.residue')).toMatchObject({ what: '2 runs do not end although they were killed' });
  for (const { release } of held) release();
  await end();
});

test('what outlives its run takes the replica out of rotation, and says so', async () => {
  const { root, service, run, get, served, end } = await serve();
  const [folder = ''] = readdirSync(root);
  await served();
  expect([await get('/ready'), await get('/health')]).toEqual([200, 200]);
  mkdirSync(join(root, folder, 'left-by-a-run'));
  await served(); // found when its box is removed
  expect([await get('/ready'), await get('/health')]).toEqual([503, 503]);
  expect(await run({ language: 'python', code: 'print(1)' })).toMatchObject({
    status: 503,
    body: { type: 'urn:executor:problem:unclean' },
  });
  expect(await service.event('sandbox.residue')).toMatchObject({
    level: 60,
    what: expect.stringContaining('left-by-a-run'),
  });
  await end();
});
