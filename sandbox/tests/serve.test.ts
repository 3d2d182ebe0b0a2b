/* Long, because all of its tests share one sandbox, which is opened once. */

import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Box, openSandbox, type RunLimits, type Sandbox } from '#sandbox';

const MIB = 1024 * 1024;
const limits: RunLimits = {
  cpuTimeMs: 10_000,
  wallTimeMs: 60_000,
  memoryBytes: 128 * MIB,
  dataBytes: 256 * MIB,
  addressSpaceBytes: 1024 * MIB,
  stackBytes: 0,
  openFiles: 64,
  outputBytes: 64 * 1024,
  fileBytes: 1,
  scratchBytes: MIB, // before exec the child still holds a file of its launcher
  scratchFiles: 100,
  processes: 1,
  tasks: 20,
};

let root: string;
let sandbox: Sandbox;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'serve-test-'));
  await chmod(root, 0o711);
  sandbox = await openSandbox({ root, launchers: 1 });
});
afterAll(async () => {
  expect(sandbox.residue).toBeNull();
  await sandbox.close();
  expect(readdirSync(root)).toEqual([]);
  rmSync(root, { recursive: true });
});

/** Python: `say` sends a line, `heard` is the next line from the service, and `tried` names the error of a call, or `no error`. */
const PREAMBLE = `
import os, sys, socket, errno
heard = lambda: sys.stdin.readline().rstrip()
def say(*words): print(*words, flush=True)
def tried(call):
    try: call()
    except OSError as error: return errno.errorcode[error.errno]
    return 'no error'
`;

async function serve(code: string, box: Box, changes: Partial<RunLimits> = {}, signal?: AbortSignal) {
  const argv = ['/usr/bin/python3', '-I', '-S', '-c', PREAMBLE + code];
  return sandbox.serve({ argv, env: {}, readable: [], limits: { ...limits, ...changes } }, box, signal);
}

/** All that the program says until it ends, and how it ended. */
async function hear(code: string, changes?: Partial<RunLimits>) {
  await using box = sandbox.openBox();
  const { connection, ended } = await serve(code, box, changes);
  const said = await text(connection);
  return { said, ...(await ended) };
}

const lines = (connection: Socket) => connection.setEncoding('utf8')[Symbol.asyncIterator]();

test('the connection is stdin and stdout of the program, for as long as it runs', async () => {
  await using box = sandbox.openBox();
  const { connection, ended } = await serve('while line := heard(): say(line.upper())', box);
  const answers = lines(connection);
  for (const word of ['one', 'two', 'three']) {
    connection.write(`${word}\n`);
    expect((await answers.next()).value).toBe(`${word.toUpperCase()}\n`);
  }
  connection.end();
  expect((await ended).outcome).toEqual({ kind: 'exited', code: 0 });
});

test('an abort ends the program', async () => {
  await using box = sandbox.openBox();
  const stop = new AbortController();
  const { connection, ended } = await serve('say("ready")\nwhile True: pass', box, {}, stop.signal);
  await once(connection, 'data');
  stop.abort();
  expect((await ended).outcome).toEqual({ kind: 'dismissed' });
});

test('one that has been aborted before is not started', async () => {
  await using box = sandbox.openBox();
  await expect(serve('say(1)', box, {}, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
});

test('a program that is not there is a fault', async () => {
  await using box = sandbox.openBox();
  const serving = sandbox.serve({ argv: ['/nowhere/program'], env: {}, readable: [], limits }, box);
  await expect(serving).rejects.toThrow('open_executable');
});

test('closing the sandbox ends the program, and its box is removed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'serve-close-'));
  await chmod(folder, 0o711);
  const other = await openSandbox({ root: folder, launchers: 1 });
  const box = other.openBox();
  const argv = ['/usr/bin/sleep', '600'];
  const { ended } = await other.serve({ argv, env: {}, readable: [], limits: { ...limits, wallTimeMs: 600_000 } }, box);
  const gone = ended.then(() => box[Symbol.asyncDispose]());
  await other.close();
  await gone;
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

describe('limits of its whole life', () => {
  test.each([
    ['wall', 'while heard(): pass', { wallTimeMs: 300 }],
    ['cpu', 'while True: pass', { cpuTimeMs: 300 }],
    ['memory', 'held = bytearray(200_000_000)\nheard()', { dataBytes: 1024 * MIB, addressSpaceBytes: 2048 * MIB }],
    ['output', 'while True: sys.stderr.write("x" * 1000)', {}],
  ] as const)('%s', async (limit, code, changes) => {
    expect((await hear(code, changes)).outcome).toEqual({ kind: 'stopped', limit });
  });
});

describe('a program that was taken over', () => {
  test.each([
    ['makes a file', 'open("file", "w")', 'EACCES'],
    ['makes a folder', 'os.mkdir("folder")', 'EACCES'],
    ['makes a file without a name', 'os.open(".", os.O_TMPFILE | os.O_RDWR)', 'ENOTSUP'],
    ['makes a file in /tmp', 'open("/tmp/serve-test", "w")', 'EACCES'],
    ['makes a named pipe', 'os.mkfifo("pipe")', 'EACCES'],
    ['writes its stderr again', 'open("../lane-0/err", "w")', 'EACCES'],
    ['writes its stdout file', 'open("../lane-0/out", "w")', 'EACCES'],
    ['lists its box', 'os.listdir("..")', 'EACCES'],
    ['lists the root of all boxes', 'os.listdir("../..")', 'EACCES'],
    ['connects to the network', 'socket.socket(socket.AF_INET, socket.SOCK_STREAM)', 'EACCES'],
    ['makes another socket', 'socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)', 'EACCES'],
    ['connects its socket anew', 'socket.socket(fileno=0).connect("../connection")', 'EACCES'],
    ['sends a descriptor', 'socket.send_fds(socket.socket(fileno=0), [b"x"], [2])', 'EPERM'],
    [
      'makes its buffers larger',
      'socket.socket(fileno=0).setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 24)',
      'EPERM',
    ],
    ['opens its socket again', 'open("/dev/stdin")', 'ENXIO'],
    ['asks for signals of its socket', '__import__("fcntl").fcntl(0, 8, os.getppid())', 'EPERM'],
    ['forks', 'os.fork()', 'EAGAIN'],
    ['signals its launcher', 'os.kill(os.getppid(), 9)', 'ESRCH'],
    ['reads its launcher', 'open(f"/proc/{os.getppid()}/environ")', 'EACCES'],
  ])('%s, in vain', async (_what, call, error) => {
    const { said } = await hear(`say(tried(lambda: ${call}))\nos._exit(0)`);
    expect(said).toBe(`${error}\n`);
  });

  test('reads no file of another box', async () => {
    await using other = sandbox.openBox();
    other.write('secret', 'of another');
    const { said } = await hear(`say(tried(lambda: open(${JSON.stringify(join(other.build, 'secret'))})))`);
    expect(said).toBe('EACCES\n');
  });

  test('finds nobody at the socket: it listens for one connection, and is gone', async () => {
    await using box = sandbox.openBox();
    const { connection, ended } = await serve('while heard(): pass', box);
    expect(readdirSync(box.path)).not.toContain('connection');
    connection.end();
    await ended;
  });

  test('leaves nothing, whatever it ignores', async () => {
    await using box = sandbox.openBox();
    const code =
      'import signal\nfor n in (1, 2, 15): signal.signal(n, signal.SIG_IGN)\nsay("ready")\nwhile True: heard()';
    const stop = new AbortController();
    const { connection, ended } = await serve(code, box, {}, stop.signal);
    await once(connection, 'data');
    connection.destroy();
    stop.abort();
    expect((await ended).outcome).toEqual({ kind: 'dismissed' });
  });
});

test('a box whose socket has a longer path than an address may have is served, too', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'serve-deep-'));
  const deep = join(parent, 'd'.repeat(120));
  mkdirSync(deep);
  await chmod(parent, 0o711);
  const other = await openSandbox({ root: deep, launchers: 1 });
  {
    await using box = other.openBox();
    const { connection, ended } = await other.serve({ argv: ['/usr/bin/cat'], env: {}, readable: [], limits }, box);
    connection.end('hello');
    expect(await text(connection)).toBe('hello');
    await ended;
  }
  await other.close();
  rmSync(parent, { recursive: true });
});
