import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backlogRule, busyRule, httpRule } from './rules.ts';
import type { Job } from './run.ts';
import type { Plan, Scenario } from './scenario.ts';
import { simulate } from './simulate.ts';

const BURST: Scenario = {
  people: 500,
  withinMs: 0,
  cpuMs: 1000,
  warm: 5,
  max: 50,
  slots: 2,
  concurrentRequests: 2,
  backlogTarget: 2,
  keepBusy: false,
  startMs: 30_000,
  pollMs: 30_000,
  waitMsMax: Number.POSITIVE_INFINITY,
  goalMs: 60_000,
};
const FIXED: Plan = { name: 'fixed', queue: 'shared', rules: [] };
const HTTP: Plan = { name: 'http', queue: 'own', rules: [httpRule(2)] };
const BACKLOG: Plan = { name: 'backlog', queue: 'shared', rules: [backlogRule(2)] };
const BOTH: Plan = { name: 'both', queue: 'shared', rules: [httpRule(2), backlogRule(2)] };

const lastMs = (jobs: readonly Job[]) => Math.max(...jobs.map(({ endedMs }) => endedMs));
const count = (jobs: readonly Job[], wanted: Job['outcome']) => jobs.filter(({ outcome }) => outcome === wanted).length;

const scenarios = fc
  .record({
    people: fc.integer({ min: 1, max: 150 }),
    withinMs: fc.integer({ min: 0, max: 900_000 }),
    cpuMs: fc.integer({ min: 1, max: 60_000 }),
    warm: fc.integer({ min: 1, max: 4 }),
    added: fc.integer({ min: 0, max: 20 }),
    slots: fc.integer({ min: 1, max: 3 }),
    startMs: fc.integer({ min: 0, max: 60_000 }),
    pollMs: fc.integer({ min: 1000, max: 60_000 }),
    waitMsMax: fc.constantFrom(0, 20_000, 180_000, Number.POSITIVE_INFINITY),
  })
  .map(({ added, ...drawn }): Scenario => ({ ...BURST, ...drawn, max: drawn.warm + added }));

test.each([FIXED, HTTP, BACKLOG, BOTH])(
  'every submission ends once, and no slot takes two at a time: $name',
  (plan) => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const { jobs, samples, steps } = simulate(scenario, plan);
        expect(jobs).toHaveLength(scenario.people);
        expect(count(jobs, 'unfinished')).toBe(0);
        for (const { outcome, arrivedMs, startedMs, endedMs } of jobs) {
          expect(endedMs).toBeGreaterThanOrEqual(arrivedMs);
          if (outcome === 'graded') expect(endedMs - startedMs).toBe(scenario.cpuMs);
        }
        for (const { running, replicas } of samples) expect(running).toBeLessThanOrEqual(replicas * scenario.slots);
        for (const { replicas } of steps) expect(replicas).toBeLessThanOrEqual(scenario.max);
        if (plan.queue === 'shared') expect(count(jobs, 'lost')).toBe(0);
      }),
      { numRuns: 40 },
    );
  },
);

test('more replicas are never slower', () => {
  fc.assert(
    fc.property(scenarios, (drawn) => {
      const scenario = { ...drawn, waitMsMax: Number.POSITIVE_INFINITY };
      const few = simulate(scenario, FIXED).jobs;
      const more = simulate({ ...scenario, warm: scenario.warm + 1 }, FIXED).jobs;
      expect(lastMs(more)).toBeLessThanOrEqual(lastMs(few));
      expect(few.filter(({ endedMs }, at) => (more[at]?.endedMs ?? Number.NaN) > endedMs)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test.each([FIXED, HTTP])('500 submissions of 1 s at once take 50 s on the 10 slots that there are: $name', (plan) => {
  const { jobs } = simulate({ ...BURST, max: 5 }, plan);
  expect(lastMs(jobs)).toBe(50_000);
  expect(count(jobs, 'graded')).toBe(500);
});

test('submissions that arrive more slowly than they are graded never wait', () => {
  const { jobs } = simulate({ ...BURST, withinMs: 60_000 }, FIXED);
  expect(jobs.every(({ arrivedMs, startedMs }) => arrivedMs === startedMs)).toBe(true);
});

test('new replicas do not help what others have accepted, with queues of their own', () => {
  const scenario = { ...BURST, people: 1000, cpuMs: 5000 };
  const { jobs, steps } = simulate(scenario, HTTP);
  expect(steps.map(({ replicas }) => replicas)).toEqual([5, 10, 5]); // 1000 / 15 / 2 are wanted, once
  expect(lastMs(jobs)).toBe(500_000);
});

test('new replicas help at once with a shared queue', () => {
  const { jobs, steps } = simulate({ ...BURST, people: 1000, cpuMs: 5000 }, BACKLOG);
  expect(steps.slice(0, 5)).toEqual([
    { atMs: 0, replicas: 5 },
    { atMs: 30_000, replicas: 10 },
    { atMs: 45_000, replicas: 20 },
    { atMs: 60_000, replicas: 40 },
    { atMs: 75_000, replicas: 50 },
  ]);
  // 120 by 60 s, 60 by 75 s on 20 slots, 120 by 90 s on 40, 240 by 105 s on 80, and the other 460 on 100.
  expect(lastMs(jobs)).toBe(130_000);
});

test('a submission that would wait for too long is refused', () => {
  const { jobs } = simulate({ ...BURST, waitMsMax: 20_000 }, FIXED);
  // 10 run, and 200 wait for 20 s at most. One more expects the 20 s that 200 / 10 take, and is refused after them.
  expect(count(jobs, 'graded')).toBe(210);
  expect(count(jobs, 'refused')).toBe(290);
});

test('the backlog rule removes replicas that are at work, unless a second rule counts what runs', () => {
  // 5 submissions a second for 20 minutes, 5 s each: 13 replicas keep up, and the queue is empty while they do.
  const scenario = { ...BURST, people: 6000, withinMs: 1_200_000, cpuMs: 5000 };
  const kept = { ...BACKLOG, rules: [backlogRule(2), busyRule(2)] };
  const fewestDuringLoad = (plan: Plan) =>
    Math.min(
      ...simulate(scenario, plan)
        .samples.slice(300, 1200)
        .map(({ replicas }) => replicas),
    );
  expect(fewestDuringLoad(BACKLOG)).toBeLessThan(13);
  expect(fewestDuringLoad(kept)).toBeGreaterThanOrEqual(13);
});

test('what a removed replica has accepted is lost where nobody else can take it', () => {
  // 33 requests a second are sent for a minute, and 5 minutes later their replicas go, with work left.
  const scenario = { ...BURST, people: 2000, withinMs: 60_000, cpuMs: 20_000 };
  expect(count(simulate(scenario, HTTP).jobs, 'lost')).toBeGreaterThan(0);
  expect(count(simulate(scenario, BACKLOG).jobs, 'graded')).toBe(2000);
});

test('replicas are counted for an hour, and those that scaling adds for as long as they are there', () => {
  expect(simulate(BURST, FIXED).replicaMs).toBe(5 * 3_600_000);
  const { replicaMs } = simulate({ ...BURST, people: 1000, cpuMs: 5000 }, HTTP);
  expect(replicaMs).toBe(5 * 3_600_000 + 5 * 300_000); // 5 more from 15 s to 315 s
});

test('the same scenario gives the same run', () => {
  expect(simulate(BURST, BOTH)).toEqual(simulate(BURST, BOTH));
});
