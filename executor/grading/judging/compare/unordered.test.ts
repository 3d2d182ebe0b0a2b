import { describe, expect, test } from 'vitest';
import type { Comparison } from './comparator.ts';
import { linesUnordered } from './unordered.ts';

const accepts = (compare: Comparison, expected: Buffer, actual: Buffer) => compare(expected, actual) === null;
const bytes = (...values: number[]) => Buffer.from(values);
const buffer = (value: string | Buffer) => (typeof value === 'string' ? Buffer.from(value) : value);
const TEN_MB = 10 * 1024 * 1024;

describe('lines_unordered', () => {
  test.each<[name: string, expected: string | Buffer, actual: string | Buffer, matches: boolean]>([
    ['the same lines', 'a\nb\n', 'a\nb\n', true],
    ['nothing at all', '', '', true],
    ['only white space against nothing', '', '\n \r\n\t', true],
    ['another order', 'a\nb\nc\n', 'c\na\nb\n', true],
    ['another order and no final newline', 'a\nb\n', 'b\na', true],
    ['trailing white space of each line', 'a\nb\n', 'b \na\t\n', true],
    ['CRLF instead of LF', 'a\nb\n', 'b\r\na\r\n', true],
    ['empty lines at the end', 'a\nb', 'b\na\n\n\n', true],
    ['an empty line among the others', 'a\n\nb', '\nb\na', true],
    ['an empty line in front counts', 'a\nb', '\na\nb', false],
    ['the same line as often', 'a\na\nb', 'a\nb\na', true],
    ['the same lines, but not as often', 'a\na\nb', 'a\nb\nb', false],
    ['a line once too often', 'a\nb', 'a\nb\nb', false],
    ['a line once too seldom', 'a\nb\nb', 'a\nb', false],
    ['a line three times for one and one', 'a\na\na', 'a\nb\nc', false],
    ['another line', 'a\nb', 'a\nc', false],
    ['nothing against something', '', 'a', false],
    ['something against nothing', 'a', '', false],
    ['white space in front of a line', 'a\nb', 'b\n a', false],
    ['the same bytes in other lines', 'ab\nc', 'a\nbc', false],
    ['words of a line in another order', 'a b', 'b a', false],
    ['another case', 'A\nb', 'b\na', false],
    ['a lone CR is no line end', 'a\nb', 'a\rb', false],
    ['invalid UTF-8 in another order', bytes(0xff, 0x0a, 0xfe), bytes(0xfe, 0x0a, 0xff), true],
    ['invalid UTF-8 that differs', bytes(0xff), bytes(0xfe), false],
    ['invalid UTF-8 against the character that it shows as', '\ufffd', bytes(0xff), false],
    ['NUL in lines', 'a\0\n\0b', '\0b\na\0', true],
    ['NUL counts', 'a\nb', 'b\na\0', false],
    ['only NULs, but not as many', '\0\0\nb', 'b\n\0', false],
  ])('%s', (_name, expected, actual, matches) => {
    expect(accepts(linesUnordered, buffer(expected), buffer(actual))).toBe(matches);
    expect(accepts(linesUnordered, buffer(actual), buffer(expected))).toBe(matches);
  });

  test('every byte of a line matters', () => {
    const line = Buffer.from('the quick brown fox jumps over the lazy dog');
    for (const [index, byte] of line.entries()) {
      const other = Buffer.from(line);
      other[index] = byte ^ 0x80;
      expect(accepts(linesUnordered, line, other), `byte ${index}`).toBe(false);
    }
  });

  test('two swapped bytes make a different line', () => {
    for (let first = 0x21; first < 0x7f; first++) {
      for (let second = first + 1; second < 0x7f; second++) {
        expect(accepts(linesUnordered, bytes(first, second), bytes(second, first)), `${first} ${second}`).toBe(false);
      }
    }
  });
});

describe('explain', () => {
  test.each<[name: string, expected: string, actual: string, sentence: string]>([
    ['too few lines', 'a\nb\nc\n', 'a\nb\n', 'expected 3 lines, got 2'],
    ['too many lines', 'a\nb\n', 'a\nb\nc\nd', 'expected 2 lines, got 4'],
    ['no output', 'a\nb\n', '\n\n', 'expected 2 lines, got 0'],
    ['empty lines at the end are not counted', 'a\nb\n\n\n', 'a\nb\nc', 'expected 2 lines, got 3'],
    ['as many lines, but others', 'a\nb\n', 'a\nc\n', 'the 2 lines are not the expected ones'],
  ])('%s', (_name, expected, actual, sentence) => {
    expect(linesUnordered(Buffer.from(expected), Buffer.from(actual))).toBe(sentence);
  });
});

describe('10 MB against 10 MB', { timeout: 120_000 }, () => {
  const numbered = Array.from({ length: Math.floor(TEN_MB / 8) }, (_, index) => String(1_000_000 + index));
  const ascending = Buffer.from(numbered.join('\n'));
  const descending = Buffer.from(numbered.toReversed().join(' \n'));

  test('a million different lines match in reverse order', () => {
    expect(accepts(linesUnordered, ascending, descending)).toBe(true);
  });

  test('a line that appears twice instead of another is found', () => {
    const wrong = Buffer.from(descending);
    descending.copy(wrong, 0, 9, 16);
    expect(accepts(linesUnordered, ascending, wrong)).toBe(false);
    expect(linesUnordered(ascending, wrong)).toBe(`the ${numbered.length} lines are not the expected ones`);
  });

  test('one extra line is found among millions of short ones', () => {
    expect(accepts(linesUnordered, Buffer.alloc(TEN_MB, 'a\n'), Buffer.alloc(TEN_MB + 2, 'a\n'))).toBe(false);
  });

  test('one long line', () => {
    const [expected, actual] = [Buffer.alloc(TEN_MB, 'a'), Buffer.alloc(TEN_MB, 'a')];
    actual[0] = 0x62;
    expect(accepts(linesUnordered, expected, actual)).toBe(false);
  });
});
