import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Comparator, comparators, differenceBetween, numbers } from './index.ts';

const accepts = (comparator: Comparator, expected: Buffer, actual: Buffer) =>
  differenceBetween(expected, actual, comparator) === null;

/*
 * Oracles that split bytes, as latin1, into strings: slow, and simple enough to be seen to be right. The alphabets are
 * small, so that two outputs are equal often.
 */
/** Any character; the unit "binary" of fast-check is the same, and costs a second to make. */
const character = fc
  .oneof(fc.nat(0x7f), fc.integer({ min: 0x80, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));
const WORDS_MAX = 12;
const piece = fc.constantFrom(
  ...'aab01.-e',
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\v',
  '\f',
  '\0',
  '\xa0',
  '\x85',
  '\xff',
  '1e2',
  'nan',
  '-inf',
);
const output = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(fc.constantFrom('a', ' ', '\n'), { maxLength: 5 }) },
    { weight: 3, arbitrary: fc.array(piece, { maxLength: WORDS_MAX }) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.integer({ min: 0, max: 255 }).map((byte) => String.fromCharCode(byte)),
        { maxLength: 200 },
      ),
    },
  )
  .map((pieces) => pieces.join(''));
/** Two outputs; or one, and the same with something put into it. */
const pair = fc.oneof(
  fc.tuple(output, output),
  fc.tuple(output, fc.nat(), piece).map(([text, at, added]) => {
    const place = at % (text.length + 1);
    return [text, text.slice(0, place) + added + text.slice(place)];
  }),
) as fc.Arbitrary<[string, string]>;
const buffer = (latin1: string) => Buffer.from(latin1, 'latin1');

const linesOf = (text: string) => {
  const lines = text.split('\n').map((line) => line.replace(/[ \t\v\f\r]+$/, ''));
  while (lines.at(-1) === '') lines.pop();
  return lines;
};
const wordsOf = (text: string) => text.split(/[ \t\n\v\f\r]+/).filter((word) => word !== '');
const same = (one: readonly string[], other: readonly string[]) => JSON.stringify(one) === JSON.stringify(other);

const SPECIAL = new Map([
  ...['inf', '+inf', 'infinity', '+infinity'].map((word) => [word, Number.POSITIVE_INFINITY] as const),
  ...['-inf', '-infinity'].map((word) => [word, Number.NEGATIVE_INFINITY] as const),
  ...['nan', '+nan', '-nan'].map((word) => [word, Number.NaN] as const),
]);
const numberOf = (word: string) =>
  /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(word)
    ? Number.parseFloat(word)
    : SPECIAL.get(word.toLowerCase());

function near(expected: string, actual: string, absolute: number, relative: number): boolean {
  const [wanted, got] = [numberOf(expected), numberOf(actual)];
  if (expected === actual) return true;
  if (wanted === undefined || got === undefined) return false;
  if (Number.isNaN(wanted) || Number.isNaN(got)) return Number.isNaN(wanted) && Number.isNaN(got);
  if (wanted === got) return true;
  if (!Number.isFinite(wanted) || !Number.isFinite(got)) return false;
  return Math.abs(wanted - got) <= Math.max(absolute, relative * Math.abs(wanted));
}

const loose = numbers({ absolute: 0.5, relative: 0.01 });
const strict = numbers({ absolute: 0.25, relative: 0 });
const allNear = (a: string, b: string, absolute: number, relative: number) => {
  const [wanted, got] = [wordsOf(a), wordsOf(b)];
  return (
    wanted.length === got.length && wanted.every((word, index) => near(word, got[index] ?? '', absolute, relative))
  );
};

const rows: [name: string, comparator: Comparator, oracle: (expected: string, actual: string) => boolean][] = [
  ['exact', comparators.exact, (a, b) => a === b],
  ['trimmed', comparators.trimmed, (a, b) => same(linesOf(a), linesOf(b))],
  ['tokens', comparators.tokens, (a, b) => same(wordsOf(a), wordsOf(b))],
  ['lines_unordered', comparators.lines_unordered, (a, b) => same(linesOf(a).sort(), linesOf(b).sort())],
  ['numbers, loose', loose, (a, b) => allNear(a, b, 0.5, 0.01)],
  ['numbers, strict', strict, (a, b) => allNear(a, b, 0.25, 0)],
];

describe.each(rows)('%s', (_name, comparator, oracle) => {
  test('agrees with a simple implementation', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => accepts(comparator, buffer(a), buffer(b)) === oracle(a, b)),
      { numRuns: 1500 },
    );
  });

  test('every output matches itself', () => {
    fc.assert(fc.property(output, (a) => accepts(comparator, buffer(a), buffer(a)) === true));
  });

  test('changes neither output', () => {
    const property = fc.property(output, output, (a, b) => {
      const [expected, actual] = [buffer(a), buffer(b)];
      differenceBetween(expected, actual, comparator);
      expect([expected.toString('latin1'), actual.toString('latin1')]).toEqual([a, b]);
    });
    fc.assert(property);
  });

  test('explains any two outputs in one short line without control characters', () => {
    const long = fc
      .tuple(output, fc.string({ unit: character, maxLength: 300 }))
      .map(([a, b]) => Buffer.concat([buffer(a), Buffer.from(b)]));
    const property = fc.property(long, long, (a, b) => {
      const sentence = differenceBetween(a, b, comparator);
      return sentence === null || (sentence !== '' && sentence.length <= 200 && !/\p{Cc}/u.test(sentence));
    });
    fc.assert(property, { numRuns: 400 });
  });
});

describe('white space that is ignored', () => {
  const space = fc.stringMatching(/^[ \t\v\f\r]{0,3}$/);
  const gap = fc.stringMatching(/^[ \t\n\v\f\r]{1,3}$/);
  const word = fc.stringMatching(/^[ab1.\xff]{1,3}$/);
  const lines = fc.array(
    fc.oneof(
      fc.constant(''),
      word,
      fc.tuple(word, word).map((pair) => pair.join(' ')),
    ),
    { maxLength: 6 },
  );

  test('at the ends of lines, and blank lines at the end', () => {
    const property = fc.property(lines, fc.infiniteStream(space), fc.array(space), (content, ends, tail) => {
      const padded = [...content.map((line) => `${line}${ends.next().value}`), ...tail].join('\n');
      for (const comparator of [comparators.trimmed, comparators.lines_unordered, comparators.tokens])
        expect(accepts(comparator, buffer(content.join('\n')), buffer(padded))).toBe(true);
    });
    fc.assert(property, { numRuns: 300 });
  });

  test('of any kind and length between words, by tokens and numbers', () => {
    const property = fc.property(fc.array(word), fc.infiniteStream(gap), (words, gaps) => {
      const spaced = words.map((each) => `${gaps.next().value}${each}`).join('');
      for (const comparator of [comparators.tokens, loose, strict])
        expect(accepts(comparator, buffer(words.join(' ')), buffer(spaced))).toBe(true);
    });
    fc.assert(property, { numRuns: 300 });
  });

  test('is significant at the beginning of a line', () => {
    const property = fc.property(word, fc.stringMatching(/^[ \t\v\f\r]{1,3}$/), (line, indent) => {
      for (const comparator of [comparators.trimmed, comparators.lines_unordered, comparators.exact])
        expect(accepts(comparator, buffer(line), buffer(`${indent}${line}`))).toBe(false);
    });
    fc.assert(property);
  });

  test('lines_unordered accepts the lines in any order', () => {
    const shuffled = lines.chain((content) => {
      const filled = [...content, 'end']; // an empty line that comes last would not count
      return fc.tuple(fc.constant(filled), fc.shuffledSubarray(filled, { minLength: filled.length }));
    });
    const property = fc.property(shuffled, ([content, other]) =>
      accepts(comparators.lines_unordered, buffer(`${content.join('\n')}\n.`), buffer(`${other.join('\n')}\n.`)),
    );
    fc.assert(property, { numRuns: 300 });
  });
});

// A relative tolerance is of the expected number.
test.each(rows.filter(([, comparator]) => comparator !== loose))('%s is symmetric', (_name, comparator) => {
  fc.assert(
    fc.property(
      output,
      output,
      (a, b) => accepts(comparator, buffer(a), buffer(b)) === accepts(comparator, buffer(b), buffer(a)),
    ),
    { numRuns: 300 },
  );
});

test('a looser comparator accepts what a stricter one accepts', () => {
  const looser: [Comparator, Comparator][] = [
    [comparators.exact, comparators.trimmed],
    [comparators.trimmed, comparators.lines_unordered],
    [comparators.trimmed, comparators.tokens],
    [comparators.tokens, strict],
    [strict, loose],
  ];
  const property = fc.property(output, output, (a, b) => {
    for (const [one, other] of looser)
      if (accepts(one, buffer(a), buffer(b))) expect(accepts(other, buffer(a), buffer(b))).toBe(true);
  });
  fc.assert(property, { numRuns: 500 });
});

test('the message names the first line and word that differ', () => {
  const first = (one: readonly string[], other: readonly string[]) => {
    const index = one.findIndex((each, at) => each !== other[at]);
    return (index < 0 ? one.length : index) + 1;
  };
  const property = fc.property(output, output, (a, b) => {
    const [expected, actual] = [buffer(a), buffer(b)];
    if (!accepts(comparators.trimmed, expected, actual))
      expect(differenceBetween(expected, actual, comparators.trimmed)).toMatch(
        new RegExp(`^line ${first(linesOf(a), linesOf(b))}: `),
      );
    if (!accepts(comparators.tokens, expected, actual))
      expect(differenceBetween(expected, actual, comparators.tokens)).toMatch(
        new RegExp(`^word ${first(wordsOf(a), wordsOf(b))}: `),
      );
  });
  fc.assert(property, { numRuns: 500 });
});
