/** The entry to submissions in Redis. Only service.ts loads it, and only if a Redis is configured. */
import type { RedisSettings } from '../../redis/connect.ts';
import { Watchers } from '../watchers.ts';
import { Client } from './client.ts';
import { firstAttempt } from './connections.ts';
import { hearNotices } from './notices.ts';
import { RedisStore, type RedisStoreOptions } from './store.ts';

interface OpenOptions extends Partial<RedisStoreOptions> {
  redis: RedisSettings;
  waitingMax: number;
  /** How long a submission stays after its end. */
  keptMs: number;
  /** Told what is wrong with Redis, each time. */
  onTrouble: (what: string) => void;
}

/** Three renewals in a lease. Replicas connect again within a few seconds of each other, and then renew at once. */
const TIMES = { leaseMs: 10_000, settleMs: 10_000 };

/** Waits for the first attempt to connect. If it fails, the store goes on trying, and is unavailable meanwhile. */
export async function openRedisStore({ redis, keptMs, onTrouble, ...options }: OpenOptions): Promise<RedisStore> {
  const client = new Client(redis, keptMs, onTrouble);
  const { subscriber, quick } = client.connections;
  const watchers = new Watchers();
  await Promise.all([hearNotices(subscriber, watchers, client.report), firstAttempt(quick)]);
  return new RedisStore(client, watchers, { ...TIMES, ...options });
}
