import { expect, test } from 'vitest';
import { parseArguments } from './arguments.ts';
import { plansOf } from './plans.ts';
import { plotOf } from './plot.ts';
import { jsonOf, outcomesOf } from './report.ts';
import { meetsGoal } from './result.ts';
import { simulate } from './simulate.ts';

const LONG = parseArguments('--people 1000 --within 0 --cpu-seconds 5 --wait-max none --goal-seconds 120'.split(' '));
const OUTCOMES = outcomesOf(LONG);

test('the warm replicas of each plan meet the goal, and one fewer does not', () => {
  for (const { plan, scenario, warmNeeded } of plansOf(LONG.scenario)) {
    const suffices = (warm: number) => {
      const attempt = { ...scenario, warm };
      return meetsGoal(attempt, simulate(attempt, plan));
    };
    expect([plan.name, suffices(warmNeeded ?? 0), suffices((warmNeeded ?? 0) - 1)]).toEqual([plan.name, true, false]);
  }
});

test('pre-warmed replicas are as many as the CPU time takes: 1000 × 5 s in 120 s need 42 slots', () => {
  expect(plansOf(LONG.scenario).at(-1)).toMatchObject({ warmNeeded: 21, scenario: { warm: 21, max: 21 } });
});

test('a goal below the CPU time of one submission is met by no number of replicas', () => {
  const { scenario } = parseArguments('--people 2 --cpu-seconds 5 --goal-seconds 4'.split(' '));
  expect(plansOf(scenario).map(({ warmNeeded }) => warmNeeded)).toEqual([null, null, null, null]);
});

test('JSON has the figures of every plan', () => {
  const { plans } = JSON.parse(jsonOf(LONG.scenario, OUTCOMES));
  expect(
    plans.map(({ name, makespanSeconds }: { name: string; makespanSeconds: number }) => [name, makespanSeconds]),
  ).toEqual([
    ['HTTP rule', 500],
    ['backlog rule', 130],
    ['both rules', 115],
    ['pre-warmed', 120],
  ]);
});

test('the plot is small, and has a line for each plan in each panel', () => {
  const plot = plotOf('1 < 2', OUTCOMES);
  expect(plot.length).toBeLessThan(20_000);
  expect(plot).toContain('<title>1 &lt; 2</title>');
  expect(plot.match(/<polyline [^>]*points="[\d.]+,[\d.]+ [\d., ]+"\/>/g)).toHaveLength(3 * 4);
});
