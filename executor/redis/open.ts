/** The entry to what replicas share by Redis. Only service.ts loads it, and only if a Redis is configured. */
import { layered } from '../http/execute/idempotency/layered.ts';
import { createIdempotency } from '../http/execute/idempotency/shared-runs.ts';
import type { Sharing } from '../http/sharing.ts';
import { connectRedis, type RedisSettings } from './connect.ts';
import { createRedisIdempotency, type IdempotencyTimes } from './idempotency.ts';
import { createRateStore } from './rate-store.ts';
import { createSharedUserLimit } from './user-limit.ts';

interface SharingTimes extends IdempotencyTimes {
  /** The executions of a killed replica count for this long. */
  userLeaseMs: number;
}

const TIMES: SharingTimes = { userLeaseMs: 30_000, claimMs: 10_000, keptMs: 10 * 60 * 1000, pollMs: 100 };

/** Tests pass shorter times. */
export async function openSharing(
  settings: RedisSettings,
  onTrouble: (what: string) => void,
  times: SharingTimes = TIMES,
): Promise<Sharing> {
  const connection = await connectRedis(settings, onTrouble);
  return {
    rateStore: (name) => createRateStore(connection, name),
    userLimit: (executionsMax) => createSharedUserLimit(connection, executionsMax, times.userLeaseMs),
    idempotency: () => layered(createIdempotency(), createRedisIdempotency(connection, times)),
    close: connection.close,
  };
}
