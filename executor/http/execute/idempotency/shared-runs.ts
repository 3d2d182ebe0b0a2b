import { ServiceError } from '../../../grading/index.ts';
import { createKeptAnswers, type GivenAnswer, type KeptAnswers } from './kept-answers.ts';

/** A run in progress, and how many requests wait for its answer. */
interface SharedRun {
  fingerprint: string;
  answer: Promise<GivenAnswer>;
  waiting: number;
  controller: AbortController;
}

export interface Idempotency {
  /**
   * Returns the answer of `run`, or that of an earlier run with the same key, which may still be in progress. A run is aborted
   * when no request waits for it any more. Throws ServiceError for another fingerprint, what `run` throws, or the signal's reason.
   */
  once(
    key: string,
    fingerprint: string,
    signal: AbortSignal,
    run: (signal: AbortSignal) => Promise<GivenAnswer>,
  ): Promise<{ answer: GivenAnswer; isReplayed: boolean }>;
}

const BOUNDS = { entriesMax: 1_000, bytesMax: 32 * 1024 * 1024, keptMs: 10 * 60 * 1000 };

/** Statuses that a retry may not get. */
const PASSING = new Set([408, 429]);

/** Whether the same request would get the same status again. */
export const isLasting = (status: number) => status === 200 || (status >= 400 && status < 500 && !PASSING.has(status));

export const keyReused = () => new ServiceError('key_reused', 'This Idempotency-Key was sent with another body.');

function requireSame(before: { fingerprint: string }, fingerprint: string): void {
  if (before.fingerprint !== fingerprint) throw keyReused();
}

export function createIdempotency(kept: KeptAnswers = createKeptAnswers(BOUNDS)): Idempotency {
  const runs = new Map<string, SharedRun>();

  function start(key: string, fingerprint: string, run: (signal: AbortSignal) => Promise<GivenAnswer>): SharedRun {
    const controller = new AbortController();
    const shared: SharedRun = { fingerprint, controller, waiting: 0, answer: run(controller.signal) };
    runs.set(key, shared);
    const settle = (answer: GivenAnswer | null) => {
      if (runs.get(key) !== shared) return; // it was abandoned, and perhaps replaced
      runs.delete(key);
      if (answer !== null && isLasting(answer.status)) kept.set(key, { fingerprint, answer });
    };
    shared.answer.then(settle, () => settle(null));
    return shared;
  }

  /** Waits for a run. The last request that leaves aborts it, and waits until it has ended: its body is held until then. */
  async function wait(key: string, shared: SharedRun, signal: AbortSignal): Promise<GivenAnswer> {
    const left = Promise.withResolvers<never>();
    const leave = () => {
      shared.waiting--;
      if (shared.waiting > 0) return left.reject(signal.reason);
      if (runs.get(key) === shared) runs.delete(key);
      shared.controller.abort(signal.reason);
    };
    shared.waiting++;
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
    return await Promise.race([shared.answer, left.promise]);
  }

  return {
    async once(key, fingerprint, signal, run) {
      const before = kept.peek(key);
      if (before !== undefined) {
        requireSame(before, fingerprint);
        return { answer: before.answer, isReplayed: true };
      }
      const underWay = runs.get(key);
      if (underWay !== undefined) requireSame(underWay, fingerprint);
      const answer = await wait(key, underWay ?? start(key, fingerprint, run), signal);
      return { answer, isReplayed: underWay !== undefined };
    },
  };
}
