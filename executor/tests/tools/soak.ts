/** Good and hostile submissions in all languages, mixed, at full load: `npm run soak -- <minutes>`. */
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Attack, attacks } from '../attacks/attack.ts';
import { gainOf, runAttack } from '../attacks/attack-run.ts';
import { startWorld } from '../attacks/attack-world.ts';
import { type Entry, solutions, submissions } from '../corpus/corpus.ts';
import { childrenOf, runsOf } from '../harness/machine.ts';
import { ask, metricsOf } from '../harness/process.ts';

const MIB = 1024 * 1024;
/** V8 returns memory when it likes: less than this is its breath, not a leak. */
const GROWTH_MB_MAX = 48;

/** Everything that must be 0 in the end, and what was done for it. */
export interface SoakReport {
  executions: number;
  verdictErrors: string[];
  faults: number;
  descriptors: number;
  processes: number;
  folders: number;
  /** Growth of the service above the slack, after the first fifth. */
  memoryMb: number;
  changes: string;
}

type World = Awaited<ReturnType<typeof startWorld>>;
type Job = (world: World) => Promise<string | null>;

const toJob =
  (entry: Entry): Job =>
  async (world) => {
    const { text } = await ask(world.port, entry.body);
    const { verdict }: { verdict?: string } = JSON.parse(text);
    return verdict === entry.verdict ? null : `${entry.path}: ${verdict ?? text}`;
  };

const isOnNeighbour = ({ code, requests }: Attack) => /@(?:NEIGHBOUR|CHECKER)_/.test(code + JSON.stringify(requests));

/** Every job there is, in an order that is random but the same for the same seed. */
async function shuffledJobs(seed: number, neighbourRuns: () => boolean): Promise<Job[]> {
  const hostile = [...attacks().values()].flat().map(
    (attack): Job =>
      async (world) => {
        if (isOnNeighbour(attack) && !neighbourRuns()) return null; // it would find nothing, or another's pid
        const gain = gainOf(attack, await runAttack(attack, world), world);
        return gain === null ? null : `${attack.path}: ${gain}`;
      },
  );
  const jobs = [...submissions().map(toJob), ...(await solutions()).map(toJob), ...hostile];
  let state = seed;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state;
  };
  return jobs
    .map((job) => ({ job, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ job }) => job);
}

const metric = async (world: World, name: string) =>
  Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(await metricsOf(world.port))?.[1]);

/** What a launcher costs the service: two pipes and a note. There are as many as were ever busy at once. */
const DESCRIPTORS_PER_LAUNCHER = 3;

/** A thread of the service has five descriptors, and ends when it has had nothing to do for 2 s (grading/threads.ts). */
const QUIET_MS = 2_500;

/** What must not grow. */
async function take(world: World) {
  await sleep(QUIET_MS); // long enough for connections of the last answers to be closed, too
  await metric(world, 'executor_service_memory_bytes'); // pidusage keeps what it opens for a minute: each look below sees that
  const keepers = childrenOf(world.service.pid);
  const looks: number[] = []; // each may see what another figure of the same answer is being read from
  for (let look = 0; look < 10; look++) {
    looks.push(await metric(world, 'process_open_fds'));
    await sleep(50);
  }
  const descriptors = Math.min(...looks);
  return {
    descriptors: descriptors - DESCRIPTORS_PER_LAUNCHER * keepers.length,
    memory: await metric(world, 'executor_service_memory_bytes'),
    processes: runsOf(world.service.pid).length,
  };
}

/** Whether a load that has begun so many executions begins another. */
type GoesOn = (begun: number) => boolean;

/** Runs jobs as long as `goesOn` says so, twice as many at once as there are cores. */
async function load(world: World, jobs: Iterator<Job>, goesOn: GoesOn, verdictErrors: string[]): Promise<number> {
  let begun = 0;
  async function work(): Promise<void> {
    while (goesOn(begun)) {
      begun++;
      const error = await jobs.next().value?.(world);
      if (error) verdictErrors.push(error);
    }
  }
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, work));
  return begun;
}

/** How much of a soak there is: `first` before the first look at the service, `rest` before the second. */
export interface Amount {
  first: () => GoesOn;
  rest: () => GoesOn;
}

const forSeconds = (seconds: number) => (): GoesOn => {
  const deadline = performance.now() + seconds * 1000;
  return () => performance.now() < deadline;
};

const upTo = (count: number) => (): GoesOn => (begun) => begun < count;

const lasting = (seconds: number): Amount => ({ first: forSeconds(seconds / 5), rest: forSeconds((seconds * 4) / 5) });

/** The same work on a fast and on a slow machine. */
export const executionsOf = (first: number, rest: number): Amount => ({ first: upTo(first), rest: upTo(rest) });

function* forever<T>(items: readonly T[]): Generator<T, never> {
  for (;;) yield* items;
}

export async function soak(amount: Amount, seed: number): Promise<SoakReport> {
  const world = await startWorld();
  let neighbourRuns = true;
  const jobs = forever(await shuffledJobs(seed, () => neighbourRuns));
  const verdictErrors: string[] = [];
  let executions = await load(world, jobs, amount.first(), verdictErrors);
  const changedFirst = world.changes();
  neighbourRuns = false; // a service ends it after ten minutes, and both looks must see the same
  world.endNeighbour();
  const before = await take(world);
  executions += await load(world, jobs, amount.rest(), verdictErrors);
  const after = await take(world);
  const faults = await metric(world, 'executor_sandbox_faults_total');
  const folders = world.leftovers().boxes.length;
  const changes = changedFirst + world.changes();
  const end = await world.stop();
  return {
    executions,
    verdictErrors,
    faults,
    descriptors: after.descriptors - before.descriptors,
    processes: after.processes - before.processes,
    folders: folders + end.left.length,
    memoryMb: Math.max(0, Math.ceil((after.memory - before.memory) / MIB) - GROWTH_MB_MAX),
    changes,
  };
}

if (import.meta.main) {
  const seed = Date.now() % 2 ** 31;
  const { executions, verdictErrors, ...rest } = await soak(lasting(60 * Number(process.argv[2] ?? 5)), seed);
  for (const error of verdictErrors) process.stdout.write(`${error}\n`);
  const left = { verdict_errors: verdictErrors.length, ...rest };
  process.stdout.write(`seed ${seed}: ${executions} executions; ${JSON.stringify(left)}\n`);
  process.exit(Object.values(left).every((value) => !value) ? 0 : 1);
}
