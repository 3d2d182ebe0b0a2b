import type { Comparator } from './comparator.ts';
import { exact, trimmed } from './lines.ts';
import { linesUnordered } from './unordered.ts';
import { tokens } from './words.ts';

export type { Comparator } from './comparator.ts';
export { numbers } from './words.ts';

/** The comparisons that need no parameters. */
export const comparators = { trimmed, exact, tokens, lines_unordered: linesUnordered } as const satisfies Record<
  string,
  Comparator
>;
export type ComparatorName = keyof typeof comparators;
