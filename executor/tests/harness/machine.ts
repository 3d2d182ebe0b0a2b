import { readdirSync, readFileSync } from 'node:fs';

const pids = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

/** A file of `/proc/<pid>`, or nothing when the process is gone. */
export function readProcess(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

interface Process {
  pid: number;
  parent: number;
  session: number;
  cpuTimeMs: number;
}

/** The kernel tells times in hundredths of a second, whatever it counts in itself. */
const MS_PER_TICK = 10;

/** Every process of the machine. proc_pid_stat(5): what follows the command, which may hold anything, in parentheses. */
export function processes(): Process[] {
  return pids().map((pid) => {
    const fields = readProcess(pid, 'stat')
      .replace(/^.*\) /s, '')
      .split(' ');
    const [parent, session, user, system] = [fields[1], fields[3], fields[11], fields[12]].map(Number);
    return { pid, parent: parent ?? 0, session: session ?? 0, cpuTimeMs: ((user ?? 0) + (system ?? 0)) * MS_PER_TICK };
  });
}

/** Of `all`, by pid, those whose ancestor is `root`. */
export function familyOf(root: number, all: readonly Process[]): Process[] {
  const parentOf = new Map(all.map(({ pid, parent }) => [pid, parent]));
  const isOurs = (pid: number): boolean => {
    const parent = parentOf.get(pid);
    return parent === root || (parent !== undefined && parent > 1 && isOurs(parent));
  };
  return all.filter(({ pid }) => isOurs(pid)).sort((a, b) => a.pid - b.pid);
}

/** Processes whose ancestor is `root`, by pid: what tests must leave as they found it. */
export const descendants = (root = process.pid): number[] => familyOf(root, processes()).map(({ pid }) => pid);

/** The processes that run for submissions: a launcher is a session with what it starts in advance, and each run is another. */
export function runsOf(service: number): number[] {
  const launchers = new Set(childrenOf(service));
  return familyOf(service, processes()).flatMap(({ pid, session }) => (launchers.has(session) ? [] : [pid]));
}

export const childrenOf = (pid: number) =>
  readProcess(pid, `task/${pid}/children`).split(' ').filter(Boolean).map(Number);

/** Processes that have `marker` among their arguments. */
export const commandsWith = (marker: string) => pids().filter((pid) => readProcess(pid, 'cmdline').includes(marker));
