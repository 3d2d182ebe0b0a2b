import { readdirSync, readFileSync } from 'node:fs';

const pids = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

/** A file of `/proc/<pid>`, or nothing when the process is gone. */
function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

/** Processes whose ancestor is `root`, by pid: what tests must leave as they found it. */
export function descendants(root = process.pid): number[] {
  const parentOf = new Map(
    pids().map((pid) => [
      pid,
      Number(
        read(pid, 'stat')
          .replace(/^.*\) /s, '')
          .split(' ')[1],
      ),
    ]),
  );
  const isOurs = (pid: number): boolean => {
    const parent = parentOf.get(pid);
    return parent === root || (parent !== undefined && parent > 1 && isOurs(parent));
  };
  return [...parentOf.keys()].filter(isOurs).sort((a, b) => a - b);
}

export const childrenOf = (pid: number) => read(pid, `task/${pid}/children`).split(' ').filter(Boolean).map(Number);

/** Processes that have `marker` among their arguments. */
export const commandsWith = (marker: string) => pids().filter((pid) => read(pid, 'cmdline').includes(marker));
