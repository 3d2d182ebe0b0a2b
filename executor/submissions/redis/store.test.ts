import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RedisServer, startRedis } from '../../tests/harness/redis-server.ts';
import { newSubmission, type Opened, testStore } from '../store-conformance.ts';
import { openRedisStore } from './open.ts';

let redis: RedisServer;
let client: Redis;
const troubles: string[] = [];
beforeAll(async () => {
  redis = await startRedis();
  client = new Redis(redis.url);
});
afterAll(async () => {
  client.disconnect();
  await redis[Symbol.asyncDispose]();
});

const openHere = (more: Partial<Parameters<typeof openRedisStore>[0]> = {}) =>
  openRedisStore({
    redis: { url: redis.url, password: undefined },
    waitingMax: 3,
    keptMs: 3_600_000,
    leaseMs: 3_600_000,
    settleMs: 0,
    onTrouble: (what) => troubles.push(what),
    ...more,
  });

/** All leases that there are have expired. */
async function expireLeases(): Promise<void> {
  for (const id of await client.zrange('executor:submissions:leases', '0', '-1'))
    await client.zadd('executor:submissions:leases', '1', id);
}

async function openAgain(): Promise<Opened> {
  const store = await openHere();
  const reopen = async () => {
    await store[Symbol.asyncDispose]();
    await expireLeases();
    return await openAgain();
  };
  return { store, reopen };
}

describe('the store in Redis', () => {
  testStore(async () => {
    await client.flushall();
    return await openAgain();
  });
});
