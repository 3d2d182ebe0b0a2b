import { readdirSync, readFileSync } from 'node:fs';

/** Processes whose ancestor is this one, by pid: what tests must leave as they found it. */
export function descendants(): number[] {
  const parentOf = new Map<number, number>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      parentOf.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // gone since it was listed
    }
  }
  const isOurs = (pid: number): boolean => {
    const parent = parentOf.get(pid);
    return parent === process.pid || (parent !== undefined && parent > 1 && isOurs(parent));
  };
  return [...parentOf.keys()].filter(isOurs).sort((a, b) => a - b);
}

/** Descriptors of this process that lead to a file, not counting those of the look itself. */
export const openFiles = () => readdirSync('/proc/self/fd').length;
