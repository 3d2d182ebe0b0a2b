/**
 * A discrete-event simulation of one burst. Nothing is random: the same scenario and plan give the same run. It assumes
 * the worst moment for scaling: the platform decided, and read the queue, just before the first submission.
 */
import { Calendar } from './calendar.ts';
import { Fleet } from './fleet.ts';
import { DECISION_MS, REQUEST_WINDOW_MS, Scaler } from './rules.ts';
import type { Job, Run, Sample, Step } from './run.ts';
import type { Plan, Scenario } from './scenario.ts';

/** How long replicas are counted for their cost, if the burst does not take longer: an hour. */
const COUNTED_MS = 3_600_000;
const SAMPLE_MS = 1000;

export function simulate(scenario: Scenario, { queue, rules }: Plan): Run {
  const calendar = new Calendar();
  const fleet = new Fleet(scenario, queue, calendar);
  const meter = new Meter(fleet);
  const scaler = new Scaler();
  const jobs = arrivals(scenario);
  const steps: Step[] = [{ atMs: 0, replicas: scenario.warm }];
  let polled = { waiting: 0, running: 0 };

  function decide(atMs: number): void {
    const requests = jobs.filter(({ arrivedMs }) => arrivedMs >= atMs - REQUEST_WINDOW_MS && arrivedMs < atMs).length;
    const seen = { requestsPerSecond: requests / (REQUEST_WINDOW_MS / 1000), ...polled };
    const desired = Math.max(...rules.map((rule) => rule(seen)));
    const replicas = scaler.next(atMs, fleet.kept, desired, scenario);
    if (replicas === fleet.kept) return;
    steps.push({ atMs, replicas });
    fleet.scaleTo(replicas);
  }

  const isOver = (atMs: number) => atMs >= COUNTED_MS && jobs.every(({ outcome }) => outcome !== 'unfinished');
  function repeat(kind: 'poll' | 'decide', periodMs: number, action: (atMs: number) => void, atMs = periodMs): void {
    calendar.add(atMs, kind, () => {
      action(atMs);
      if (!isOver(atMs)) repeat(kind, periodMs, action, atMs + periodMs);
    });
  }

  for (const job of jobs) calendar.add(job.arrivedMs, 'arrive', () => fleet.arrive(job));
  if (rules.length > 0) {
    repeat('poll', scenario.pollMs, () => {
      polled = { waiting: fleet.waiting, running: fleet.running };
    });
    repeat('decide', DECISION_MS, decide);
  }
  for (let event = calendar.next(); event !== undefined; event = calendar.next()) {
    meter.advance(event.atMs);
    calendar.nowMs = event.atMs;
    event.action();
  }
  meter.advance(Math.max(calendar.nowMs, COUNTED_MS));
  return { jobs, samples: meter.samples, steps, replicaMs: meter.replicaMs };
}

function arrivals({ people, withinMs }: Scenario): Job[] {
  return Array.from({ length: people }, (_, at) => {
    const arrivedMs = Math.round((at * withinMs) / people);
    return { arrivedMs, startedMs: Number.NaN, endedMs: Number.NaN, outcome: 'unfinished' };
  });
}

/** Reads the fleet between events, while it does not change. */
class Meter {
  readonly samples: Sample[] = [];
  replicaMs = 0;
  #nowMs = 0;
  readonly #fleet: Fleet;

  constructor(fleet: Fleet) {
    this.#fleet = fleet;
  }

  advance(toMs: number): void {
    while (this.samples.length * SAMPLE_MS < toMs) {
      const { waiting, running, present } = this.#fleet;
      this.samples.push({ waiting, running, replicas: present });
    }
    this.replicaMs += this.#fleet.present * (toMs - this.#nowMs);
    this.#nowMs = toMs;
  }
}
