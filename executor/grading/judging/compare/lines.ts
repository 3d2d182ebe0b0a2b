import { contentEnd, lineEnd, rangesEqual, trimmedEnd } from './bytes.ts';
import { type Comparison, excerpt } from './comparator.ts';

/** The first line that differs, ignoring trailing white space and empty lines at the end; null if none does. */
function firstDifference(expected: Buffer, actual: Buffer): string | null {
  const expectedLimit = contentEnd(expected);
  const actualLimit = contentEnd(actual);
  let expectedAt = 0;
  let actualAt = 0;
  for (let line = 1; expectedAt < expectedLimit || actualAt < actualLimit; line++) {
    const expectedNewline = lineEnd(expected, expectedAt, expectedLimit);
    const actualNewline = lineEnd(actual, actualAt, actualLimit);
    const expectedEnd = trimmedEnd(expected, expectedAt, expectedNewline);
    const actualEnd = trimmedEnd(actual, actualAt, actualNewline);
    if (actualAt >= actualLimit)
      return `line ${line}: expected ${excerpt(expected, expectedAt, expectedEnd)}, got the end of the output`;
    if (expectedAt >= expectedLimit)
      return `line ${line}: expected the end of the output, got ${excerpt(actual, actualAt, actualEnd)}`;
    if (!rangesEqual(expected, expectedAt, expectedEnd, actual, actualAt, actualEnd))
      return `line ${line}: expected ${excerpt(expected, expectedAt, expectedEnd)}, got ${excerpt(actual, actualAt, actualEnd)}`;
    expectedAt = expectedNewline + 1;
    actualAt = actualNewline + 1;
  }
  return null;
}

/** Line by line; trailing white space of each line and empty lines at the end do not count. */
export const trimmed: Comparison = firstDifference;

/** Every byte counts. */
export const exact: Comparison = (expected, actual) =>
  expected.equals(actual) ? null : (firstDifference(expected, actual) ?? 'differs only in white space');
