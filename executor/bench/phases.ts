/** What one submission takes, phase by phase, alone on a warm service, and the same programs bare. */
import type { Bare, BareTiming } from './bare.ts';
import { timeSubmission } from './client.ts';
import { type BenchProgram, fresh, tests } from './programs.ts';

const ROUNDS = 7;
const WARM_UPS = 5;

interface ServiceTiming extends BareTiming {
  /** The run of the first test, as the service reports it. */
  firstTestMs: number;
  /** A request with a new source and one test, all of it. */
  oneTestMs: number;
  /** The fixed cost of a request whose sources are already compiled. */
  againMs: number;
}

export interface Phases {
  bare: BareTiming;
  service: ServiceTiming;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function medians<K extends string>(timings: readonly Record<K, number>[], keys: readonly K[]): Record<K, number> {
  const entries = keys.map((key) => [key, median(timings.map((timing) => timing[key]))]);
  return Object.fromEntries(entries) as Record<K, number>;
}

/**
 * 50 tests less one test are 49 tests. One test less the run of that test is the compile, with all that a request
 * costs once: HTTP, the box, the answer.
 */
async function timeService(bench: BenchProgram, url: string): Promise<ServiceTiming> {
  const { name } = bench.language;
  const code = fresh(bench);
  const one = await timeSubmission(url, name, code, tests.slice(0, 1));
  const all = await timeSubmission(url, name, fresh(bench), tests);
  const again = await timeSubmission(url, name, code, tests.slice(0, 1));
  return {
    compileMs: one.wallMs - one.firstTestMs,
    firstTestMs: one.firstTestMs,
    perTestMs: (all.wallMs - one.wallMs) / (tests.length - 1),
    oneTestMs: one.wallMs,
    againMs: again.wallMs - again.firstTestMs,
  };
}

/** Rounds alternate between the two, so that a noisy neighbour meets both. */
export async function measurePhases(bench: BenchProgram, url: string, bare: Bare): Promise<Phases> {
  const rounds: Phases[] = [];
  for (let warmUp = 0; warmUp < WARM_UPS; warmUp++) await timeService(bench, url);
  for (let round = 0; round < ROUNDS; round++)
    rounds.push({ bare: await bare.time(bench), service: await timeService(bench, url) });
  return {
    bare: medians(
      rounds.map((round) => round.bare),
      ['compileMs', 'perTestMs'],
    ),
    service: medians(
      rounds.map((round) => round.service),
      ['compileMs', 'firstTestMs', 'perTestMs', 'oneTestMs', 'againMs'],
    ),
  };
}
