/* The protocol of the launcher. This file is long because all of its tests share one complete request, of which each changes a part. */

import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FAULT_STEPS } from '../fault-steps.ts';
import { frameOf, lengthOf, startRawLauncher } from './raw-launcher.ts';

const folder = mkdtempSync(join(tmpdir(), 'protocol-'));
chmodSync(folder, 0o711);
writeFileSync(join(folder, 'in'), 'hello\n');
afterAll(() => rmSync(folder, { recursive: true }));

/** A complete request, as fields; each test changes those that it tests. */
const fields: Readonly<Record<string, string>> = {
  folder: join(folder, 'scratch'),
  fresh: '1',
  in: join(folder, 'in'),
  out: join(folder, 'out'),
  err: join(folder, 'err'),
  order: '',
  join: '',
  forks: '0',
  connect: '',
  cpu_ms: '10000',
  wall_ms: '60000',
  memory_bytes: '67108864',
  data_bytes: '67108864',
  address_bytes: '0',
  stack_bytes: '0',
  open_files: '64',
  output_bytes: '1000000',
  file_bytes: '1000000',
  scratch_bytes: '1000000',
  scratch_files: '100',
  processes: '4',
  tasks: '16',
};

type Changes = Readonly<Record<string, string | undefined>>;

function request(argv: readonly string[], changes: Changes = {}, operation = 'run'): Buffer {
  const [executable = '/usr/bin/true'] = argv;
  const changed = Object.entries({ ...fields, executable, ...changes }).filter(([, value]) => value !== undefined);
  return frameOf([
    operation,
    ...argv.map((argument) => `argv=${argument}`),
    'read=/usr',
    'read=/etc/ld.so.cache',
    ...(existsSync('/lib64') ? ['read=/lib64'] : []),
    ...changed.map(([key, value]) => `${key}=${value}`),
  ]);
}

const compilation = (changes: Changes) => request(['/usr/bin/true'], changes, 'compile');

async function ready() {
  const launcher = startRawLauncher();
  expect(await launcher.line()).toMatchObject({ ready: true });
  return launcher;
}

test('each request is answered by one report', async () => {
  const launcher = await ready();
  launcher.send(request(['/usr/bin/cat']));
  expect(await launcher.line()).toMatchObject({ cause: 'none', exit_code: 0, signal: null, stdout_bytes: 6 });
  expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('hello\n');
  launcher.send(request(['/usr/bin/false']));
  expect(await launcher.line()).toMatchObject({ cause: 'none', exit_code: 1, stdout_bytes: 0 });
  launcher.end();
  expect(await launcher.exited).toBe(0);
  expect(readdirSync(join(folder, 'scratch'))).toEqual([]);
});

test('a request that arrives byte by byte is the same request', async () => {
  const launcher = await ready();
  for (const byte of request(['/usr/bin/true'])) launcher.send(Buffer.of(byte));
  expect(await launcher.line()).toMatchObject({ cause: 'none', exit_code: 0 });
  launcher.end();
});

describe('a malformed request is refused with a reason, and the next one is served', () => {
  const limit = '9223372036854775808';
  test.each([
    ['an unknown operation', frameOf(['dance']), 'unknown operation'],
    ['an unknown key', request(['/usr/bin/true'], { colour: 'red' }), 'unknown key'],
    ['a missing limit', request(['/usr/bin/true'], { cpu_ms: undefined }), 'a field is missing'],
    ['a missing path', request(['/usr/bin/true'], { out: undefined }), 'a field is missing'],
    ['no program', request([]), 'argv is empty'],
    ['no order', request(['/usr/bin/true'], { order: undefined }), 'a field is missing'],
    ['a compilation in order', compilation({ order: join(folder, 'order') }), 'only a run can be ordered'],
    ['nowhere to meet', request(['/usr/bin/true'], { join: undefined }), 'a field is missing'],
    [
      'a compilation that talks',
      compilation({ join: join(folder, 'meeting') }),
      'only a run without order can be joined',
    ],
    [
      'a run in order that talks',
      request(['/usr/bin/true'], { join: join(folder, 'meeting'), order: join(folder, 'order') }),
      'only a run without order can be joined',
    ],
    ['nowhere to connect to', request(['/usr/bin/true'], { connect: undefined }), 'a field is missing'],
    [
      'a compilation that is connected',
      compilation({ connect: join(folder, 'socket') }),
      'only a run without order that is not joined can be connected',
    ],
    [
      'a joined run that is connected',
      request(['/usr/bin/true'], { connect: join(folder, 'socket'), join: join(folder, 'meeting') }),
      'only a run without order that is not joined can be connected',
    ],
    [
      'a connected run with an order',
      request(['/usr/bin/true'], { connect: join(folder, 'socket'), order: join(folder, 'order') }),
      'only a run without order that is not joined can be connected',
    ],
    ['a key given twice', frameOf(['run', 'cpu_ms=1', 'cpu_ms=2']), 'a key came twice'],
    ['a negative number', request(['/usr/bin/true'], { cpu_ms: '-1' }), 'a number is malformed'],
    ['a number with a tail', request(['/usr/bin/true'], { cpu_ms: '10x' }), 'a number is malformed'],
    ['an empty number', request(['/usr/bin/true'], { cpu_ms: '' }), 'a number is malformed'],
    ['a number beyond 63 bits', request(['/usr/bin/true'], { cpu_ms: limit }), 'a number is malformed'],
    ['a field without a value', frameOf(['run', 'argv']), "a field without '='"],
    ['too many arguments', request(Array.from({ length: 600 }, () => 'x')), 'too many values of one key'],
    ['no final NUL', Buffer.concat([lengthOf(3), Buffer.from('run')]), 'a frame must end with a NUL'],
    [
      'a fork that is joined',
      request(['/usr/bin/true'], { join: join(folder, 'meeting'), forks: '1' }),
      'a fork server has a file as stdin',
    ],
    ['a fork server of nothing', frameOf(['fork_server']), 'a field is missing'],
    ['a removal of nothing', frameOf(['remove']), 'a field is missing'],
  ])('%s', async (_name, frame, detail) => {
    const launcher = await ready();
    launcher.send(frame);
    expect(await launcher.line()).toMatchObject({ fault: 'request', detail });
    launcher.send(request(['/usr/bin/true']));
    expect(await launcher.line()).toMatchObject({ exit_code: 0 });
    launcher.end();
    expect(await launcher.exited).toBe(0);
  });
});

describe('an impossible length ends the launcher: the frames that follow cannot be delimited', () => {
  test.each([
    ['nothing', 0],
    ['more than a frame may have', 256 * 1024 + 1],
    ['the largest number', 0xffffffff],
  ])('%s', async (_name, length) => {
    const launcher = await ready();
    launcher.send(lengthOf(length));
    expect(await launcher.line()).toMatchObject({ fault: 'request', detail: 'a frame is empty or too long' });
    expect(await launcher.exited).toBe(2);
  });
});

describe('a step that fails is reported by its name', () => {
  test.each([
    ['open_executable', {}, ['/usr/bin/there-is-none']],
    ['open_stdin', { in: join(folder, 'none') }, ['/usr/bin/true']],
    ['open_stdout', { out: '/proc/none/out' }, ['/usr/bin/true']],
    ['open_folder', { folder: join(folder, 'none', 'scratch') }, ['/usr/bin/true']],
    ['paths', { read: join(folder, 'none') }, ['/usr/bin/true']],
    ['order', { order: join(folder, 'none', 'order') }, ['/usr/bin/true']],
    ['join', { join: join(folder, 'none', 'meeting') }, ['/usr/bin/true']],
    ['join', { join: 'meeting' }, ['/usr/bin/true']],
    ['connect', { connect: join(folder, 'none', 'socket') }, ['/usr/bin/true']],
    ['connect', { connect: join(folder, 'in') }, ['/usr/bin/true']],
    ['connect', { connect: 'socket' }, ['/usr/bin/true']],
  ])('%s', async (fault, changes, argv) => {
    const launcher = await ready();
    launcher.send(request(argv, changes));
    expect(await launcher.line()).toMatchObject({ fault });
    launcher.end();
    expect(await launcher.exited).toBe(0);
  });

  test('a folder that is not empty is refused for a run that needs a fresh one', async () => {
    mkdirSync(join(folder, 'taken', 'thing'), { recursive: true });
    const launcher = await ready();
    launcher.send(request(['/usr/bin/true'], { folder: join(folder, 'taken') }));
    expect(await launcher.line()).toMatchObject({ fault: 'open_folder' });
    launcher.end();
  });
});

test('cancel stops the current run, and has no effect if there is none', async () => {
  const launcher = await ready();
  launcher.send(frameOf(['cancel']));
  launcher.send(request(['/usr/bin/sleep', '1000']));
  setTimeout(() => launcher.send(frameOf(['cancel'])), 100);
  expect(await launcher.line()).toMatchObject({ cause: 'cancelled' });
  launcher.send(request(['/usr/bin/true']));
  expect(await launcher.line()).toMatchObject({ cause: 'none', exit_code: 0 });
  launcher.end();
});

test('a cancel that arrives together with its run stops it, also while it waits for its peer', async () => {
  const launcher = await ready();
  launcher.send(Buffer.concat([request(['/usr/bin/sleep', '1000']), frameOf(['cancel'])]));
  expect(await launcher.line()).toMatchObject({ cause: 'cancelled' });
  launcher.send(request(['/usr/bin/true'], { join: join(folder, 'meeting') }));
  setTimeout(() => launcher.send(frameOf(['cancel'])), 100);
  expect(await launcher.line()).toMatchObject({ cause: 'cancelled', processes: 0 });
  launcher.send(request(['/usr/bin/true']));
  expect(await launcher.line()).toMatchObject({ cause: 'none', exit_code: 0 });
  launcher.end();
});

test('the end of the request pipe ends the run and the launcher', async () => {
  const launcher = await ready();
  launcher.send(request(['/usr/bin/sleep', '1000']));
  setTimeout(() => launcher.end(), 100);
  expect(await launcher.line()).toBeUndefined();
  await launcher.exited;
  expect(readdirSync(join(folder, 'scratch'))).toEqual([]);
});

test('meaningless bytes are an error, never a crash', async () => {
  for (let seed = 1; seed <= 200; seed++) {
    const launcher = startRawLauncher();
    await launcher.line();
    const noise = createHash('shake256', { outputLength: 1 + seed * 3 })
      .update(String(seed))
      .digest();
    launcher.send(seed % 2 === 0 ? noise : Buffer.concat([lengthOf(noise.length), noise]));
    launcher.end();
    expect([0, 2]).toContain(await launcher.exited);
  }
});

test('the service knows the steps of a fault by the names that the launcher gives them', () => {
  const header = readFileSync(join(import.meta.dirname, '../launcher/fault.h'), 'utf8');
  const steps = [...header.matchAll(/\bSTEP\(([A-Z_]+), "([a-z_]+)"\)/g)].map(([, step, name]) => [step, name]);
  expect(steps).toEqual(FAULT_STEPS.map((name) => [name.toUpperCase(), name]));
});

const serverFrame = (number: number, ...argv: string[]) =>
  frameOf(['fork_server', `forks=${number}`, `executable=${argv[0]}`, ...argv.map((argument) => `argv=${argument}`)]);

test.each([0, 5])('there is no fork server of the number %d', async (number) => {
  const launcher = await ready();
  launcher.send(serverFrame(number, '/usr/bin/true'));
  expect(await launcher.line()).toMatchObject({ fault: 'fork_server' });
  launcher.send(request(['/usr/bin/true'], { forks: String(number) }));
  expect(await launcher.line()).toMatchObject({ exit_code: 0, forked: false });
});

test('a fork server takes the place of the one that had its number', async () => {
  const launcher = await ready();
  const pids: number[] = [];
  for (const number of [1, 4, 4, 1]) {
    launcher.send(serverFrame(number, '/usr/bin/sleep', '600'));
    pids.push(Number((await launcher.line())?.['fork_server']));
  }
  const isThere = (pid: number) => existsSync(`/proc/${pid}`);
  expect(pids.map(isThere)).toEqual([false, false, true, true]);
  launcher.send(request(['/usr/bin/true'], { forks: '1' })); // its server is not ready, and it finds no stranger
  expect(await launcher.line()).toMatchObject({ exit_code: 0, forked: false, server_lost: 0 });
  launcher.end();
  expect(await launcher.exited).toBe(0);
  expect(pids.filter(isThere)).toEqual([]);
});

test('after a fork server has ended no other is started, and runs are executed', async () => {
  const launcher = await ready();
  launcher.send(serverFrame(1, '/usr/bin/sleep', '600'));
  expect(await launcher.line()).toEqual({ fork_server: expect.any(Number) });
  launcher.send(serverFrame(2, '/usr/bin/true'));
  expect(await launcher.line()).toEqual({ fork_server: expect.any(Number) });
  let last: Awaited<ReturnType<typeof launcher.line>>;
  do {
    launcher.send(request(['/usr/bin/true'], { forks: '2' }));
    last = await launcher.line();
    expect(last).toMatchObject({ cause: 'none', exit_code: 0, forked: false });
  } while (last?.['server_lost'] === 0);
  expect(last?.['server_lost']).toBe(2);
  launcher.send(serverFrame(2, '/usr/bin/true'));
  expect(await launcher.line()).toMatchObject({ fault: 'fork_server' });
  launcher.end();
  expect(await launcher.exited).toBe(0);
});
