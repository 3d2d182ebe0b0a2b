import { describe, expect, test } from 'vitest';
import type { Comparison } from './comparator.ts';
import { numbersWithin, tokens } from './words.ts';

const accepts = (compare: Comparison, expected: Buffer, actual: Buffer) => compare(expected, actual) === null;
const bytes = (...values: number[]) => Buffer.from(values);
const buffer = (value: string | Buffer) => (typeof value === 'string' ? Buffer.from(value) : value);
const TEN_MB = 10 * 1024 * 1024;

type Row = [name: string, expected: string | Buffer, actual: string | Buffer, matches: boolean];

const wordRows: Row[] = [
  ['the same bytes', 'a b\n', 'a b\n', true],
  ['nothing at all', '', '', true],
  ['only white space against nothing', '', ' \t\r\n\v\f', true],
  ['newlines for spaces', 'a b c', 'a\nb\nc\n', true],
  ['many spaces for one', 'a b', '  a \t  b  ', true],
  ['CRLF for LF', 'a\nb\n', 'a\r\nb\r\n', true],
  ['a missing final newline', 'a\n', 'a', true],
  ['empty lines at the end', 'a', 'a\n\n\n', true],
  ['another word', 'a b', 'a c', false],
  ['another case', 'Yes', 'yes', false],
  ['a missing word', 'a b', 'a', false],
  ['an additional word', 'a', 'a b', false],
  ['two words in one', 'a b', 'ab', false],
  ['words in another order', 'a b', 'b a', false],
  ['a prefix', 'abc', 'ab', false],
  ['nothing against something', '', 'a', false],
  ['something against nothing', 'a', '', false],
  ['invalid UTF-8 that is the same', bytes(0xff, 0x20, 0xfe), bytes(0xff, 0x0a, 0xfe), true],
  ['invalid UTF-8 that differs', bytes(0xff), bytes(0xfe), false],
  ['invalid UTF-8 against the character that it shows as', '\ufffd', bytes(0xff), false],
  ['a no-break space does not separate', 'a b', 'a\u00a0b', false],
  ['NUL does not separate', 'a b', 'a\0b', false],
  ['NUL within a word', 'a\0b', ' a\0b ', true],
];

describe('tokens', () => {
  test.each<Row>([
    ...wordRows,
    ['another way to write a number', '1.0', '1', false],
    ['another way to write an exponent', '1e-05', '1e-5', false],
  ])('%s', (_name, expected, actual, matches) => {
    expect(accepts(tokens, buffer(expected), buffer(actual))).toBe(matches);
    expect(accepts(tokens, buffer(actual), buffer(expected))).toBe(matches);
  });
});

describe('numbers', () => {
  const strict = numbersWithin({ absolute: 0, relative: 0 });

  test.each(wordRows)('words that are not numbers: %s', (_name, expected, actual, matches) => {
    expect(accepts(strict, buffer(expected), buffer(actual))).toBe(matches);
    expect(accepts(strict, buffer(actual), buffer(expected))).toBe(matches);
  });

  test.each<Row>([
    ['an exponent with and without its zero', '1e-05', '1.0E-5', true],
    ['an exponent written out', '1e-05', '0.00001', true],
    ['an exponent with a plus', '1e+3', '1000', true],
    ['zeros at the end', '1.50', '1.5', true],
    ['zeros in front', '007', '7', true],
    ['a plus in front', '+5', '5', true],
    ['no digit before the point', '.5', '0.5', true],
    ['no digit after the point', '5.', '5', true],
    ['minus zero', '0', '-0', true],
    ['minus zero with digits', '-0.000', '0', true],
    ['another sign', '5', '-5', false],
    ['the next whole number', '5', '6', false],
    ['nan equals nan', 'nan', 'NaN', true],
    ['nan has no sign', '-nan', 'nan', true],
    ['nan against a number', 'nan', '0', false],
    ['a number against nan', '0', 'nan', false],
    ['infinity by two names', 'inf', 'Infinity', true],
    ['infinity with a plus', '+inf', 'INF', true],
    ['infinities of two signs', 'inf', '-inf', false],
    ['minus infinity by two names', '-inf', '-Infinity', true],
    ['infinity against nan', 'inf', 'nan', false],
    ['infinity against a number', 'inf', '1e308', false],
    ['a number against infinity', '1e308', 'inf', false],
    ['numbers beyond a double', '1e400', '2e400', false],
    ['the same digits beyond a double', '1e400', '1e400', true],
    ['infinity against digits beyond a double', 'inf', '1e400', false],
    ['hexadecimal is no number', '16', '0x10', false],
    ['hexadecimal equals itself as a word', '0x10', '0x10', true],
    ['binary is no number', '2', '0b10', false],
    ['digits with separators are no number', '1000', '1_000', false],
    ['digits with commas are no number', '1000', '1,000', false],
    ['a decimal comma is no number', '1.5', '1,5', false],
    ['a fraction is no number', '0.5', '1/2', false],
    ['a BigInt literal is no number', '5', '5n', false],
    ['a sign alone is no number', '0', '-', false],
    ['a point alone is no number', '0', '.', false],
    ['two signs are no number', '5', '--5', false],
    ['an exponent without digits is no number', '1', '1e', false],
    ['an exponent alone is no number', '1', 'e0', false],
    ['a word that begins like a number', '5', '5a', false],
    ['digits with a NUL are no number', '5', '5\0', false],
    ['full-width digits are no number', '5', '\uff15', false],
    ['a number too few', '1 2', '1', false],
    ['a number too many', '1', '1 2', false],
    ['other white space', '1.0 2.0\n3.0', '1\r\n2\r\n3\r\n\r\n', true],
    ['words between numbers', 'Case #1: 2.50', 'Case #1: 2.5', true],
    ['another word between equal numbers', 'Case #1: 2.50', 'case #1: 2.5', false],
    ['a word of more than 400 digits equals itself', '1'.repeat(500), '1'.repeat(500), true],
    ['a word of more than 400 digits is compared as a word', `1.${'0'.repeat(500)}`, '1', false],
  ])('with no tolerance: %s', (_name, expected, actual, matches) => {
    expect(accepts(strict, buffer(expected), buffer(actual))).toBe(matches);
  });

  test.each<[name: string, absolute: number, relative: number, expected: string, actual: string, matches: boolean]>([
    ['within the absolute tolerance', 0.25, 0, '1', '1.125', true],
    ['on the edge of the absolute tolerance', 0.25, 0, '1', '1.25', true],
    ['below by the absolute tolerance', 0.25, 0, '1', '0.75', true],
    ['beyond the absolute tolerance', 0.25, 0, '1', '1.375', false],
    ['the absolute tolerance does not grow with the value', 0.25, 0, '1000', '1001', false],
    ['within the relative tolerance', 0, 0.25, '1000', '1100', true],
    ['on the edge of the relative tolerance', 0, 0.25, '1000', '1250', true],
    ['below by the relative tolerance', 0, 0.25, '1000', '750', true],
    ['beyond the relative tolerance', 0, 0.25, '1000', '1251', false],
    ['the relative tolerance is of the expected value', 0, 0.25, '750', '1000', false],
    ['a negative expected value has a relative tolerance too', 0, 0.25, '-1000', '-1100', true],
    ['nothing is relatively near to zero', 0, 0.25, '0', '1e-300', false],
    ['zero is absolutely near', 1e-9, 1e-9, '0', '1e-10', true],
    ['either suffices: the absolute', 1, 1e-9, '0.5', '1.25', true],
    ['either suffices: the relative', 1e-9, 0.25, '1e12', '1.1e12', true],
    ['neither suffices', 1, 1e-9, '100', '102', false],
    ['the sign counts beyond the tolerance', 1e-9, 1e-9, '1', '-1', false],
    ['a tolerance does not make words equal', 1e300, 1, 'a', 'b', false],
    ['a tolerance does not make a word a number', 1e300, 1, '1', 'x', false],
    ['a tolerance does not reach infinity', 1e300, 1, '1', 'inf', false],
    ['infinity does not reach down', 1e300, 1, 'inf', '1', false],
    ['a tolerance does not join the infinities', 1e300, 1, 'inf', '-inf', false],
    ['a tolerance does not reach nan', 1e300, 1, '1', 'nan', false],
  ])('%s', (_name, absolute, relative, expected, actual, matches) => {
    expect(accepts(numbersWithin({ absolute, relative }), Buffer.from(expected), Buffer.from(actual))).toBe(matches);
  });
});

describe('explain', () => {
  const sixty = 'x'.repeat(60);

  test.each<[name: string, expected: string | Buffer, actual: string | Buffer, sentence: string]>([
    ['the first word', '15', '16', 'word 1: expected 15, got 16'],
    ['words are counted over lines', 'a b\nc d\n', 'a b\nc e\n', 'word 4: expected d, got e'],
    ['only the first difference', 'a b c', 'a x y', 'word 2: expected b, got x'],
    ['an output that ends early', 'a b', 'a\n', 'word 2: expected b, got the end of the output'],
    ['an output that goes on', 'a\n', 'a b', 'word 2: expected the end of the output, got b'],
    ['no output', 'a', ' \n', 'word 1: expected a, got the end of the output'],
    ['output where none was expected', '', 'a', 'word 1: expected the end of the output, got a'],
    ['control characters', 'a', 'b\0c', 'word 1: expected a, got b\ufffdc'],
    ['invalid UTF-8', 'a', bytes(0xff), 'word 1: expected a, got \ufffd'],
    ['a long word', 'a', `${sixty}y`, `word 1: expected a, got ${sixty}…`],
    ['a cut does not split a character', 'a', `x${'é'.repeat(40)}`, `word 1: expected a, got x${'é'.repeat(29)}…`],
  ])('%s', (_name, expected, actual, sentence) => {
    expect(tokens(buffer(expected), buffer(actual))).toBe(sentence);
  });

  test('numbers within the tolerance are not named as the difference', () => {
    const near = numbersWithin({ absolute: 0.5, relative: 0 });
    expect(near(Buffer.from('1 2 3'), Buffer.from('1.25 2.25 4'))).toBe('word 3: expected 3, got 4');
  });
});

describe('10 MB against 10 MB', { timeout: 120_000 }, () => {
  const wordCount = Math.floor(TEN_MB / 10);
  const byLine = Buffer.alloc(wordCount * 10, '1234.5678\n');
  const bySpace = Buffer.alloc(wordCount * 10, '1234.5678 ');
  const wrong = Buffer.from(bySpace);
  wrong[wrong.length - 3] = 0x30;

  test('tokens accepts any separation of words', () => {
    expect(accepts(tokens, byLine, bySpace)).toBe(true);
  });

  test('tokens finds and names one wrong byte in the last word', () => {
    expect(accepts(tokens, byLine, wrong)).toBe(false);
    expect(tokens(byLine, wrong)).toBe(`word ${wordCount}: expected 1234.5678, got 1234.5608`);
  });

  test('numbers accepts a million numbers written in another notation', () => {
    const otherwise = Buffer.alloc(wordCount * 10, '12345.6e3 ');
    const plain = Buffer.alloc(wordCount * 10, '12345600. ');
    expect(accepts(numbersWithin({ absolute: 0, relative: 0 }), otherwise, plain)).toBe(true);
    plain[plain.length - 3] = 0x31;
    expect(accepts(numbersWithin({ absolute: 0.5, relative: 0 }), otherwise, plain)).toBe(false);
    expect(accepts(numbersWithin({ absolute: 1, relative: 0 }), otherwise, plain)).toBe(true);
  });

  test('a single word', () => {
    const [expected, actual] = [Buffer.alloc(TEN_MB, '1'), Buffer.alloc(TEN_MB, '1')];
    actual[TEN_MB - 1] = 0x32;
    expect(accepts(tokens, expected, actual)).toBe(false);
    expect(accepts(numbersWithin({ absolute: 1, relative: 1 }), expected, actual)).toBe(false);
  });
});
