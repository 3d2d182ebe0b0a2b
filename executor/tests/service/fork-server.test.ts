import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openSandbox, type RunRequest, type Sandbox } from '#sandbox';
import { startedAhead } from '../../languages/index.ts';

const MIB = 1024 * 1024;
const limits = {
  cpuTimeMs: 10_000,
  wallTimeMs: 30_000,
  memoryBytes: 128 * MIB,
  dataBytes: 128 * MIB,
  addressSpaceBytes: 1024 * MIB,
  stackBytes: 0,
  openFiles: 64,
  outputBytes: MIB,
  fileBytes: MIB,
  scratchBytes: 8 * MIB,
  scratchFiles: 100,
  processes: 5,
  tasks: 20,
};
const ENV = { LANG: 'C.UTF-8', PYTHONUTF8: '1', PYTHONIOENCODING: 'utf-8' };

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'fork-server-test-'));
  await chmod(root, 0o711);
});
afterAll(() => rmSync(root, { recursive: true }));

const [python] = startedAhead();
if (python === undefined) throw new Error('nothing was made ahead');
const open = (server = python) => openSandbox({ root, launchers: 1, forkServers: [server] });

/** With another folder of modules for the server. */
const openWith = (change: (path: string) => string): Promise<Sandbox> =>
  open({ ...python, env: { ...python.env, PYTHONPATH: change(python.env.PYTHONPATH) } });

const childrenOf = (pid: number) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

async function run(sandbox: Sandbox, code: string, more: Partial<RunRequest> = {}, signal?: AbortSignal) {
  await using box = sandbox.openBox();
  const lane = box.lane(0);
  writeFileSync(lane.stdin, 'input');
  const report = await sandbox.run(
    {
      profile: 'run',
      argv: ['/usr/bin/python3', '-B', '-c', code],
      env: ENV,
      readable: [box.build],
      folder: lane.scratch,
      fresh: true,
      stdin: lane.stdin,
      stdout: lane.stdout,
      stderr: lane.stderr,
      forks: python,
      limits,
      ...more,
    },
    signal,
  );
  return { ...report, stdout: readFileSync(lane.stdout, 'utf8'), stderr: readFileSync(lane.stderr, 'utf8') };
}

/** The server is ready a moment after its launcher. */
async function whenReady(sandbox: Sandbox): Promise<void> {
  for (let tries = 0; !(await run(sandbox, 'pass')).forked; tries++)
    if (tries > 1000) throw new Error('the fork server is never ready');
}

async function openReady(): Promise<Sandbox> {
  const sandbox = await open();
  await whenReady(sandbox);
  return sandbox;
}

/** The children of the one launcher's worker: its fork server, while nothing runs. */
const serversOf = ({ launcherPids: [keeper = 0] }: Sandbox) => childrenOf(keeper).flatMap(childrenOf);
const kill = (pid: number | undefined) => process.kill(pid ?? 0, 'SIGKILL');

test('a run that asks for it is a fork of the server, and a child of the worker', async () => {
  await using sandbox = await openReady();
  const [server] = serversOf(sandbox);
  const report = await run(sandbox, 'import os; print(os.getppid(), open(0).read())');
  const [keeper = 0] = sandbox.launcherPids;
  expect(report).toMatchObject({ forked: true, stdout: `${childrenOf(keeper)[0]} input\n`, stderr: '' });
  expect(serversOf(sandbox)).toEqual([server]);
});

test.each<[string, Partial<RunRequest>]>([
  ['does not ask for it', { forks: undefined }],
  [
    'has more arguments than fit into one message',
    { argv: ['/usr/bin/python3', '-c', 'print(1)', 'x'.repeat(100_000)] },
  ],
])('a run that %s is executed', async (_name, more) => {
  await using sandbox = await openReady();
  expect(await run(sandbox, 'print(1)', more)).toMatchObject({ forked: false, stdout: '1\n' });
});

test('a server that is not ready is not waited for', async () => {
  const slow = join(root, 'slow');
  mkdirSync(slow);
  writeFileSync(join(slow, 'sitecustomize.py'), 'import time; time.sleep(600)');
  await using sandbox = await openWith((path) => `${slow}:${path}`);
  expect(await run(sandbox, 'print(1)')).toMatchObject({ forked: false, stdout: '1\n' });
});

test('after a server has died, the next run is executed, and those after it have another server', async () => {
  await using sandbox = await openReady();
  const [server] = serversOf(sandbox);
  kill(server);
  expect(await run(sandbox, 'print(1)')).toMatchObject({ forked: false, stdout: '1\n' });
  await whenReady(sandbox);
  expect(serversOf(sandbox)).not.toEqual([server]);
  expect(sandbox.residue).toBeNull();
});

test('a server that dies during a run does not disturb it', async () => {
  await using sandbox = await openReady();
  const [server] = serversOf(sandbox);
  const running = run(sandbox, 'import time; print(1, flush=True); time.sleep(0.3); print(2)');
  await vi.waitUntil(() => serversOf(sandbox).length === 2, 30_000);
  kill(server);
  expect(await running).toMatchObject({ forked: true, outcome: { kind: 'exited', code: 0 }, stdout: '1\n2\n' });
  await whenReady(sandbox);
  expect(sandbox.residue).toBeNull();
});

test('a server that cannot start is given up, and every run is executed', async () => {
  await using sandbox = await openWith(() => '/nowhere');
  for (let runs = 0; runs < 12; runs++)
    expect(await run(sandbox, 'import time; print(1); time.sleep(0.1)')).toMatchObject({
      forked: false,
      stdout: '1\n',
    });
  expect(serversOf(sandbox)).toEqual([]);
});

test('each limit of a run holds in a fork', async () => {
  await using sandbox = await openReady();
  const stopped = async (code: string, changed: Partial<typeof limits>) =>
    (await run(sandbox, code, { limits: { ...limits, ...changed } })).outcome;
  expect(await stopped('while True: pass', { cpuTimeMs: 300 })).toEqual({ kind: 'stopped', limit: 'cpu' });
  expect(await stopped('import time; time.sleep(60)', { wallTimeMs: 300 })).toEqual({ kind: 'stopped', limit: 'wall' });
  expect(await stopped('while True: print(1)', { outputBytes: 1000 })).toEqual({ kind: 'stopped', limit: 'output' });
  const eats = 'a = []\nwhile True: a.append(bytearray(1000000))';
  expect(await stopped(eats, { memoryBytes: 40 * MIB, dataBytes: 1024 * MIB })).toEqual({
    kind: 'stopped',
    limit: 'memory',
  });
  const fills = 'open("f", "wb").write(bytes(100000))';
  expect(await stopped(fills, { fileBytes: 1000, scratchBytes: 1000 })).toEqual({ kind: 'stopped', limit: 'folder' });
});

test('a fork that needs a fresh interpreter, and cannot execute it, says so', async () => {
  await using sandbox = await openReady();
  const folder = join(root, 'shadows');
  mkdirSync(folder);
  const [program, interpreter] = [join(folder, 'main.py'), join(folder, 'python3')];
  writeFileSync(program, 'print(1)');
  writeFileSync(join(folder, 'heapq.py'), 'pass'); // the server has imported another one
  writeFileSync(interpreter, 'may be read, and not executed');
  const at = { argv: [interpreter, program], readable: [folder] };
  expect(await run(sandbox, '', at)).toMatchObject({
    forked: true,
    outcome: { kind: 'not_executable', error: 'EACCES' },
  });
});

test('an abort stops a fork', async () => {
  await using sandbox = await openReady();
  const abort = new AbortController();
  const running = run(sandbox, 'import time; time.sleep(60)', {}, abort.signal);
  await vi.waitUntil(() => serversOf(sandbox).length === 2, 30_000);
  abort.abort(new Error('enough'));
  await expect(running).rejects.toThrow('enough');
  expect(await run(sandbox, 'print(1)')).toMatchObject({ forked: true, stdout: '1\n' });
});

test('a fork finds nothing of the run before it', async () => {
  await using sandbox = await openReady();
  await run(sandbox, 'import os, sys; os.environ["SECRET"] = sys.secret = "secret"; x = "secret"', {
    env: { ...ENV, SECRET: 'secret' },
  });
  const looks =
    'import os, sys; print(hasattr(sys, "secret"), "SECRET" in os.environ, "x" in globals(), os.getenv("LANG"))';
  expect(await run(sandbox, looks)).toMatchObject({ forked: true, stdout: 'False False False C.UTF-8\n' });
});

test('a fork has no descriptor of the server or the launcher, and the same number of threads as a fresh interpreter', async () => {
  await using sandbox = await openReady();
  const looks = 'import os, sys; print(sorted(os.listdir("/proc/self/fd")), len(sys._current_frames()))';
  for (const forks of [undefined, python])
    expect(await run(sandbox, looks, { forks })).toMatchObject({
      forked: forks !== undefined,
      stdout: "['0', '1', '2', '3'] 1\n",
    });
});
