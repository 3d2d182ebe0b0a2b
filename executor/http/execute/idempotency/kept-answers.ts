import { LRUCache } from 'lru-cache';

/** An answer as bytes. Its body is in parts, so that a long one needs no contiguous memory. */
export interface GivenAnswer {
  status: number;
  contentType: string;
  body: readonly Buffer[];
}

export const lengthOf = (body: GivenAnswer['body']) => body.reduce((sum, part) => sum + part.length, 0);

interface Kept {
  fingerprint: string;
  answer: GivenAnswer;
}

/** Read with `peek`, which leaves the order alone: then the order is that of insertion, and of expiry. */
export type KeptAnswers = Pick<LRUCache<string, Kept>, 'peek' | 'set'>;

export interface KeptBounds {
  entriesMax: number;
  bytesMax: number;
  keptMs: number;
}

/** The memory of an entry besides its body: the key, the fingerprint and their containers. */
const ENTRY_BYTES = 1024;

/**
 * Keeps answers by key for `keptMs`. When there are too many, or they are too large, the oldest is dropped first. One that exceeds
 * `bytesMax` by itself is not kept, and evicts none. `clock` is in milliseconds and begins above 0, which lru-cache takes for no time.
 */
export function createKeptAnswers(bounds: KeptBounds, clock: { now(): number } = performance): KeptAnswers {
  return new LRUCache<string, Kept>({
    max: bounds.entriesMax,
    maxSize: bounds.bytesMax,
    sizeCalculation: ({ answer }) => lengthOf(answer.body) + ENTRY_BYTES,
    ttl: bounds.keptMs,
    ttlResolution: 0, // no timer to remember the time with
    perf: clock,
  });
}
