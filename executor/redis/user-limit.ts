import { randomUUID } from 'node:crypto';
import { createUserLimit, type UserLimit, userBusy } from '../http/access/user-limit.ts';
import type { RedisConnection } from './connect.ts';
import { redisKey } from './key.ts';
import { renewal } from './renewal.ts';

/** A sorted set per user: its members are leases, their scores when they expire by the server's clock. */
const ADD_LEASE = `
local seconds, micros = unpack(redis.call('TIME'))
local now = seconds * 1000 + math.floor(micros / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then return 0 end
redis.call('ZADD', KEYS[1], now + ARGV[3], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1`;

const UNLIMITED = 1e9;

/**
 * Limits the simultaneous executions of one user on all replicas. The executions of a killed replica count until their
 * leases expire. While Redis fails, each replica counts its own.
 */
export function createSharedUserLimit(
  { client, report }: RedisConnection,
  executionsMax: number,
  leaseMs: number,
): UserLimit {
  const own = createUserLimit(executionsMax);
  return {
    async enter(scope, userId) {
      const turn = await own.enter(scope, userId);
      if (executionsMax === 0 || userId === undefined) return turn;
      const key = redisKey('user', JSON.stringify([scope, userId]));
      const lease = randomUUID();
      const add = async (max: number) => (await client.eval(ADD_LEASE, 1, key, lease, max, leaseMs)) === 1;
      const isAdmitted = await add(executionsMax).catch((error: unknown) => {
        report(error);
        return true;
      });
      if (!isAdmitted) {
        await turn[Symbol.asyncDispose]();
        throw userBusy(executionsMax);
      }
      // Also adds the lease if Redis could not be reached before, or has lost it.
      const renewing = renewal(leaseMs, () => add(UNLIMITED), report);
      return {
        async [Symbol.asyncDispose]() {
          renewing[Symbol.dispose]();
          await turn[Symbol.asyncDispose]();
          await client.zrem(key, lease).catch(report); // awaited: the next request of this user may go to another replica
        },
      };
    },
  };
}
