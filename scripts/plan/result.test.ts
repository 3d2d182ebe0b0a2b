import { expect, test } from 'vitest';
import { REGIONS } from '../prices.ts';
import { parseArguments } from './arguments.ts';
import { meetsGoal, resultOf } from './result.ts';
import type { Job, Run } from './run.ts';

const { scenario } = parseArguments(['--people', '20', '--cpu-seconds', '1', '--goal-seconds', '10']);
const rates = REGIONS['most regions'];
const job = (arrivedMs: number, startedMs: number, outcome: Job['outcome'] = 'graded'): Job => ({
  arrivedMs,
  startedMs,
  endedMs: startedMs + 1000,
  outcome,
});
const run = (jobs: Job[]): Run => ({ jobs, samples: [], steps: [{ atMs: 0, replicas: 5 }], replicaMs: 3_600_000 });

test('waits are from the submission to its slot, by nearest rank', () => {
  const jobs = Array.from({ length: 20 }, (_, at) => job(at, at + 100 * (at + 1)));
  const { waitSeconds, makespanSeconds } = resultOf(scenario, run(jobs), rates, { vcpu: 2, gib: 4 });
  expect(waitSeconds).toEqual({ p50: 1, p95: 1.9, max: 2 });
  expect(makespanSeconds).toBe(3.019);
});

test('a replica of 2 vCPU and 4 GiB costs 0.216 USD an hour', () => {
  expect(resultOf(scenario, run([job(0, 0)]), rates, { vcpu: 2, gib: 4 }).usd).toBeCloseTo(0.216, 10);
});

test('the goal counts from each submission to its own verdict, and a refusal misses it', () => {
  expect(meetsGoal(scenario, run([job(50_000, 59_000)]))).toBe(true);
  expect(meetsGoal(scenario, run([job(50_000, 59_001)]))).toBe(false);
  expect(meetsGoal(scenario, run([job(0, 0), job(0, 0, 'refused')]))).toBe(false);
});
