import { ServiceError } from '../../../grading/index.ts';
import { createKeptAnswers, type GivenAnswer, type KeptAnswers } from './kept-answers.ts';

/** A run that is under way, and those that wait for its answer. */
interface SharedRun {
  fingerprint: string;
  answer: Promise<GivenAnswer>;
  waiting: number;
  controller: AbortController;
}

export interface Idempotency {
  /**
   * The answer of `run`, or of an earlier one for the same key. While that one is under way it is waited for. It ends
   * when nobody waits for it any more, as every run does whose client is gone.
   */
  once(
    key: string,
    fingerprint: string,
    signal: AbortSignal,
    run: (signal: AbortSignal) => Promise<GivenAnswer>,
  ): Promise<{ answer: GivenAnswer; isReplayed: boolean }>;
}

const BOUNDS = { entriesMax: 1_000, bytesMax: 32 * 1024 * 1024, keptMs: 10 * 60 * 1000 };

/** A second try may do better than these. */
const PASSING = new Set([408, 429]);

/** What would be answered again for the same request. */
export const isLasting = (status: number) => status === 200 || (status >= 400 && status < 500 && !PASSING.has(status));

function requireSame(before: { fingerprint: string }, fingerprint: string): void {
  if (before.fingerprint !== fingerprint)
    throw new ServiceError('key_reused', 'This Idempotency-Key was sent with another body.');
}

export function createIdempotency(kept: KeptAnswers = createKeptAnswers(BOUNDS)): Idempotency {
  const runs = new Map<string, SharedRun>();

  function start(key: string, fingerprint: string, run: (signal: AbortSignal) => Promise<GivenAnswer>): SharedRun {
    const controller = new AbortController();
    const shared: SharedRun = { fingerprint, controller, waiting: 0, answer: run(controller.signal) };
    runs.set(key, shared);
    const settle = (answer: GivenAnswer | null) => {
      if (runs.get(key) !== shared) return; // given up, and perhaps begun anew
      runs.delete(key);
      if (answer !== null && isLasting(answer.status)) kept.add(key, fingerprint, answer);
    };
    shared.answer.then(settle, () => settle(null));
    return shared;
  }

  /** Waits for a run. Who leaves last ends it, and stays until it has ended: until then its body is held. */
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
      const before = kept.get(key);
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
