import { meetsGoal } from './result.ts';
import { backlogRule, busyRule, httpRule, REPLICAS_MAX } from './rules.ts';
import type { Plan, Scenario } from './scenario.ts';
import { simulate } from './simulate.ts';

/** Replicas that are there before the burst, and no rule. */
const PREWARMED: Plan = { name: 'pre-warmed', queue: 'shared', rules: [] };

/** The plans that scale, in the order in which they are shown. */
function scalingPlans({ concurrentRequests, backlogTarget, keepBusy, slots }: Scenario): Plan[] {
  const http = httpRule(concurrentRequests);
  const backlog = [backlogRule(backlogTarget), ...(keepBusy ? [busyRule(slots)] : [])];
  return [
    { name: 'HTTP rule', queue: 'own', rules: [http] },
    { name: 'backlog rule', queue: 'shared', rules: backlog },
    { name: 'both rules', queue: 'shared', rules: [http, ...backlog] },
  ];
}

/** A plan with the scenario it runs in, and the warm replicas that would meet the goal. */
export interface Planned {
  plan: Plan;
  scenario: Scenario;
  /** The smallest number of warm replicas with which this plan meets the goal; null if none up to the maximum does. */
  warmNeeded: number | null;
}

/** The three plans that scale as the scenario says, and the pre-warmed one with as many replicas as the goal needs. */
export function plansOf(scenario: Scenario): Planned[] {
  const scaled = scalingPlans(scenario).map((plan) => {
    return { plan, scenario, warmNeeded: smallestWarm(scenario, plan, scenario.max) };
  });
  const warmNeeded = smallestWarm(scenario, PREWARMED, REPLICAS_MAX);
  const warm = warmNeeded ?? REPLICAS_MAX;
  return [...scaled, { plan: PREWARMED, scenario: { ...scenario, warm, max: warm }, warmNeeded }];
}

/**
 * By bisection, which assumes that more warm replicas meet every goal that fewer meet. Without rules that is certain; with
 * rules it held in every scenario that was tried, though more warm replicas make scaling start fewer.
 */
function smallestWarm(scenario: Scenario, plan: Plan, max: number): number | null {
  const suffices = (warm: number) => {
    const attempt = { ...scenario, warm, max };
    return meetsGoal(attempt, simulate(attempt, plan));
  };
  if (!suffices(max)) return null;
  let [tooFew, enough] = [0, max];
  while (enough - tooFew > 1) {
    const middle = (tooFew + enough) >> 1;
    if (suffices(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
