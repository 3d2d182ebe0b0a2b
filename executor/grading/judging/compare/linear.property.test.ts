import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Looks } from '../../../tests/harness/looks.ts';
import { type Comparator, comparators, differenceBetween, numbers } from './index.ts';

function looksAt(comparator: Comparator, expected: string, actual: string): number {
  const looks = new Looks();
  differenceBetween(looks.at(Buffer.from(expected)), looks.at(Buffer.from(actual)), comparator);
  return looks.count;
}

const all: Comparator[] = [...Object.values(comparators), numbers({ absolute: 1e-9, relative: 1e-9 })];
const piece = fc.constantFrom(
  'a',
  '1.0',
  '1',
  'nan',
  'inf',
  '-',
  '1e2',
  ' ',
  '\n',
  ' \n',
  '\n\n',
  '\t',
  '1'.repeat(390),
  'x'.repeat(500),
);
/** The same again and again, as who wants it to take long would have it; and something at its end. */
const output = fc.tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.constantFrom('', 'z', '\n', ' z'));

const LOOKS_PER_BYTE_MAX = 10;

test.each(all.map((comparator) => [comparator.name, comparator] as const))(
  '%s reads each byte a constant number of times, however long the outputs are',
  { timeout: 120_000 },
  (_name, comparator) => {
    const property = fc.property(output, output, fc.boolean(), ([one, oneEnd], [two, twoEnd], isAlike) => {
      const expected = one.join('').repeat(100) + oneEnd;
      const actual = (isAlike ? one : two).join('').repeat(100) + twoEnd;
      expect(looksAt(comparator, expected, actual)).toBeLessThan(
        LOOKS_PER_BYTE_MAX * (expected.length + actual.length) + 500,
      );
    });
    fc.assert(property, { numRuns: 40, seed: 1 });
  },
);

test.each(all.map((comparator) => [comparator.name, comparator] as const))(
  '%s does at most twice the work for outputs of twice the length',
  { timeout: 120_000 },
  (_name, comparator) => {
    for (const [expected, actual] of [
      ['1.0 ', '1. \n'],
      ['a\n', 'a\n'],
      ['\n', '\n'],
      [' ', ' '],
      ['a', 'a'],
      ['nan ', 'NaN '],
    ] as const) {
      const looks = (count: number) => looksAt(comparator, `${expected.repeat(count)}x`, `${actual.repeat(count)}y`);
      expect(looks(4_000)).toBeLessThanOrEqual(2 * looks(2_000) + 100);
    }
  },
);
