import type { Rates } from '../prices.ts';
import type { Run, Step } from './run.ts';
import type { Scenario } from './scenario.ts';

/** What a replica has, for its price. */
export interface Size {
  vcpu: number;
  gib: number;
}

/** One plan's figures. A wait is from the submission until a slot takes it. */
export interface Result {
  graded: number;
  refused: number;
  /** Accepted, then cut off by the end of their replica. */
  lost: number;
  /** From the first submission to the last verdict. */
  makespanSeconds: number;
  waitSeconds: { p50: number; p95: number; max: number };
  /** The longest time from a submission to its verdict. */
  verdictSecondsMax: number;
  meetsGoal: boolean;
  steps: readonly Step[];
  peak: number;
  replicaSeconds: number;
  usd: number;
}

export function resultOf(scenario: Scenario, run: Run, rates: Rates, { vcpu, gib }: Size): Result {
  const graded = run.jobs.filter(({ outcome }) => outcome === 'graded');
  const count = (wanted: string) => run.jobs.filter(({ outcome }) => outcome === wanted).length;
  const waits = graded.map(({ arrivedMs, startedMs }) => startedMs - arrivedMs).sort((a, b) => a - b);
  const replicaSeconds = run.replicaMs / 1000;
  return {
    graded: graded.length,
    refused: count('refused'),
    lost: count('lost'),
    makespanSeconds: Math.max(0, ...graded.map(({ endedMs }) => endedMs)) / 1000,
    waitSeconds: { p50: percentile(waits, 50), p95: percentile(waits, 95), max: percentile(waits, 100) },
    verdictSecondsMax: Math.max(0, ...graded.map(({ arrivedMs, endedMs }) => endedMs - arrivedMs)) / 1000,
    meetsGoal: meetsGoal(scenario, run),
    steps: run.steps,
    peak: Math.max(...run.steps.map(({ replicas }) => replicas)),
    replicaSeconds,
    // Active throughout: the idle rate is for replicas without requests, which a contest's are not.
    usd: replicaSeconds * (vcpu * rates.vcpuActivePerSecond + gib * rates.gibPerSecond),
  };
}

export const meetsGoal = ({ goalMs }: Scenario, { jobs }: Run): boolean =>
  jobs.every(({ outcome, arrivedMs, endedMs }) => outcome === 'graded' && endedMs - arrivedMs <= goalMs);

/** By nearest rank, in seconds. */
function percentile(sortedMs: readonly number[], percent: number): number {
  const rank = Math.ceil((percent / 100) * sortedMs.length);
  return (sortedMs[Math.max(0, rank - 1)] ?? 0) / 1000;
}
