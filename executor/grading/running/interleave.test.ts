import { expect, test } from 'vitest';
import { interleave, type Mark, parseMarks } from './interleave.ts';

const woven = (stdout: string, stderr: string, marks: Mark[]) =>
  interleave(Buffer.from(stdout), Buffer.from(stderr), marks)
    .map(({ bytes }) => bytes.toString())
    .join('|');
const mark = (stdout: number, stderr: number): Mark => ({ stdout, stderr });

test.each<[name: string, stdout: string, stderr: string, marks: Mark[], woven: string]>([
  ['no output', '', '', [], ''],
  ['stdout alone', 'abc', '', [], 'abc'],
  ['stderr alone', '', 'xyz', [], 'xyz'],
  ['stderr before all of stdout', 'abc', 'xyz', [], 'xyz|abc'],
  ['stderr after all of stdout', 'abc', 'xyz', [mark(3, 0)], 'abc|xyz'],
  ['stderr in the middle', 'abc', 'xyz', [mark(1, 0)], 'a|xyz|bc'],
  ['byte by byte in turn', 'abc', 'xyz', [mark(1, 0), mark(2, 1), mark(3, 2)], 'a|x|b|y|c|z'],
  ['stderr first, and then in turn', 'abc', 'xyz', [mark(1, 1), mark(3, 2)], 'x|a|y|bc|z'],
  ['marks beyond the part that is shown', 'abc', 'xyz', [mark(2, 1), mark(500, 2), mark(600, 900)], 'x|ab|y|c|z'],
  ['marks of a stdout that was truncated', 'abc', 'xyz', [mark(2, 0), mark(0, 1), mark(1, 2)], 'ab|x|y|z|c'],
  ['marks of a stderr that was truncated', 'abc', 'xyz', [mark(1, 2), mark(2, 0), mark(3, 1)], 'xy|a|b|c|z'],
])('%s', (_name, stdout, stderr, marks, expected) => {
  expect(woven(stdout, stderr, marks)).toBe(expected);
});

test('every byte of both outputs appears once', () => {
  const chunks = interleave(Buffer.from('abc'), Buffer.from('xyz'), [mark(1, 0), mark(7, 9), mark(0, 1)]);
  const all = (from: string) => chunks.filter((chunk) => chunk.from === from).map(({ bytes }) => bytes.toString());
  expect(all('stdout').join('')).toBe('abc');
  expect(all('stderr').join('')).toBe('xyz');
});

test.each([
  ['', []],
  ['3 0\n', [mark(3, 0)]],
  ['3 0\n10 4\n', [mark(3, 0), mark(10, 4)]],
])('the record %j is read as the marks %j', (note, marks) => {
  expect(parseMarks(note)).toEqual(marks);
});
