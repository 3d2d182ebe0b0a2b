import { table } from '../markdown-table.ts';
import { REGIONS } from '../prices.ts';
import type { Arguments } from './arguments.ts';
import { type Planned, plansOf } from './plans.ts';
import { type Result, resultOf } from './result.ts';
import type { Run } from './run.ts';
import type { Scenario } from './scenario.ts';
import { simulate } from './simulate.ts';

/** One line of the table, and one colour of the plot. */
export interface Outcome extends Planned {
  run: Run;
  result: Result;
}

export function outcomesOf({ scenario, size, region }: Pick<Arguments, 'scenario' | 'size' | 'region'>): Outcome[] {
  return plansOf(scenario).map((planned) => {
    const run = simulate(planned.scenario, planned.plan);
    return { ...planned, run, result: resultOf(planned.scenario, run, REGIONS[region], size) };
  });
}

const round = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** The numbers of replicas on the way up. On the way down all plans are alike: minutes after the burst. */
function upToPeak({ steps, peak }: Result): number[] {
  const numbers = steps.map(({ replicas }) => replicas);
  return numbers.slice(0, numbers.indexOf(peak) + 1);
}

function row({ plan, result, warmNeeded }: Outcome): (string | number)[] {
  const { p50, p95, max } = result.waitSeconds;
  return [
    plan.name,
    upToPeak(result).join(' → '),
    ...[result.makespanSeconds, p50, p95, max].map(round),
    result.refused + result.lost,
    result.meetsGoal ? 'yes' : 'no',
    warmNeeded ?? 'none',
    result.usd.toFixed(2),
  ];
}

/** The Markdown table of one scenario. All times are in seconds. */
export function tableOf(scenario: Scenario, outcomes: readonly Outcome[]): string {
  const { people, withinMs, cpuMs, slots, warm, max, goalMs, waitMsMax } = scenario;
  const arrive = withinMs === 0 ? 'at once' : `within ${withinMs / 1000} s`;
  const limit = Number.isFinite(waitMsMax) ? `refused beyond ${waitMsMax / 1000} s of waiting` : 'none refused';
  const title = `${people} submissions ${arrive}, ${cpuMs / 1000} s of CPU each, ${limit}; ${warm} to ${max} replicas of ${slots} slots:`;
  const times = ['makespan', 'wait p50', 'p95', 'max'].map((name) => `${name}, s`);
  const head = ['plan', 'replicas', ...times, 'refused', `each in ${goalMs / 1000} s`, 'warm needed', 'USD'];
  return table(title, head, outcomes.map(row));
}

/** All figures, for other programs. The runs' single jobs are left out. */
export function jsonOf(scenario: Scenario, outcomes: readonly Outcome[]): string {
  const plans = outcomes.map(({ plan, warmNeeded, result, run }) => {
    return { name: plan.name, queue: plan.queue, warmNeeded, ...result, samples: run.samples };
  });
  return JSON.stringify({ scenario, plans }, null, 2);
}
