/* Long, because all of its tests share one sandbox, which is opened once. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Box, type JoinedReport, openSandbox, type RunLimits, type Sandbox, SandboxFault } from '#sandbox';
import { childrenOf, until } from './processes.ts';

const MIB = 1024 * 1024;
/** Times that no program here reaches on the busiest machine: a test of a time limit sets its own. */
const limits: RunLimits = {
  cpuTimeMs: 10_000,
  wallTimeMs: 60_000,
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
  root = mkdtempSync(join(tmpdir(), 'joined-test-'));
  await chmod(root, 0o711);
  sandbox = await openSandbox({ root, launchers: 1 });
});
afterAll(async () => {
  expect(sandbox.residue).toBeNull();
  await sandbox.close();
  expect(readdirSync(root)).toEqual([]);
  rmSync(root, { recursive: true });
});

interface Side {
  code: string;
  limits?: Partial<RunLimits>;
  endsWith?: (other: JoinedReport) => boolean;
  readable?: string[];
}

const PREAMBLE = 'import os, select, sys, time, fcntl, signal\n';

function partner({ code, endsWith = () => false, readable = [], ...side }: Side, box: Box) {
  const { scratch, stdout, stderr } = box.lane(0);
  const request = {
    profile: 'run' as const,
    argv: ['/usr/bin/python3', '-I', '-S', '-c', PREAMBLE + code],
    env: {},
    readable,
    folder: scratch,
    fresh: true,
    stdout,
    stderr,
    limits: { ...limits, ...side.limits },
  };
  return { request, endsWith };
}

/** Runs two Python programs, each the other's stdin. */
async function both(left: Side, right: Side, signal?: AbortSignal) {
  await using one = sandbox.openBox();
  await using two = sandbox.openBox();
  const reports = await sandbox.runJoined([partner(left, one), partner(right, two)], two, signal);
  const seen = (report: JoinedReport, box: Box) => ({
    ...report,
    stdout: readFileSync(box.lane(0).stdout, 'latin1'),
    stderr: readFileSync(box.lane(0).stderr, 'utf8'),
  });
  return [seen(reports[0], one), seen(reports[1], two)] as const;
}

const ok = { kind: 'exited', code: 0 };
const READ_ALL = 'data = sys.stdin.buffer.read()\nprint(len(data), end="")';

test('each reads what the other writes, and both are reported', async () => {
  const [left, right] = await both(
    { code: 'for n in range(200):\n    print(n, flush=True)\n    assert input() == str(n * 2)' },
    { code: 'for line in sys.stdin: print(int(line) * 2, flush=True)' },
  );
  expect([left.outcome, right.outcome, left.stderr, right.stderr]).toEqual([ok, ok, '', '']);
  expect(left.stdout.split('\n').length).toBe(201);
  expect(left.endedAtUs).toBeLessThan(right.endedAtUs);
});

describe('output of one program reaches the other', () => {
  test('to the last byte, also when it has ended before the other reads', async () => {
    const [left, right] = await both(
      { code: `os.write(1, bytes(range(256)) * 4000)` },
      { code: `time.sleep(0.3)\n${READ_ALL}` },
    );
    expect([left.outcome, right.outcome, right.stdout]).toEqual([ok, ok, '1024000']);
    expect(left.stdoutBytes).toBe(1_024_000);
  });

  test('byte by byte', async () => {
    const code = 'for n in range(12): os.write(1, b"x")';
    const [left, right] = await both({ code }, { code: READ_ALL });
    expect([left.outcome, left.stdoutBytes, right.stdout]).toEqual([ok, 12, '12']);
  });

  test('even if the other has no room for it: neither blocks because the other does not read', async () => {
    const flood = 'os.write(1, b"x" * 1000000)\nassert len(sys.stdin.buffer.read(1000000)) == 1000000';
    const [left, right] = await both({ code: flood }, { code: flood });
    expect([left.outcome, right.outcome, left.stderr, right.stderr]).toEqual([ok, ok, '', '']);
  });

  test('end of file reaches the other when a program closes its stdout and goes on', async () => {
    const [left, right] = await both(
      { code: 'os.write(1, b"last"); os.close(1)\nprint(input(), file=sys.stderr)' },
      { code: READ_ALL },
    );
    expect([left.outcome, right.outcome, left.stderr, right.stdout]).toEqual([ok, ok, '4\n', '4']);
  });

  test('the end of the first process is not reported while its children still write', async () => {
    const [left, right] = await both(
      { code: 'if os.fork() == 0:\n    time.sleep(50)\n    os.write(1, b"late")\nos.write(1, b"early"); os._exit(0)' },
      { code: READ_ALL },
    );
    expect([left.outcome, left.stdout, right.stdout]).toEqual([ok, 'early', '5']);
    expect(right.wallTimeUs).toBeLessThan(40_000_000); // the child sleeps for longer
  });
});

describe('a program that ends because of the other has a later end time', () => {
  test.each(['sys.exit(3)', 'os.abort()', 'os.write(1, b"x" * 60000); sys.exit(3)'])('%s', async (code) => {
    for (let round = 0; round < 10; round++) {
      const [left, right] = await both({ code }, { code: 'sys.stdin.buffer.read()\nraise SystemExit(4)' });
      expect(right.outcome).toEqual({ kind: 'exited', code: 4 });
      expect(left.endedAtUs).toBeLessThan(right.endedAtUs);
    }
  });
});

test('writing to a program that has ended is no error, and counts against the output limit', async () => {
  const [left, right] = await both(
    { code: 'sys.stdin.read()\nfor n in range(100): print(n, flush=True)' },
    { code: 'sys.exit(0)' },
  );
  expect([left.outcome, right.outcome, left.stdoutBytes]).toEqual([ok, ok, 290]);
});

describe('limits hold for each of two joined programs', () => {
  test.each<[name: string, code: string, limit: string, Partial<RunLimits>]>([
    ['stdout', 'while True: os.write(1, b"x" * 4096)', 'output', {}],
    ['stdout, by the byte', 'os.write(1, b"x" * (1 << 20) + b"x")', 'output', {}],
    ['stderr', 'while True: os.write(2, b"x" * 4096)', 'output', {}],
    ['CPU time', 'while True: pass', 'cpu', { cpuTimeMs: 300 }],
    ['wall time', 'input()', 'wall', { wallTimeMs: 300 }],
    ['memory', 'b = [bytearray(b"x") * (1 << 20)]\nwhile True: b.append(b[0][:])', 'memory', { memoryBytes: 40 * MIB }],
  ])('%s', async (_name, code, limit, own) => {
    for (const index of [0, 1] as const) {
      const sides = [{ code, limits: own }, { code: 'time.sleep(0.2)\nsys.stdin.buffer.read()' }];
      const [first, second] = index === 0 ? sides : sides.reverse();
      if (first === undefined || second === undefined) throw new Error('no sides');
      const reports = await both(first, second);
      expect(reports[index].outcome).toEqual({ kind: 'stopped', limit });
      expect(reports[1 - index]?.outcome).toEqual(ok);
    }
  });

  test('an output of exactly the limit does not exceed it', async () => {
    const [left, right] = await both({ code: 'os.write(1, b"x" * (1 << 20))' }, { code: READ_ALL });
    expect([left.outcome, right.stdout]).toEqual([ok, String(MIB)]);
  });
});

describe('one program is stopped because of the other', () => {
  test('if it is to end with the other, and is reported', async () => {
    const [left, right] = await both(
      {
        code: 'os.write(1, b"x")\ntime.sleep(50)',
        endsWith: ({ outcome }) => outcome.kind === 'exited' && outcome.code === 5,
      },
      { code: 'os.read(0, 1)\nsys.exit(5)' }, // the other has started, so it has memory to be measured
    );
    expect([left.outcome, right.outcome]).toEqual([{ kind: 'dismissed' }, { kind: 'exited', code: 5 }]);
    expect(left.memoryBytes).toBeGreaterThan(MIB);
  });

  test.each([['cannot be executed', '/usr/bin/there-is-none', 'open_executable']])(
    'when that %s: a fault',
    async (_name, executable, stage) => {
      await using one = sandbox.openBox();
      await using two = sandbox.openBox();
      const left = partner({ code: 'time.sleep(9)' }, one);
      const right = partner({ code: '' }, two);
      right.request.argv = [executable];
      await expect(sandbox.runJoined([left, right], two)).rejects.toMatchObject({ stage });
      await expect(sandbox.runJoined([right, left], one)).rejects.toMatchObject({ stage });
    },
  );

  test('when its launcher is killed: a fault, and nothing is left', async () => {
    const running = both({ code: 'time.sleep(90)' }, { code: 'sys.stdin.read()' });
    const [keeper = 0] = sandbox.launcherPids;
    const programs = () => childrenOf(keeper).flatMap(childrenOf);
    await until('its program has been started', () => programs().length > 0);
    process.kill(keeper, 'SIGKILL');
    await expect(running).rejects.toBeInstanceOf(SandboxFault); // by themselves both would be stopped, after a minute
  });

  test.each([0, 1, 2, 5, 20, 200])('if the caller is gone after %d ms: both end at once', async (ms) => {
    const started = performance.now();
    const running = both({ code: 'input()' }, { code: 'input()' }, AbortSignal.timeout(ms));
    await expect(running).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(performance.now() - started).toBeLessThan(20_000); // each would wait for the other for a minute
  });
});

describe('each program has pipes of its own', () => {
  const attempt = (statement: string) => `
try:
    ${statement}
    print("done", file=sys.stderr)
except OSError as error: print("refused", error.errno, file=sys.stderr)`;

  test.each<[name: string, statement: string, said: string]>([
    ['stdin can be opened again, to read', 'os.open("/dev/stdin", os.O_RDONLY)', 'done'],
    ['stdout can be opened again, to write', 'os.open("/dev/stdout", os.O_WRONLY)', 'done'],
    ['the other end of stdin cannot', 'os.open("/proc/self/fd/0", os.O_WRONLY)', 'refused 13'],
    ['the other end of stdout cannot', 'os.open("/proc/self/fd/1", os.O_RDONLY)', 'refused 13'],
    ['nor both', 'os.open("/proc/self/fd/0", os.O_RDWR)', 'refused 13'],
    ['modes are not theirs to change', 'os.fchmod(0, 0o600)', 'refused 1'],
    ['what is written apart is not read apart', 'fcntl.fcntl(1, fcntl.F_SETFL, os.O_DIRECT)', 'refused 22'],
    ['nor is the size', 'fcntl.fcntl(1, 1031, 1 << 20)', 'refused 1'],
    ['nor is who gets signals', 'fcntl.fcntl(0, fcntl.F_SETOWN, 1)', 'refused 1'],
  ])('%s', async (_name, statement, said) => {
    const [left] = await both({ code: attempt(statement) }, { code: '' });
    expect(left.stderr).toBe(`${said}\n`);
  });

  test('a non-blocking end leaves the other program’s end blocking', async () => {
    const flags = 'for fd in (0, 1): fcntl.fcntl(fd, fcntl.F_SETFL, os.O_NONBLOCK | os.O_APPEND)\n';
    const [left, right] = await both(
      {
        code: `${flags}os.write(1, b"go\\n")\ntime.sleep(0.5)\nos.write(1, b"on\\n")\nselect.select([0], [], [])\nprint(os.read(0, 9), file=sys.stderr)`,
      },
      { code: 'print(input() + input(), flush=True)' },
    );
    expect([left.outcome, right.outcome, left.stderr]).toEqual([ok, ok, "b'goon\\n'\n"]);
  });
});

test('many pairs at once all end, with more launchers than were started in advance', async () => {
  const game = 'for n in range(50):\n    print(n, flush=True)\n    input()';
  const answers = 'for line in sys.stdin: print(line, end="", flush=True)';
  const all = await Promise.all(Array.from({ length: 12 }, () => both({ code: game }, { code: answers })));
  expect(all.flat().map(({ outcome }) => outcome)).toEqual(Array.from({ length: 24 }, () => ok));
});
