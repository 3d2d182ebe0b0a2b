import type { Idempotency } from './shared-runs.ts';

/** Requests of this replica share a run by `own`, and that run is shared with other replicas by `shared`. */
export function layered(own: Idempotency, shared: Idempotency): Idempotency {
  return {
    async once(key, fingerprint, signal, run) {
      let isReplayed = false;
      const outcome = await own.once(key, fingerprint, signal, async (runSignal) => {
        const shares = await shared.once(key, fingerprint, runSignal, run);
        isReplayed = shares.isReplayed;
        return shares.answer;
      });
      return { answer: outcome.answer, isReplayed: outcome.isReplayed || isReplayed };
    },
  };
}
