import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { PREFIX } from './connections.ts';
import type { Outcome } from './job.ts';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

const bodyKey = (id: string) => `${PREFIX}:body:${id}`;
const outcomeKey = (id: string) => `${PREFIX}:outcome:${id}`;

/** Who accepted a job has gone long before, whatever its time limits. */
const BODY_KEPT_MS = 60 * 60 * 1000;
/** Longer than a cut connection to Redis takes to come back. */
const OUTCOME_KEPT_MS = 5 * 60 * 1000;

const Failure = z.union([
  z.object({ kind: z.literal('refused'), code: z.string(), message: z.string() }),
  z.object({ kind: z.literal('fault'), stage: z.string(), message: z.string() }),
  z.object({ kind: z.literal('declined') }),
]);

/** Stores the body of a job, compressed. It goes over the network once in and once out. */
export async function storeBody(redis: Redis, id: string, body: readonly Buffer[]): Promise<void> {
  await redis.set(bodyKey(id), await compress(Buffer.concat(body)), 'PX', BODY_KEPT_MS);
}

/** Null when the job has been cancelled. */
export async function readBody(redis: Redis, id: string): Promise<Buffer | null> {
  const stored = await redis.getBuffer(bodyKey(id));
  return stored === null ? null : await decompress(stored);
}

export async function removeBody(redis: Redis, id: string): Promise<void> {
  await redis.unlink(bodyKey(id));
}

export async function storeOutcome(redis: Redis, id: string, outcome: Outcome): Promise<void> {
  const { kind } = outcome;
  const data = kind === 'answer' ? Buffer.concat(outcome.body) : Buffer.from(JSON.stringify(outcome));
  await redis
    .multi()
    .hset(outcomeKey(id), { kind, data: await compress(data) })
    .pexpire(outcomeKey(id), OUTCOME_KEPT_MS)
    .unlink(bodyKey(id))
    .exec();
}

/** Null while there is none. */
export async function readOutcome(redis: Redis, id: string): Promise<Outcome | null> {
  const { kind, data } = await redis.hgetallBuffer(outcomeKey(id));
  if (kind === undefined || data === undefined) return null;
  const content = await decompress(data);
  return kind.toString() === 'answer'
    ? { kind: 'answer', body: [content] }
    : Failure.parse(JSON.parse(content.toString()));
}

export async function removeOutcome(redis: Redis, id: string): Promise<void> {
  await redis.unlink(outcomeKey(id));
}
