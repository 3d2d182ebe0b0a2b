import { setTimeout as sleep } from 'node:timers/promises';
import type { GivenAnswer } from '../http/execute/idempotency/kept-answers.ts';
import { type Idempotency, isLasting, keyReused } from '../http/execute/idempotency/shared-runs.ts';
import { type Claim, type ClaimTimes, createClaim } from './claim.ts';
import type { RedisConnection } from './connect.ts';
import { renewal } from './renewal.ts';

export interface IdempotencyTimes extends ClaimTimes {
  /** The pause before a waiting replica asks again. */
  pollMs: number;
}

type Run = (signal: AbortSignal) => Promise<GivenAnswer>;

/**
 * One run per key on all replicas; the others wait for its answer. If it ends without an answer that may be repeated, or its
 * replica is killed, one of those that wait runs it. While Redis fails, each replica runs it.
 */
export function createRedisIdempotency(connection: RedisConnection, times: IdempotencyTimes): Idempotency {
  const { report } = connection;

  async function runClaimed(claim: Claim, signal: AbortSignal, run: Run): Promise<GivenAnswer> {
    using _renewing = renewal(times.claimMs, claim.renew, report);
    try {
      const answer = await run(signal);
      await (isLasting(answer.status) ? claim.store(answer) : claim.release()).catch(report);
      return answer;
    } catch (error) {
      await claim.release().catch(report);
      throw error;
    }
  }

  return {
    async once(key, fingerprint, signal, run) {
      const claim = createClaim(connection, key, fingerprint, times);
      for (;;) {
        const state = await claim.take().catch((error: unknown) => {
          report(error);
          return { kind: 'claimed' } as const;
        });
        switch (state.kind) {
          case 'claimed':
            return { answer: await runClaimed(claim, signal, run), isReplayed: false };
          case 'answered':
            return { answer: state.answer, isReplayed: true };
          case 'reused':
            throw keyReused();
          case 'running':
            await sleep(times.pollMs, undefined, { signal }).catch(() => signal.throwIfAborted());
        }
      }
    },
  };
}
