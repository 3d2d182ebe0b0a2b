import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import type { Sharing } from '../../http/sharing.ts';
import { openSharing } from '../../redis/open.ts';

/** Short, and yet longer than a busy machine may stop for. */
export const TIMES = { userLeaseMs: 1_500, claimMs: 1_500, keptMs: 60_000, pollMs: 20 };

export interface Replicas extends AsyncDisposable {
  sharings: [Sharing, Sharing, Sharing];
  /** What was reported. */
  troubles: string[];
  /** Waits until all share one Redis. A replica without it admits each user. */
  whenShared(): Promise<void>;
}

/** What three replicas share. Closing one of them early is to Redis as if its process were killed. */
export async function openReplicas(url: string, times = TIMES): Promise<Replicas> {
  const troubles: string[] = [];
  const open = () => openSharing({ url, password: undefined }, (what) => troubles.push(what), times);
  const sharings: Replicas['sharings'] = [await open(), await open(), await open()];
  const limits = sharings.map(({ userLimit }) => userLimit(1));
  return {
    sharings,
    troubles,
    async whenShared() {
      await vi.waitUntil(
        async () => {
          const user = randomUUID();
          const turns = await Promise.all(limits.map((limit) => limit.enter('probe', user).catch(() => null)));
          const admitted = turns.filter((turn) => turn !== null);
          for (const turn of admitted) await turn[Symbol.asyncDispose]();
          return admitted.length === 1;
        },
        { timeout: 20_000 },
      );
    },
    async [Symbol.asyncDispose]() {
      for (const { close } of sharings) close();
    },
  };
}
