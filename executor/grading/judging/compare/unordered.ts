import { randomInt } from 'node:crypto';
import { contentEnd, lineEnd, trimmedEnd } from './bytes.ts';
import type { Comparison } from './comparator.ts';

/*
 * Lines as a multiset. Five million lines as strings would take hundreds of megabytes, so each line is a keyed hash
 * of 53 bits in a typed array, which sorts natively. The key is drawn at start: a submission cannot aim at a
 * collision, and two different outputs meet by accident once in 2^53.
 */
const keys = [randomInt(2 ** 32), randomInt(2 ** 32)] as const;

function hash(bytes: Buffer, start: number, end: number): number {
  let high: number = keys[0];
  let low: number = keys[1];
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    high = Math.imul(high ^ byte, 0x01000193) + (low >>> 7);
    low = Math.imul(low ^ (byte + 0x9e), 0x85ebca6b) ^ (high >>> 13);
  }
  high = Math.imul(high ^ (low >>> 15), 0xc2b2ae35);
  low = Math.imul(low ^ (high >>> 16), 0x27d4eb2f);
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

function countLines(bytes: Buffer, limit: number): number {
  let count = 0;
  for (let at = 0; at < limit; at = lineEnd(bytes, at, limit) + 1) count++;
  return count;
}

function sortedHashes(bytes: Buffer, limit: number, count: number): Float64Array {
  const hashes = new Float64Array(count);
  for (let at = 0, line = 0; at < limit; line++) {
    const end = lineEnd(bytes, at, limit);
    hashes[line] = hash(bytes, at, trimmedEnd(bytes, at, end));
    at = end + 1;
  }
  return hashes.sort();
}

/** Trimmed lines, in any order. */
export const linesUnordered: Comparison = (expected, actual) => {
  if (expected.equals(actual)) return null;
  const [expectedLimit, actualLimit] = [contentEnd(expected), contentEnd(actual)];
  const count = countLines(expected, expectedLimit);
  const got = countLines(actual, actualLimit);
  if (count !== got) return `expected ${count} lines, got ${got}`;
  const wanted = sortedHashes(expected, expectedLimit, count);
  const same = sortedHashes(actual, actualLimit, count).every((value, line) => value === wanted[line]);
  return same ? null : `the ${count} lines are not the expected ones`;
};
