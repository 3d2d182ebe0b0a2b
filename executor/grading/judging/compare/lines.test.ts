import { describe, expect, test } from 'vitest';
import type { Comparison } from './comparator.ts';
import { exact, trimmed } from './lines.ts';

const accepts = (compare: Comparison, expected: Buffer, actual: Buffer) => compare(expected, actual) === null;
const bytes = (...values: number[]) => Buffer.from(values);
const buffer = (value: string | Buffer) => (typeof value === 'string' ? Buffer.from(value) : value);
const TEN_MB = 10 * 1024 * 1024;

type Row = [name: string, expected: string | Buffer, actual: string | Buffer, trimmed: boolean, exact: boolean];

const rows: Row[] = [
  ['the same bytes', '15\n', '15\n', true, true],
  ['nothing at all', '', '', true, true],
  ['another value', '15', '16', false, false],
  ['a missing final newline', '15\n', '15', true, false],
  ['an additional final newline', '15', '15\n', true, false],
  ['spaces at the end of a line', 'a\nb\n', 'a  \nb \n', true, false],
  ['a tab at the end of a line', 'a\nb\n', 'a\t\nb\n', true, false],
  ['a vertical tab and a form feed at the end', 'a', 'a\v\f', true, false],
  ['CRLF instead of LF', 'a\nb\n', 'a\r\nb\r\n', true, false],
  ['LF instead of CRLF', 'a\r\nb\r\n', 'a\nb', true, false],
  ['a lone CR is no line end', 'a\nb', 'a\rb', false, false],
  ['empty lines at the end', 'a', 'a\n\n\n', true, false],
  ['white lines at the end', 'a\n \n\t\n', 'a', true, false],
  ['only white space against nothing', '', ' \n\t\r\n', true, false],
  ['an empty line in front', 'a', '\na', false, false],
  ['an empty line in between', 'a\nb', 'a\n\nb', false, false],
  ['a white line for an empty one', 'a\n\nb', 'a\n \t\nb', true, false],
  ['white space in front of a line', 'a', ' a', false, false],
  ['two spaces for one within a line', 'a b', 'a  b', false, false],
  ['another case', 'YES', 'yes', false, false],
  ['a missing last line', 'a\nb', 'a\n', false, false],
  ['an additional last line', 'a\n', 'a\nb', false, false],
  ['two lines in one', 'a\nb', 'ab', false, false],
  ['a prefix of a line', 'abc', 'ab', false, false],
  ['a line that is longer', 'ab', 'abc', false, false],
  ['nothing against something', '', 'a', false, false],
  ['something against nothing', 'a', '', false, false],
  ['lines in another order', 'a\nb', 'b\na', false, false],
  ['invalid UTF-8 that is the same', bytes(0xff, 0xfe, 0x0a), bytes(0xff, 0xfe, 0x0a), true, true],
  ['invalid UTF-8 that differs, though both show as U+FFFD', bytes(0xff), bytes(0xfe), false, false],
  ['invalid UTF-8 against the character that it shows as', '\ufffd', bytes(0xff), false, false],
  ['invalid UTF-8 before trailing white space', bytes(0xc3), bytes(0xc3, 0x20, 0x0a), true, false],
  ['a no-break space is no white space', 'a', 'a\u00a0', false, false],
  ['composed against decomposed', '\u00e9', 'e\u0301', false, false],
  ['NUL within a line', 'a\0b', 'a\0b\n', true, false],
  ['NUL at the end is no white space', 'a', 'a\0', false, false],
  ['what follows a NUL', 'a\0b', 'a\0c', false, false],
];

describe('trimmed', () => {
  test.each(rows)('%s', (_name, expected, actual, matches) => {
    expect(accepts(trimmed, buffer(expected), buffer(actual))).toBe(matches);
  });

  test.each(rows)('%s, the other way round', (_name, expected, actual, matches) => {
    expect(accepts(trimmed, buffer(actual), buffer(expected))).toBe(matches);
  });
});

describe('exact', () => {
  test.each(rows)('%s', (_name, expected, actual, _trimmed, matches) => {
    expect(accepts(exact, buffer(expected), buffer(actual))).toBe(matches);
  });
});

describe('explain', () => {
  const sixty = 'x'.repeat(60);
  const sentences: [name: string, expected: string | Buffer, actual: string | Buffer, sentence: string][] = [
    ['the first line', '15\n', '16\n', 'line 1: expected 15, got 16'],
    ['only the first difference', 'a\nb\nc\nd', 'a\nb\nx\ny', 'line 3: expected c, got x'],
    ['an output that ends early', 'a\nb', 'a\n', 'line 2: expected b, got the end of the output'],
    ['an output that goes on', 'a\n', 'a\nb\n', 'line 2: expected the end of the output, got b'],
    ['no output', 'a', '', 'line 1: expected a, got the end of the output'],
    ['output where none was expected', '', 'a', 'line 1: expected the end of the output, got a'],
    ['an empty line that was expected', 'a\n\nc', 'a\nb\nc', 'line 2: expected an empty line, got b'],
    ['an empty line that was not', 'a\nb', 'a\n\nb', 'line 2: expected b, got an empty line'],
    ['trailing white space is not shown', 'a  \r\nb', 'c\t\nb', 'line 1: expected a, got c'],
    ['trailing white space does not shift the lines', 'a\nb', 'a \r\nc', 'line 2: expected b, got c'],
    ['control characters', 'a', 'b\0c\td\u001b[2J', 'line 1: expected a, got b\ufffdc\ufffdd\ufffd[2J'],
    ['invalid UTF-8', 'a', bytes(0x62, 0xff), 'line 1: expected a, got b\ufffd'],
    ['60 bytes are shown', 'a', sixty, `line 1: expected a, got ${sixty}`],
    ['more than 60 bytes are cut', 'a', `${sixty}y`, `line 1: expected a, got ${sixty}…`],
    ['a cut does not split a character', 'a', `x${'é'.repeat(40)}`, `line 1: expected a, got x${'é'.repeat(29)}…`],
  ];

  test.each(sentences)('%s', (_name, expected, actual, sentence) => {
    expect(trimmed(buffer(expected), buffer(actual))).toBe(sentence);
    expect(exact(buffer(expected), buffer(actual))).toBe(sentence);
  });

  test('a difference in white space only is explained as such', () => {
    expect(exact(Buffer.from('a\n'), Buffer.from('a'))).toBe('differs only in white space');
  });
});

describe('10 MB against 10 MB', { timeout: 120_000 }, () => {
  const lineCount = Math.floor(TEN_MB / 10);
  const plain = Buffer.alloc(TEN_MB, '123456789\n').subarray(0, lineCount * 10);
  const padded = Buffer.alloc(lineCount * 11, '123456789 \n');
  const wrong = Buffer.from(plain);
  wrong[wrong.length - 2] = 0x30;

  test('trimmed ignores a trailing space in every line', () => {
    expect(accepts(trimmed, plain, padded)).toBe(true);
    expect(accepts(exact, plain, padded)).toBe(false);
  });

  test('one wrong byte in the last line is found and named', () => {
    expect(accepts(trimmed, plain, wrong)).toBe(false);
    expect(accepts(exact, plain, wrong)).toBe(false);
    expect(trimmed(plain, wrong)).toBe(`line ${lineCount}: expected 123456789, got 123456780`);
  });

  test('an output of white space equals an empty one', () => {
    expect(accepts(trimmed, Buffer.alloc(0), Buffer.alloc(TEN_MB, ' \n'))).toBe(true);
  });

  test('one long line with a difference at its end', () => {
    const [expected, actual] = [Buffer.alloc(TEN_MB, 'a'), Buffer.alloc(TEN_MB, 'a')];
    actual[TEN_MB - 1] = 0x62;
    expect(accepts(trimmed, expected, actual)).toBe(false);
  });
});
