import { readFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';

/** What this container, or this machine, gives the service. */
export interface ContainerLimits {
  /** CPUs, a fraction where the quota is one. */
  cpus: number;
  memoryBytes: number;
}

/** Where the kernel shows control groups: cgroups(7). */
interface Places {
  /** /sys/fs/cgroup */
  mount: string;
  /** /proc/self/cgroup */
  own: string;
}

const PLACES: Places = { mount: '/sys/fs/cgroup', own: '/proc/self/cgroup' };

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}

/**
 * The group of this process for a controller of version 1, or of version 2 for an empty name. A container sees its own group at the top of
 * the mount, although /proc may name it by its place on the host: so both are looked at.
 */
function foldersOf(controller: string, { mount, own }: Places): string[] {
  const lines = readText(own).split('\n');
  const path = lines
    .map((line) => line.split(':'))
    .find(([, names = '']) => (controller === '' ? names === '' : names.split(',').includes(controller)))?.[2];
  const top = join(mount, controller);
  return path === undefined ? [top] : [top, join(top, path)];
}

/** The smallest positive number that the files of a group say; "max", -1 and a missing file are no limit. */
function least(numbers: readonly number[]): number {
  return Math.min(...numbers.filter((number) => number > 0), Number.POSITIVE_INFINITY);
}

function cpuQuota(places: Places): number {
  const second = foldersOf('', places).map((folder) => {
    const [quota, period] = readText(join(folder, 'cpu.max')).split(' ').map(Number);
    return (quota ?? 0) / (period ?? 1);
  });
  const first = foldersOf('cpu', places).map((folder) => {
    const of = (name: string) => Number(readText(join(folder, name)));
    return of('cpu.cfs_quota_us') / of('cpu.cfs_period_us');
  });
  return least([...second, ...first]);
}

function memoryLimit(places: Places): number {
  const second = foldersOf('', places).map((folder) => Number(readText(join(folder, 'memory.max'))));
  const first = foldersOf('memory', places).map((folder) => Number(readText(join(folder, 'memory.limit_in_bytes'))));
  return least([...second, ...first]);
}

/**
 * The limits of the container's control group, of version 1 or 2; those of the machine where it sets none. Node's own
 * availableParallelism() looks at the affinity mask and at the quota of version 2 alone.
 */
export function containerLimits(places: Places = PLACES): ContainerLimits {
  return {
    cpus: Math.min(availableParallelism(), cpuQuota(places)),
    memoryBytes: Math.min(totalmem(), memoryLimit(places)),
  };
}

/** How many programs may run at once: the CPUs, rounded up, because a part of one would otherwise go to nobody. */
export const slotsFor = ({ cpus }: Pick<ContainerLimits, 'cpus'>): number => Math.max(1, Math.ceil(cpus));

const JAVA_SERVER_BYTES = 35 * 1024 ** 2;

/** Fork servers of a launcher, of which each slot has one: Python's, and up to 3 of Java's, which together take an eighth of the memory. */
export const forkServersFor = ({ memoryBytes }: Pick<ContainerLimits, 'memoryBytes'>, slots: number): number =>
  1 + Math.min(3, Math.floor(memoryBytes / 8 / (slots * JAVA_SERVER_BYTES)));

/** In less, a compiler that stays would leave too little to programs: it takes up to 320 MB. */
export const COMPILERS_BYTES_MIN = 2 * 1024 ** 3;
