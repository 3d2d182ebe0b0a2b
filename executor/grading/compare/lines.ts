import { contentEnd, lineEnd, rangesEqual, trimmedEnd } from './bytes.ts';
import { type Comparator, excerpt } from './comparator.ts';

interface Difference {
  line: number;
  expected: string | undefined;
  actual: string | undefined;
}

/** The first line that differs once trailing white space and empty lines at the end are gone; null if none does. */
function firstDifference(expected: Buffer, actual: Buffer): Difference | null {
  const expectedLimit = contentEnd(expected);
  const actualLimit = contentEnd(actual);
  let expectedAt = 0;
  let actualAt = 0;
  for (let line = 1; expectedAt < expectedLimit || actualAt < actualLimit; line++) {
    const expectedNewline = lineEnd(expected, expectedAt, expectedLimit);
    const actualNewline = lineEnd(actual, actualAt, actualLimit);
    const expectedEnd = trimmedEnd(expected, expectedAt, expectedNewline);
    const actualEnd = trimmedEnd(actual, actualAt, actualNewline);
    const bothHaveIt = expectedAt < expectedLimit && actualAt < actualLimit;
    if (!bothHaveIt || !rangesEqual(expected, expectedAt, expectedEnd, actual, actualAt, actualEnd)) {
      return {
        line,
        expected: expectedAt < expectedLimit ? excerpt(expected, expectedAt, expectedEnd) : undefined,
        actual: actualAt < actualLimit ? excerpt(actual, actualAt, actualEnd) : undefined,
      };
    }
    expectedAt = expectedNewline + 1;
    actualAt = actualNewline + 1;
  }
  return null;
}

function explainLines(expected: Buffer, actual: Buffer): string {
  const difference = firstDifference(expected, actual);
  if (difference === null) return 'differs only in white space';
  const { line } = difference;
  if (difference.actual === undefined)
    return `line ${line}: expected ${difference.expected}, got the end of the output`;
  if (difference.expected === undefined)
    return `line ${line}: expected the end of the output, got ${difference.actual}`;
  return `line ${line}: expected ${difference.expected}, got ${difference.actual}`;
}

/** Line by line; trailing white space of each line and empty lines at the end do not count. */
export const trimmed: Comparator = {
  matches: (expected, actual) => expected.equals(actual) || firstDifference(expected, actual) === null,
  explain: explainLines,
};

/** Every byte counts. */
export const exact: Comparator = {
  matches: (expected, actual) => expected.equals(actual),
  explain: explainLines,
};
