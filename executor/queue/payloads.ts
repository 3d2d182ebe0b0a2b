import { promisify } from 'node:util';
import { zstdCompress, zstdCompressSync, zstdDecompress, zstdDecompressSync } from 'node:zlib';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { PREFIX } from './connections.ts';
import type { Outcome } from './job.ts';

const compressElsewhere = promisify(zstdCompress);
const decompressElsewhere = promisify(zstdDecompress);

/** What is shorter is compressed in some 30 µs, less than it takes to hand it to another thread. */
const SHORT_BYTES_MAX = 16 * 1024;

const compress = async (data: Buffer): Promise<Buffer> =>
  data.length <= SHORT_BYTES_MAX ? zstdCompressSync(data) : await compressElsewhere(data);

/** Some 16 MB of the same byte are as short; they take some milliseconds. */
const decompress = async (data: Buffer): Promise<Buffer> =>
  data.length <= SHORT_BYTES_MAX ? zstdDecompressSync(data) : await decompressElsewhere(data);

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

export const packBody = (body: readonly Buffer[]): Promise<Buffer> => compress(Buffer.concat(body));
export const unpackBody = decompress;

/** Stores the body of a job. It goes over the network once in and once out. */
export async function storeBody(redis: Redis, id: string, packed: Buffer): Promise<void> {
  await redis.set(bodyKey(id), packed, 'PX', BODY_KEPT_MS);
}

/** Null when the job has been cancelled. */
export async function readBody(redis: Redis, id: string): Promise<Buffer | null> {
  const stored = await redis.getBuffer(bodyKey(id));
  return stored === null ? null : await decompress(stored);
}

export async function removeBody(redis: Redis, id: string): Promise<void> {
  await redis.unlink(bodyKey(id));
}

/** An outcome as it is stored and sent: its JSON, compressed. */
export interface PackedOutcome {
  kind: string;
  data: Buffer;
}

export async function packOutcome(outcome: Outcome): Promise<PackedOutcome> {
  const { kind } = outcome;
  const data = kind === 'answer' ? Buffer.concat(outcome.body) : Buffer.from(JSON.stringify(outcome));
  return { kind, data: await compress(data) };
}

export async function unpackOutcome({ kind, data }: PackedOutcome): Promise<Outcome> {
  const content = await decompress(data);
  return kind === 'answer' ? { kind, body: [content] } : Failure.parse(JSON.parse(content.toString()));
}

/** The commands are sent at once. */
export async function storeOutcome(redis: Redis, id: string, packed: PackedOutcome): Promise<void> {
  await redis
    .multi()
    .hset(outcomeKey(id), { ...packed })
    .pexpire(outcomeKey(id), OUTCOME_KEPT_MS)
    .unlink(bodyKey(id))
    .exec();
}

/** Null while there is none. */
export async function readOutcome(redis: Redis, id: string): Promise<Outcome | null> {
  const { kind, data } = await redis.hgetallBuffer(outcomeKey(id));
  if (kind === undefined || data === undefined) return null;
  return await unpackOutcome({ kind: kind.toString(), data });
}

export async function removeOutcome(redis: Redis, id: string): Promise<void> {
  await redis.unlink(outcomeKey(id));
}
