import { readFileSync, statfsSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { familyOf, processes, readProcess } from '../harness/machine.ts';
import { honestRuns } from './honest.ts';

/** What is looked at from outside, and in which unit. Each is the most that was seen while an attack ran, if it says nothing else. */
export const UNITS = {
  /** Resident memory of all programs but the honest and the neighbour. What they share counts once. */
  memory: 'MB',
  /** What the machine has less to give. */
  available: 'MB',
  /** What the kernel has taken for itself and cannot give back: buffers of pipes and sockets, page tables, most of the slab. */
  kernel: 'MB',
  /** The slab alone, with the entries and inodes that the kernel could give back. */
  slab: 'MB',
  /** What is gone from the disk of the scratch root. */
  disk: 'MB',
  /** Of one core, by the busiest launcher, in its busiest second. */
  launcher: '%',
  /** The longest wait for GET /health. */
  health: 'ms',
  /** The median wait for the answer to an honest program, the slower one of two: a machine may stop for a second at any time. */
  honest: 'ms',
  /** Honest programs that did not get what they get alone. */
  harmed: 'runs',
  /** From the first request of the attack to its last answer. */
  answer: 'ms',
} as const;
export type Quantity = keyof typeof UNITS;
export type Peaks = Record<Quantity, number>;

export interface Observed {
  peaks: Peaks;
  /** What the first harmed honest program got, or an empty text. */
  harm: string;
}

/** Ends the observation. */
export type Observation = () => Promise<Observed>;

/** What is watched, and who does not count: the processes that have one of `others` among their arguments. */
export interface Scene {
  pid: number;
  port: number;
  scratchRoot: string;
  others: readonly string[];
}

const SAMPLE_MS = 25;
const HEALTH_MS = 50;
const SECOND_MS = 1000;
const MB = 2 ** 20;
/** Of the machines that this runs on. */
const PAGE_BYTES = 4096;

export const show = ({ peaks, harm }: Observed): string =>
  `${Object.entries(UNITS)
    .map(([name, unit]) => `${name} ${peaks[name as Quantity]} ${unit}`)
    .join(', ')}${harm === '' ? '' : `; ${harm}`}`;

/** What is over its bound. */
export const excess = ({ peaks, harm }: Observed, bounds: Partial<Peaks>): string[] =>
  Object.entries(bounds)
    .filter(([name, most]) => peaks[name as Quantity] > most)
    .map(([name, most]) => `${name} was ${peaks[name as Quantity]}, at most ${most} are right ${harm}`.trimEnd());

const numberIn = (text: string, name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0);

/** Pages that each core keeps at hand are neither free nor anybody's; there can be hundreds of megabytes of them. */
function pagesAtHand(): number {
  const counts = [...readFileSync('/proc/zoneinfo', 'utf8').matchAll(/^\s+count: +(\d+)$/gm)];
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
}

function machineMemory() {
  const text = readFileSync('/proc/meminfo', 'utf8');
  const mb = (name: string) => numberIn(text, name) / 1024;
  const given = ['MemFree', 'Buffers', 'Cached', 'AnonPages', 'SReclaimable'].reduce((sum, name) => sum + mb(name), 0);
  const atHand = (pagesAtHand() * PAGE_BYTES) / MB;
  return { available: mb('MemAvailable'), kernel: mb('MemTotal') - given - atHand, slab: mb('Slab') };
}

function freeDisk(path: string): number {
  const { bfree, bsize } = statfsSync(path);
  return (bfree * bsize) / MB;
}

/** What belongs to one run is one session, whose first process has the arguments of the request. */
function look({ pid, scratchRoot, others }: Scene) {
  const family = familyOf(pid, processes());
  const keepers = new Set(family.filter(({ parent }) => parent === pid).map((keeper) => keeper.pid));
  const workers = family.filter(({ parent }) => keepers.has(parent));
  const launchers = new Set([...keepers, ...workers.map((worker) => worker.pid)]);
  const isOther = (session: number) => others.some((marker) => readProcess(session, 'cmdline').includes(marker));
  const programs = family.filter((each) => !launchers.has(each.pid));
  const sessions = new Set(programs.map(({ session }) => session));
  const watched = new Set([...sessions].filter((session) => !isOther(session)));
  const statuses = programs
    .filter(({ session }) => watched.has(session))
    .map((each) => readProcess(each.pid, 'status'));
  const resident = statuses.reduce((sum, text) => sum + numberIn(text, 'RssAnon') + numberIn(text, 'RssShmem'), 0);
  return { ...machineMemory(), resident: resident / 1024, disk: freeDisk(scratchRoot), workers };
}

/** How busy each launcher was in the last second. */
function startMeter() {
  const looks: { at: number; times: Map<number, number> }[] = [];
  return (workers: readonly { pid: number; cpuTimeMs: number }[]): number => {
    const now = { at: performance.now(), times: new Map(workers.map(({ pid, cpuTimeMs }) => [pid, cpuTimeMs])) };
    looks.push(now);
    while (looks[1] !== undefined && now.at - looks[1].at >= SECOND_MS) looks.shift();
    const [then = now] = looks;
    const used = [...now.times].map(([pid, cpuTimeMs]) => cpuTimeMs - (then.times.get(pid) ?? cpuTimeMs));
    return (100 * Math.max(0, ...used)) / Math.max(SECOND_MS, now.at - then.at);
  };
}

/** How long GET /health takes, over a connection of its own each time. */
function healthWaitMs(port: number): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const begun = performance.now();
  const end = () => resolve(performance.now() - begun);
  request({ port, host: '127.0.0.1', path: '/health', agent: new Agent() }, (answer) => answer.resume().on('end', end))
    .on('error', end)
    .end();
  return promise;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Looks again and again until it is told to stop. */
export async function startObservation(scene: Scene): Promise<Observation> {
  const honest = await honestRuns(scene.port);
  const before = look({ ...scene, others: [...scene.others, honest.marker] });
  const peaks = Object.fromEntries(Object.keys(UNITS).map((name) => [name, 0])) as Peaks;
  const busiest = startMeter();
  const waits: number[] = [];
  const begun = performance.now();
  let ended = false;
  function raise(name: Quantity, value: number): void {
    peaks[name] = Math.max(peaks[name], Math.round(value));
  }
  function sample(): void {
    const now = look({ ...scene, others: [...scene.others, honest.marker] });
    const taken = before.available - now.available;
    raise('available', taken);
    raise('memory', Math.min(now.resident - before.resident, taken)); // shared pages would count once for each process
    raise('kernel', Math.min(now.kernel - before.kernel, taken)); // a sum of many figures, each of another moment
    raise('slab', now.slab - before.slab);
    raise('disk', before.disk - now.disk);
    raise('launcher', busiest(now.workers));
  }
  async function repeat(ms: number, act: () => void | Promise<void>): Promise<void> {
    for (; !ended; await sleep(ms)) await act();
  }
  const loops = [
    repeat(SAMPLE_MS, sample),
    repeat(HEALTH_MS, async () => raise('health', await healthWaitMs(scene.port))),
    repeat(0, async () => void waits.push(Math.max(await honest.next(), await honest.next()))),
  ];
  return async () => {
    raise('answer', performance.now() - begun);
    ended = true;
    await Promise.all(loops);
    raise('honest', median(waits));
    peaks.harmed = honest.harmed.length;
    return { peaks, harm: honest.harmed[0] ?? '' };
  };
}
