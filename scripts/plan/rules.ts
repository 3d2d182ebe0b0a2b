/**
 * How Azure Container Apps scales: learn.microsoft.com/azure/container-apps/scale-app, "Scale behavior", and the sync
 * period of Kubernetes' horizontal pod autoscaler, by which the platform does it.
 */
import type { Rule } from './scenario.ts';

/** Between two decisions: the autoscaler's sync period, and how often the platform counts requests. */
export const DECISION_MS = 15_000;
/** The HTTP rule's "concurrent requests" are the requests of this long, per second. */
export const REQUEST_WINDOW_MS = 15_000;
/** Replicas are removed only when none of the decisions of this long wanted them. Not configurable. */
const SCALE_DOWN_WINDOW_MS = 300_000;
/** Replicas of a revision at most. */
export const REPLICAS_MAX = 1000;
/** What a replica gets to finish after SIGTERM: the service's own default (`DRAIN_SECONDS`), below Azure's 30 s. */
export const DRAIN_MS = 25_000;

export const httpRule =
  (concurrentRequests: number): Rule =>
  ({ requestsPerSecond }) =>
    Math.ceil(requestsPerSecond / concurrentRequests);

/** KEDA's `redis` scaler on the list of waiting jobs. Jobs that run are not in that list. */
export const backlogRule =
  (target: number): Rule =>
  ({ waiting }) =>
    Math.ceil(waiting / target);

/** The same scaler on BullMQ's list of active jobs. It never adds replicas: it keeps those at work from being removed. */
export const busyRule =
  (slots: number): Rule =>
  ({ running }) =>
    Math.ceil(running / slots);

/** The next number of replicas on the way up: from 0 to 1, to 4, and from then on at most twice as many. */
export function stepUp(current: number, desired: number, max: number): number {
  const step = current === 0 ? 1 : Math.max(4, 2 * current);
  return Math.min(max, desired, step);
}

/** The autoscaler's memory: up at once, down only to the most that it wanted in the last five minutes. */
export class Scaler {
  #wishes: { atMs: number; desired: number }[] = [];

  next(atMs: number, current: number, desired: number, { warm, max }: { warm: number; max: number }): number {
    this.#wishes = this.#wishes.filter((wish) => wish.atMs > atMs - SCALE_DOWN_WINDOW_MS);
    this.#wishes.push({ atMs, desired });
    if (desired > current) return stepUp(current, desired, max);
    const mostWanted = Math.max(...this.#wishes.map((wish) => wish.desired));
    return Math.min(current, Math.max(warm, mostWanted));
  }
}
