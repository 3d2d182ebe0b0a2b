/* The contract of `#sandbox`. One long file, because nearly all of its tests share one sandbox, which is opened once. */

import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Box, openSandbox, type RunLimits, type RunReport, type Sandbox, SandboxFault } from '#sandbox';
import { childrenOf, isAlive, until } from './processes.ts';

const MIB = 1024 * 1024;
/** Times that no program here reaches on the busiest machine: a test of a time limit sets its own. */
const limits: RunLimits = {
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

let root: string;
let sandbox: Sandbox;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sandbox-test-'));
  await chmod(root, 0o711);
  sandbox = await openSandbox({ root, launchers: 1 });
});
afterAll(async () => {
  await sandbox.close();
  expect(readdirSync(root)).toEqual([]);
  rmSync(root, { recursive: true });
});

interface Options {
  limits?: Partial<RunLimits>;
  stdin?: string;
  signal?: AbortSignal | undefined;
  profile?: 'run' | 'compile';
  inside?: Box;
  /** Told how stdout and stderr interleave. */
  ordered?: boolean;
}

/** Runs a Python program, the quickest way to say what a process does. */
async function python(code: string, options: Options = {}) {
  await using own = sandbox.openBox();
  const box = options.inside ?? own;
  const lane = box.lane(0);
  writeFileSync(lane.stdin, options.stdin ?? '');
  const report = await sandbox.run(
    {
      profile: options.profile ?? 'run',
      argv: ['/usr/bin/python3', '-I', '-S', '-c', code],
      env: { GREETING: 'hello' },
      readable: [box.build],
      folder: lane.scratch,
      fresh: true,
      stdin: lane.stdin,
      stdout: lane.stdout,
      stderr: lane.stderr,
      order: options.ordered ? lane.order : undefined,
      limits: { ...limits, ...options.limits },
    },
    options.signal,
  );
  return {
    ...report,
    stdout: readFileSync(lane.stdout, 'utf8'),
    stderr: readFileSync(lane.stderr, 'utf8'),
    order: existsSync(lane.order) ? readFileSync(lane.order, 'utf8') : null,
  };
}

/** Prints `refused <errno>` for an OSError of `statement`, else `done`. */
const attempt = (statement: string) =>
  `import os, sys, ctypes, signal\ntry:\n    ${statement}\n    print('done')\nexcept OSError as error: print('refused', error.errno)`;

describe('the end of a program is reported exactly', () => {
  test.each<[string, string, RunReport['outcome'], Partial<RunLimits>]>([
    ['exit code', 'raise SystemExit(7)', { kind: 'exited', code: 7 }, {}],
    ['signal', 'import os; os.kill(os.getpid(), 11)', { kind: 'signalled', signal: 'SIGSEGV' }, {}],
    ['its own SIGKILL', 'import os; os.kill(os.getpid(), 9)', { kind: 'signalled', signal: 'SIGKILL' }, {}],
    ['wall time', 'import time; time.sleep(9)', { kind: 'stopped', limit: 'wall' }, { wallTimeMs: 300 }],
    ['CPU time', 'while True: pass', { kind: 'stopped', limit: 'cpu' }, { cpuTimeMs: 300 }],
    [
      'CPU time over children',
      'import os\nos.fork(); os.fork()\nwhile True: pass',
      { kind: 'stopped', limit: 'cpu' },
      { cpuTimeMs: 500 },
    ],
    ['stdout', 'import os\nwhile True: os.write(1, b"x" * 4096)', { kind: 'stopped', limit: 'output' }, {}],
    ['stderr', 'import os\nwhile True: os.write(2, b"x" * 4096)', { kind: 'stopped', limit: 'output' }, {}],
    [
      'files',
      'import time\nfor i in range(200): open(str(i), "w")\ntime.sleep(5)',
      { kind: 'stopped', limit: 'folder' },
      {},
    ],
    [
      'bytes in files',
      'import time\nfor i in range(20): open(str(i), "wb").write(bytes(1000000))\ntime.sleep(5)',
      { kind: 'stopped', limit: 'folder' },
      {},
    ],
    [
      'depth of folders',
      'import os, time\nfor i in range(101): os.mkdir("d"); os.chdir("d")\ntime.sleep(5)',
      { kind: 'stopped', limit: 'folder' },
      { scratchFiles: 1000 },
    ],
    [
      'shared memory',
      'import mmap, time\nm = mmap.mmap(-1, 300 << 20)\nfor i in range(0, 300 << 20, 4096): m[i] = 1\ntime.sleep(5)',
      { kind: 'stopped', limit: 'memory' },
      {},
    ],
    [
      'memory of processes whose first thread has ended',
      'import ctypes, os, threading, time\ndef hold():\n    x = bytearray(100 << 20); time.sleep(5)\nfor i in range(3):\n    if os.fork() == 0:\n        threading.Thread(target=hold).start(); ctypes.CDLL(None).syscall(60, 0)\ntime.sleep(5)',
      { kind: 'stopped', limit: 'memory' },
      {},
    ],
    [
      'memory of page tables',
      'import mmap, time\nm = mmap.mmap(-1, 160 << 30, flags=0x4022, prot=mmap.PROT_READ)\nfor i in range(0, 160 << 30, 2 << 20): m[i]\ntime.sleep(5)',
      { kind: 'stopped', limit: 'memory' },
      { addressSpaceBytes: 0 },
    ],
    [
      'CPU time of auto-reaped children',
      'import os, signal, time\nsignal.signal(signal.SIGCHLD, signal.SIG_IGN)\nwhile True:\n    try:\n        if os.fork() == 0:\n            end = time.process_time() + 0.1\n            while time.process_time() < end: pass\n            os._exit(0)\n    except BlockingIOError: pass\n    time.sleep(0.12)',
      { kind: 'stopped', limit: 'cpu' },
      { cpuTimeMs: 500 },
    ],
    [
      'a signal that only looks like a limit',
      'import os; os.kill(os.getpid(), 24)',
      { kind: 'signalled', signal: 'SIGXCPU' },
      {},
    ],
    [
      'memory seen twice between vfork and exec',
      'import os, time\nx = bytearray(90 << 20)\nfor i in range(600): os.posix_spawn("/usr/bin/true", ["true"], {}); os.wait()',
      { kind: 'exited', code: 0 },
      { wallTimeMs: 60_000, cpuTimeMs: 60_000 }, // with so many, a sample is certain to meet one
    ],
  ])('%s', async (_name, code, outcome, changed) => {
    expect((await python(code, { limits: changed })).outcome).toEqual(outcome);
  });

  test('an output of exactly the limit does not exceed it', async () => {
    const { outcome, stdoutBytes } = await python(`import os; os.write(1, b"x" * ${MIB})`);
    expect(outcome).toEqual({ kind: 'exited', code: 0 });
    expect(stdoutBytes).toBe(MIB);
  });

  test.each([
    ['end by themselves', 'os._exit(0)'],
    ['are ended by a signal', 'os.kill(os.getpid(), 11)'],
  ])('CPU time of short children that nobody waits for, and that %s', async (_how, end) => {
    const code = `import os, signal, time
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
while True:
    if os.fork() == 0:
        until = time.process_time() + 0.006
        while time.process_time() < until: pass
        ${end}
    try: os.wait()
    except ChildProcessError: os.write(1, b".")`;
    const { outcome, stdoutBytes } = await python(code, { limits: { cpuTimeMs: 600 } });
    expect(outcome).toEqual({ kind: 'stopped', limit: 'cpu' });
    // About 70 of them use it up. Samples alone, every 20 ms, would see so little of each that it would take four times as many.
    expect(stdoutBytes).toBeLessThan(160);
  });

  test('memory and CPU time are those of the tree', async () => {
    const report = await python(
      'import os\nx = bytearray(50 << 20)\nfor i in range(3):\n    if os.fork() == 0:\n        sum(range(3_000_000)); os._exit(0)\nfor i in range(3): os.wait()',
    );
    expect(report.memoryBytes).toBeGreaterThan(50 * MIB);
    expect(report.memoryBytes).toBeLessThan(110 * MIB); // pages that forks share count once
    expect(report.cpuTimeUs).toBeGreaterThan(60_000);
    expect(report.processes).toBe(4);
  });
});

describe('a program sees its own run and nothing else', () => {
  test('standard input, by descriptor and by path, and its environment', async () => {
    const code = 'import os\nprint(open("/dev/stdin").read(), os.environ, file=open("/dev/stdout", "w"))';
    const { stdout } = await python(code, { stdin: 'über' });
    expect(stdout).toBe("über environ({'GREETING': 'hello', 'LC_CTYPE': 'C.UTF-8'})\n");
  });

  test('an unprivileged uid without capabilities', async () => {
    const { stdout } = await python('import os\nprint(os.getuid() != 0, open("/proc/self/status").read())');
    expect(stdout).toMatch(/^True /);
    expect(stdout).toMatch(/CapEff:\s+0{16}\n/);
    expect(stdout).toMatch(/NoNewPrivs:\s+1\n/);
    expect(stdout).toMatch(/Seccomp:\s+2\n/);
    expect(stdout).toMatch(/Groups:\s*\n/);
  });

  test('no output of the run before it in the same lane', async () => {
    await using inside = sandbox.openBox();
    const sizes = [100_000, 3, 0, 70_000, 1, 1, 0, 0, 5];
    const outputs: string[][] = [];
    for (const size of sizes) {
      const code = `import os; os.write(1, b"x" * ${size}); os.write(2, b"y" * ${size})`;
      const { stdout, stderr } = await python(code, { inside });
      outputs.push([stdout, stderr]);
    }
    expect(outputs).toEqual(sizes.map((size) => ['x'.repeat(size), 'y'.repeat(size)]));
  });

  test.each([
    ['read the host', 'open("/etc/passwd")', 13],
    ['list the root', 'os.listdir("/")', 13],
    ['list the temporary folder', 'os.listdir("/tmp")', 13],
    ['read the service', `open("/proc/${process.pid}/environ")`, 13],
    ['read its own memory through another name', `open("/proc/${process.ppid}/mem")`, 13],
    ['write outside', 'open("/tmp/sandbox-escape", "w")', 13],
    ['write what it was built from', 'open("../../build/x", "w")', 13],
    ['replace its own output file', 'os.rename("../out", "../other")', 13],
    ['leave by a link', '(os.symlink("/etc/passwd", "l"), open("l"))', 13],
    ['link in what is not its own', 'os.link("/usr/bin/true", "t")', 1],
    ['make a device', 'os.mknod("d", 0o020600, 0x101)', 13],
    ['change a mode outside', 'os.chmod("..", 0o777)', 1],
    ['change times outside', 'os.utime("../in")', 1],
    ['leave its session', 'os.setsid()', 1],
    ['leave its group in a child', '(os.fork() == 0) and (os.setpgid(0, 0)) or os.wait() and os.setpgid(0, 0)', 1],
    ['signal the service', `os.kill(${process.pid}, 0)`, 3],
    ['signal the launcher', 'os.kill(os.getppid(), 9)', 3],
    ['signal everything', 'os.kill(-1, 9)', 3],
    ['slow the service down', `os.setpriority(os.PRIO_PROCESS, ${process.pid}, 19)`, 1],
    ['move the service to another core', `os.sched_setaffinity(${process.pid}, {0})`, 1],
    ['have the kernel signal the service', `__import__("fcntl").fcntl(0, 8, ${process.pid})`, 1],
    ['take memory that is not counted', 'os.memfd_create("m")', 1],
  ])('it cannot %s', async (_name, statement, errno) => {
    expect((await python(attempt(statement))).stdout).toContain(`refused ${errno}\n`);
    expect((await python(attempt(statement))).stdout).not.toContain('done');
  });
});

/* Nothing can be hidden from root: in the second pass, unprivileged, the service and programs share one uid. */
test.runIf(process.getuid?.() !== 0)('the service and its launchers cannot be read by their own uid', () => {
  const worker = readFileSync(
    `/proc/${sandbox.launcherPids[0]}/task/${sandbox.launcherPids[0]}/children`,
    'utf8',
  ).trim();
  for (const pid of [process.pid, ...sandbox.launcherPids, Number(worker)]) {
    expect(statSync(`/proc/${pid}/environ`).uid, String(pid)).toBe(0);
    expect(() => readFileSync(`/proc/${pid}/environ`)).toThrow('EACCES');
  }
});

describe('the process limit is exact', () => {
  test.each([1, 2, 5])('%i', async (processes) => {
    const bomb =
      'import os, time\nn = 1\ntry:\n    while True:\n        if os.fork() == 0: time.sleep(9)\n        n += 1\nexcept BlockingIOError: print(n)';
    const report = await python(bomb, { limits: { processes } });
    expect(report.stdout).toBe(`${processes}\n`);
    expect(report.processes).toBe(processes);
    expect(report.refusedTask).toBe('process');
  });

  test('children that have ended and been waited for do not count', async () => {
    const { stdout, outcome } = await python(
      'import os\nfor i in range(50):\n    if os.fork() == 0: os._exit(0)\n    os.wait()\nprint("ok")',
    );
    expect({ stdout, outcome }).toEqual({ stdout: 'ok\n', outcome: { kind: 'exited', code: 0 } });
  });

  test('threads have a limit of their own', async () => {
    const code =
      'import _thread, time\nn = 1\ntry:\n    while True: _thread.start_new_thread(time.sleep, (9,)); n += 1\nexcept RuntimeError: print(n)';
    expect(await python(code)).toMatchObject({ stdout: '20\n', refusedTask: 'thread' });
  });
});

describe('disk space that no folder shows is counted', () => {
  const hold = (keep: string) => `import os, mmap, time
kept = []
for i in range(20):
    f = open("f", "w+b"); f.write(bytes(1 << 20)); f.flush(); os.unlink("f")
    ${keep}
time.sleep(5)`;

  test.each([
    ['open files', 'kept.append(f)'],
    ['open files of a child', 'if os.fork() == 0: time.sleep(5)\n    kept.append(f)'],
    ['mapped files', 'kept.append(mmap.mmap(f.fileno(), 4096)); f.close()'],
    [
      'open files of a process whose first thread has ended',
      'kept.append(f)\nimport ctypes, threading\nthreading.Thread(target=time.sleep, args=(5,)).start(); ctypes.CDLL(None).syscall(60, 0)',
    ],
  ])('%s that are deleted', async (_name, keep) => {
    const report = await python(hold(keep), { limits: { processes: 30, tasks: 30 } });
    expect({ ...report.outcome, stderr: report.stderr }).toEqual({ kind: 'stopped', limit: 'folder', stderr: '' });
  });

  test('a deleted file is not counted any more once it is closed', async () => {
    const { outcome } = await python(hold('f.close()').replace('time.sleep(5)', 'time.sleep(0.1)'));
    expect(outcome).toEqual({ kind: 'exited', code: 0 });
  });

  test.each([
    [
      'keep descriptors under way in a socket',
      '__import__("socket").send_fds(__import__("socket").socketpair()[0], [b"x"], [0])',
      1,
    ],
    ['make a file that never had a name', 'os.open(".", os.O_TMPFILE | os.O_RDWR)', 95],
  ])('it cannot %s', async (_name, statement, errno) => {
    expect((await python(attempt(statement))).stdout).toBe(`refused ${errno}\n`);
  });
});

test('buffers of the kernel count as memory', async () => {
  const code = `import os, socket, time
kept = []
for i in range(4):
    if os.fork() == 0: break
for i in range(28):
    kept.append(socket.socketpair()); kept[-1][0].setblocking(False)
    try:
        while True: kept[-1][0].send(bytes(65536))
    except BlockingIOError: pass
time.sleep(5)`;
  const report = await python(code, { limits: { memoryBytes: 48 * MIB } });
  expect(report.outcome).toEqual({ kind: 'stopped', limit: 'memory' });
});

describe('everything that a program leaves in its folder is removed', () => {
  test.each([
    ['a tree deeper than a path may be long', 'for i in range(95): os.mkdir("d" * 200); os.chdir("d" * 200)'],
    [
      'folders without permissions',
      'os.mkdir("a", 0o300); os.mkdir("a/b", 0o300); open("a/b/c", "w"); os.mkdir("z", 0)',
    ],
    ['odd names', 'open("a\\nb", "w"); open("~0", "w"); os.mkdir("~1"); open(b"\\xff", "w"); open("-rf", "w")'],
    [
      'links that lead out',
      'os.symlink("/usr", "u"); os.symlink("..", "up"); os.symlink("/nowhere", "n"); os.symlink("self", "self")',
    ],
    ['pipes', 'os.mkfifo("p")'],
  ])('%s', async (_name, code) => {
    const { outcome, stderr } = await python(`import os\n${code}`, { limits: { scratchFiles: 1000 } });
    expect({ outcome, stderr }).toEqual({ outcome: { kind: 'exited', code: 0 }, stderr: '' });
    const [open] = readdirSync(root);
    expect(readdirSync(join(root, open ?? ''))).toEqual([]);
  });

  test('a link in place of a box is not followed', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    writeFileSync(join(outside, 'precious'), '');
    {
      await using box = sandbox.openBox();
      symlinkSync(outside, join(box.build, 'link'));
    }
    expect(existsSync(join(outside, 'precious'))).toBe(true);
    rmSync(outside, { recursive: true });
  });
});

describe('if a process of the service is killed during a run', () => {
  const SLEEPS = 'print("started", flush=True)\nwhile True: time.sleep(1)';
  const sleeping = `import time\n${SLEEPS}`;
  /** A program whose child ignores every signal. */
  const stubborn = `import os, signal, time
if os.fork() == 0:
    signal.signal(15, signal.SIG_IGN); signal.signal(1, signal.SIG_IGN)
${SLEEPS}`;

  const workerOf = (keeper: number) => childrenOf(keeper)[0] ?? 0;
  const programOf = (keeper: number) => childrenOf(workerOf(keeper))[0] ?? 0;

  /** Runs a program for a minute, and resolves when `processes` of it have started. */
  async function start(inside: Box, code: string, processes: number, signal?: AbortSignal) {
    const report = python(code, { inside, signal, limits: { wallTimeMs: 60_000 } });
    report.catch(() => {}); // whoever waits for it handles it
    const { stdout } = inside.lane(0);
    const said = () => (existsSync(stdout) ? readFileSync(stdout, 'utf8') : '');
    await until('the program says that it has started', () => said() === 'started\n'.repeat(processes));
    return { report };
  }

  test.each([
    ['the keeper', (keeper: number) => keeper, stubborn, 2],
    ['the worker', workerOf, stubborn, 2],
    ['the worker of a program that does not fork', workerOf, sleeping, 1],
  ])('%s: the run is a fault, nothing is left, and the next run is served', async (_name, victim, code, processes) => {
    await using box = sandbox.openBox();
    const [keeper = 0] = sandbox.launcherPids;
    const { report } = await start(box, code, processes);
    const first = programOf(keeper);
    const family = [workerOf(keeper), first, ...childrenOf(first)];
    expect(family).toHaveLength(1 + processes);
    process.kill(victim(keeper), 'SIGKILL');
    await expect(report).rejects.toThrow(SandboxFault);
    await until('all processes have ended', () => ![keeper, ...family].some(isAlive));
    expect((await python('print("served")')).stdout).toBe('served\n');
  });

  test('a caller that aborts stops the run at once', async () => {
    await using box = sandbox.openBox();
    const caller = new AbortController();
    const { report } = await start(box, sleeping, 1, caller.signal);
    const program = programOf(sandbox.launcherPids[0] ?? 0);
    caller.abort(new Error('the caller is gone'));
    await expect(report).rejects.toThrow('the caller is gone'); // by itself the run would be reported, after a minute
    expect(isAlive(program)).toBe(false);
    expect((await python('print("served")')).stdout).toBe('served\n');
  });

  test('a program killed from outside is distinguished from one that was stopped', async () => {
    await using box = sandbox.openBox();
    const { report } = await start(box, sleeping, 1);
    process.kill(programOf(sandbox.launcherPids[0] ?? 0), 'SIGKILL');
    expect((await report).outcome).toEqual({ kind: 'signalled', signal: 'SIGKILL' });
  });

  test('a signal to the process group of the service does not reach the launchers', () => {
    const groupOf = (pid: number) =>
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')[2];
    for (const pid of sandbox.launcherPids) expect(groupOf(pid)).toBe(String(pid));
  });
});

describe('how stdout and stderr interleave', () => {
  const write = (...writes: [fd: number, text: string][]) =>
    `import os\n${writes.map(([fd, text]) => `os.write(${fd}, b"${text}")`).join('\n')}`;

  test.each<[name: string, code: string, order: string]>([
    ['nothing is noted of nothing', '', ''],
    ['nothing is recorded for stdout alone', write([1, 'ab'], [1, 'c']), ''],
    ['nothing is recorded for a stderr that comes first', write([2, 'ab'], [2, 'c'], [1, 'd']), ''],
    ['stderr after stdout', write([1, 'abc'], [2, 'x']), '3 0\n'],
    ['in turn', write([1, 'a'], [2, 'x'], [1, 'bc'], [2, 'yz'], [1, 'd']), '1 0\n3 1\n'],
    ['consecutive writes are recorded once', write([1, 'a'], [2, 'x'], [2, 'y'], [1, 'b'], [2, 'z']), '1 0\n2 2\n'],
    [
      'several pieces in one call',
      'import os\nos.write(1, b"a"); os.writev(2, [b"x", b"y"]); os.write(1, b"b")',
      '1 0\n',
    ],
    [
      'of a child, too',
      'import os\nos.write(1, b"a")\nif os.fork() == 0: os.write(2, b"x"); os._exit(0)\nos.wait()\nos.write(1, b"b"); os.write(2, b"y")',
      '1 0\n2 1\n',
    ],
    ['of a program that is killed', `${write([1, 'a'], [2, 'x'])}\nos.kill(os.getpid(), 9)`, '1 0\n'],
  ])('%s', async (_name, code, order) => {
    expect((await python(code, { ordered: true })).order).toBe(order);
  });

  test('is recorded only if the caller asks for it', async () => {
    expect((await python(write([1, 'a'], [2, 'x']))).order).toBeNull();
  });

  test('is recorded for the first 16384 turns, and the program goes on', async () => {
    const code = 'import os\nfor i in range(16400): os.write(1, b"o"); os.write(2, b"e")';
    const report = await python(code, { ordered: true, limits: { wallTimeMs: 60_000, cpuTimeMs: 20_000 } });
    expect(report).toMatchObject({ outcome: { kind: 'exited', code: 0 }, stdoutBytes: 16_400, stderrBytes: 16_400 });
    expect(report.order?.trim().split('\n')).toHaveLength(16_384);
  });

  test.each([
    ['socket', 'import socket; socket.socket()', 13],
    ['chmod', 'os.chmod("/tmp", 0o700)', 1],
    ['signals to others', 'os.kill(1, 0)', 3],
    ['the note', 'open("../order", "w")', 13],
    ['the outputs of others', 'open("../in", "w")', 13],
  ])('takes nothing from the sandbox: %s', async (_name, statement, errno) => {
    const ordinary = await python(attempt(statement));
    const ordered = await python(attempt(statement), { ordered: true });
    expect(ordered.stdout).toBe(`refused ${errno}\n`);
    expect(ordered.stdout).toBe(ordinary.stdout);
  });

  test('does not exempt stderr from its limits', async () => {
    const flood = 'import os\nwhile True: os.write(2, b"x" * 4096)';
    expect((await python(flood, { ordered: true })).outcome).toEqual({ kind: 'stopped', limit: 'output' });
    const idle = 'import os\nwhile True: os.write(2, b"")';
    const report = await python(idle, { ordered: true, limits: { cpuTimeMs: 300 } });
    expect(report.outcome).toEqual({ kind: 'stopped', limit: 'cpu' });
  });
});

describe('a working directory that is populated', () => {
  /** Runs a program in a folder with these files. */
  async function pythonIn(files: { name: string; content: string | Buffer }[], code: string) {
    await using box = sandbox.openBox();
    const lane = box.lane(0);
    writeFileSync(lane.stdin, '');
    await box.populate(lane, files);
    await sandbox.run({
      profile: 'run',
      argv: ['/usr/bin/python3', '-I', '-S', '-c', code],
      env: {},
      readable: [box.build],
      folder: lane.scratch,
      fresh: false,
      stdin: lane.stdin,
      stdout: lane.stdout,
      stderr: lane.stderr,
      limits,
    });
    return readFileSync(lane.stdout, 'utf8') + readFileSync(lane.stderr, 'utf8');
  }
  const files = [
    { name: 'a.bin', content: Buffer.from([0xff, 0]) },
    { name: 'd/e/b.txt', content: 'é' },
  ];

  test('holds these files, to the byte', async () => {
    const code = 'print(open("a.bin", "rb").read(), open("d/e/b.txt").read())';
    expect(await pythonIn(files, code)).toBe("b'\\xff\\x00' é\n");
  });

  test('is the program’s, and its files and folders are', async () => {
    const code =
      'import os\nfor name in "a.bin", "d/e/b.txt": open(name, "a").write("!")\nfor name in "c", "d/c", "d/e/c": open(name, "w").close()\nos.remove("d/e/b.txt"); os.rename("d/e", "e")\nprint(sorted(os.listdir(".")), os.stat(".").st_uid == os.getuid())';
    expect(await pythonIn(files, code)).toBe("['a.bin', 'c', 'd', 'e'] True\n");
  });

  test('may be kept, or is gone after the run', async () => {
    await using box = sandbox.openBox();
    const lane = box.lane(0);
    for (const fresh of ['populated', 'populated', false] as const) {
      await box.populate(lane, files);
      const argv = [
        '/usr/bin/python3',
        '-I',
        '-S',
        '-c',
        'import os; os.chmod("d", 0); open("new", "w"); print(open("a.bin", "rb").read())',
      ];
      const { scratch: folder, stdout, stderr } = lane;
      const request = {
        profile: 'run',
        argv,
        env: {},
        readable: [],
        folder,
        fresh,
        stdin: '/dev/null',
        stdout,
        stderr,
        limits,
      } as const;
      const { outcome } = await sandbox.run(request);
      expect({ outcome, stdout: readFileSync(stdout, 'latin1') }).toEqual({
        outcome: { kind: 'exited', code: 0 },
        stdout: "b'\\xff\\x00'\n",
      });
      expect(existsSync(folder)).toBe(!fresh);
    }
  });

  test('may be empty', async () => {
    expect(await pythonIn([], 'import os; print(os.listdir("."))')).toBe('[]\n');
  });

  test.each([
    [
      'twice the same name',
      [
        { name: 'a', content: '' },
        { name: 'a', content: '' },
      ],
    ],
    [
      'a file that is a folder too',
      [
        { name: 'a', content: '' },
        { name: 'a/b', content: '' },
      ],
    ],
  ])('cannot hold %s', async (_name, clashing) => {
    await expect(pythonIn(clashing, '')).rejects.toThrow(SandboxFault);
  });
});

describe('a sandbox with a missing restriction does not open', () => {
  test('a launcher that cannot build the sandbox names the missing part', async () => {
    const programs = mkdtempSync(join(tmpdir(), 'programs-'));
    const launcher = join(programs, 'launcher');
    writeFileSync(launcher, '#!/bin/sh\necho \'{"fault":"landlock","errno":95}\' >&3\n', { mode: 0o755 });
    await expect(openSandbox({ root, launchers: 1, programs })).rejects.toThrow('sandbox: landlock: ENOTSUP');
    rmSync(programs, { recursive: true });
  });

  test('an attack that succeeds stops the startup and is named', async () => {
    const programs = mkdtempSync(join(tmpdir(), 'programs-'));
    const real = join(import.meta.dirname, '..', 'launcher', 'build');
    symlinkSync(join(real, 'launcher'), join(programs, 'launcher'));
    writeFileSync(join(programs, 'probe'), readFileSync('/usr/bin/true'), { mode: statSync('/usr/bin/true').mode });
    await expect(openSandbox({ root, launchers: 1, programs })).rejects.toThrow('privileges: not restricted');
    rmSync(programs, { recursive: true });
  });

  test('a missing launcher is a fault', async () => {
    await expect(openSandbox({ root, launchers: 1, programs: '/nonexistent' })).rejects.toThrow(SandboxFault);
  });
});
