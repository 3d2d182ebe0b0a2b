/** Runs inside of a container, as whoever is in there: prints as JSON what the tests want to know of it. */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { childrenOf, descendants } from '../harness/machine.ts';

/** Not the image's: the kernel's, the runtime's, and ours. */
const OTHERS = new Set(['/proc', '/sys', '/dev', '/tests', '/scratch']);
const READ_ONLY = ['/new', '/app/new', '/usr/bin/new', '/etc/new', '/tmp/new', '/app/modules/new'];

/** The error's code, or `done`. */
function attempt(action: () => unknown): string {
  try {
    action();
    return 'done';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

function* tree(folder: string): Generator<[string, Stats]> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink() || OTHERS.has(path)) continue;
    yield [path, statSync(path)];
    if (entry.isDirectory()) yield* tree(path);
  }
}

function statusOf(pid: number | string): Record<string, string> {
  const lines = readFileSync(`/proc/${pid}/status`, 'utf8').trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split(/:\s*/) as [string, string]));
}

/** What of a process its own uid may look into. */
function openEntries(pid: number): string[] {
  const read = (name: string) => () => closeSync(openSync(`/proc/${pid}/${name}`, 'r'));
  const follow = (name: string) => () => readlinkSync(`/proc/${pid}/${name}`);
  const attempts: [string, () => unknown][] = [
    ...['environ', 'mem', 'maps', 'auxv', 'syscall', 'stack', 'io'].map((name): [string, () => unknown] => [
      name,
      read(name),
    ]),
    ...['cwd', 'root', 'exe'].map((name): [string, () => unknown] => [name, follow(name)]),
    ['fd', () => readdirSync(`/proc/${pid}/fd`)],
  ];
  return attempts.filter(([, action]) => attempt(action) === 'done').map(([name]) => name);
}

const files = [...tree('/')];
const [service = 0] = childrenOf(1);
const family = [1, ...descendants(1)];
const isAnybodys = ({ mode, uid, gid }: Stats) =>
  (mode & 0o002) !== 0 || (uid !== 0 && (mode & 0o200) !== 0) || (gid !== 0 && (mode & 0o020) !== 0);

process.stdout.write(
  JSON.stringify({
    uid: process.getuid?.(),
    groups: process.getgroups?.(),
    status: statusOf(service),
    modes: Object.fromEntries(
      ['/usr/bin/tini', '/usr/local/bin/node', '/scratch'].map((path) => [
        path,
        (statSync(path).mode & 0o7777).toString(8),
      ]),
    ),
    owners: [...new Set(files.map(([, { uid, gid }]) => `${uid}:${gid}`))],
    setuid: files.filter(([, { mode }]) => (mode & 0o6000) !== 0).map(([path]) => path),
    writable: files.filter(([, stats]) => isAnybodys(stats)).map(([path]) => path),
    commands: ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/usr/local/sbin'].flatMap((folder) => {
      return attempt(() => readdirSync(folder)) === 'done' ? readdirSync(folder) : [];
    }),
    written: READ_ONLY.map((path) => attempt(() => writeFileSync(path, ''))),
    open: Object.fromEntries(family.map((pid) => [statusOf(pid)['Name'], openEntries(pid)])),
    residentKb: family.reduce((sum, pid) => sum + Number.parseInt(statusOf(pid)['VmRSS'] ?? '0', 10), 0),
    userNamespace: spawnSync('/usr/bin/python3', ['-c', 'import os; os.unshare(os.CLONE_NEWUSER)']).stderr.toString(),
  }),
);
