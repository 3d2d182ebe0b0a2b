import type { Comparison } from './comparator.ts';
import { exact, trimmed } from './lines.ts';
import { linesUnordered } from './unordered.ts';
import { numbersWithin, type Tolerance, tokens } from './words.ts';

const comparisons = { trimmed, exact, tokens, lines_unordered: linesUnordered } as const satisfies Record<
  string,
  Comparison
>;
export type ComparatorName = keyof typeof comparisons;

/** How outputs are compared. Plain data, which can be sent to a thread. */
export type Comparator = Readonly<{ name: ComparatorName } | ({ name: 'numbers' } & Tolerance)>;

/** The comparators without parameters. */
export const comparators = {
  trimmed: { name: 'trimmed' },
  exact: { name: 'exact' },
  tokens: { name: 'tokens' },
  lines_unordered: { name: 'lines_unordered' },
} as const satisfies Record<ComparatorName, Comparator>;

export const numbers = ({ absolute, relative }: Tolerance): Comparator => ({ name: 'numbers', absolute, relative });

/** One sentence on the first difference between two outputs; null if they match. */
export function differenceBetween(expected: Buffer, actual: Buffer, comparator: Comparator): string | null {
  const compare = comparator.name === 'numbers' ? numbersWithin(comparator) : comparisons[comparator.name];
  return compare(expected, actual);
}
