import { rangesEqual, skipSpace, wordEnd } from './bytes.ts';
import { type Comparison, excerpt } from './comparator.ts';

/** Whether an expected and an actual word are equal, given their positions. */
type WordsEqual = (a: Buffer, aStart: number, aEnd: number, b: Buffer, bStart: number, bEnd: number) => boolean;

/** The first word that differs, as a sentence; null when the words are equal one by one. */
function firstDifference(expected: Buffer, actual: Buffer, equal: WordsEqual): string | null {
  let expectedAt = skipSpace(expected, 0);
  let actualAt = skipSpace(actual, 0);
  for (let word = 1; expectedAt < expected.length || actualAt < actual.length; word++) {
    const expectedEnd = wordEnd(expected, expectedAt);
    const actualEnd = wordEnd(actual, actualAt);
    if (actualAt >= actual.length)
      return `word ${word}: expected ${excerpt(expected, expectedAt, expectedEnd)}, got the end of the output`;
    if (expectedAt >= expected.length)
      return `word ${word}: expected the end of the output, got ${excerpt(actual, actualAt, actualEnd)}`;
    if (!equal(expected, expectedAt, expectedEnd, actual, actualAt, actualEnd))
      return `word ${word}: expected ${excerpt(expected, expectedAt, expectedEnd)}, got ${excerpt(actual, actualAt, actualEnd)}`;
    expectedAt = skipSpace(expected, expectedEnd);
    actualAt = skipSpace(actual, actualEnd);
  }
  return null;
}

/** The words between white space are equal. */
export const tokens: Comparison = (expected, actual) => firstDifference(expected, actual, rangesEqual);

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const INFINITY = /^([+-]?)inf(?:inity)?$/i;
const NAN = /^[+-]?nan$/i;
/** Longer words are compared as words, because no double needs so many digits. */
const NUMBER_BYTES_MAX = 400;

/** A number beyond the range of a double is compared as a word, not as infinity. */
const finite = (value: number) => (Number.isFinite(value) ? value : undefined);

function parseNumber(bytes: Buffer, start: number, end: number): number | undefined {
  if (end - start > NUMBER_BYTES_MAX) return undefined;
  const text = bytes.toString('latin1', start, end);
  if (NUMBER.test(text)) return finite(Number(text));
  const infinity = INFINITY.exec(text);
  if (infinity !== null) return infinity[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return NAN.test(text) ? Number.NaN : undefined;
}

export interface Tolerance {
  absolute: number;
  relative: number;
}

/** Within either tolerance. NaN equals NaN; infinities are equal if their signs are. */
function close(expected: number, actual: number, { absolute, relative }: Tolerance): boolean {
  if (Object.is(expected, actual) || expected === actual) return true;
  if (!Number.isFinite(expected) || !Number.isFinite(actual)) return false;
  const difference = Math.abs(expected - actual);
  return difference <= absolute || difference <= relative * Math.abs(expected);
}

/** Words; where both are numbers, within the tolerance. */
export function numbersWithin(tolerance: Tolerance): Comparison {
  const equal: WordsEqual = (a, aStart, aEnd, b, bStart, bEnd) => {
    if (rangesEqual(a, aStart, aEnd, b, bStart, bEnd)) return true;
    const expected = parseNumber(a, aStart, aEnd);
    const actual = parseNumber(b, bStart, bEnd);
    return expected !== undefined && actual !== undefined && close(expected, actual, tolerance);
  };
  return (expected, actual) => firstDifference(expected, actual, equal);
}
