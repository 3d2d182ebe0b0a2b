import { describe, expect, test } from 'vitest';
import { ADDED_BYTES_MIN, ANSWER_BYTES_MAX, shownBytesMax } from './answer-size.ts';
import type { EchoedTest } from './schema.ts';

const MIB = 1024 * 1024;
const testCase = (hidden = false) => ({
  id: 't',
  input: '',
  expectedOutput: Buffer.alloc(0),
  hidden,
  weight: 1,
  args: [],
  wallTimeMs: 1,
});
const plain: EchoedTest = { input: '', expectedOutput: '' };

/** What each test may show, where each repeats `echo`. */
const shareOf = (count: number, echo = plain, hidden = 0) =>
  shownBytesMax(
    Array.from({ length: count }, (_value, index) => testCase(index < hidden)),
    Array.from({ length: count }, () => echo),
  );

describe('what a test may show', () => {
  test('is both outputs whole, whatever they are, where there are few', () => {
    expect(shareOf(19)).toBeGreaterThanOrEqual(2 * 64 * 1024 * 6);
  });

  test('is both outputs whole where there are 100 that write text', () => {
    expect(shareOf(100)).toBeGreaterThanOrEqual(2 * 64 * 1024 + 1024);
  });

  test('is still something where there are 1000', () => {
    expect(shareOf(1000)).toBeGreaterThan(14 * 1024);
  });

  test('is all that hidden ones leave', () => {
    expect(shareOf(1000, plain, 990)).toBeGreaterThan(64 * 1024 * 6 * 2);
    expect(shareOf(1000, plain, 1000)).toBeGreaterThan(0);
  });

  test('shrinks by what the answer repeats, as it is written in JSON', () => {
    const input = '\u0001'.repeat(MIB);
    expect(shareOf(1) - shareOf(1, { ...plain, input })).toBe(6 * MIB);
  });

  test.each([1, 400, 1000])('leaves an answer of %d tests that repeats nothing below its bound', (count) => {
    expect(count * shareOf(count)).toBeLessThan(ANSWER_BYTES_MAX);
  });

  test.each([1, 400, 1000])('with a body of 16 MB is a kilobyte and more for each of %d tests', (count) => {
    const echo = { ...plain, expectedOutput: 'x'.repeat((16 * MIB) / count) };
    expect(shareOf(count, echo)).toBeGreaterThan(2 * 1024);
    expect(count * shareOf(count, echo)).toBeLessThan(ADDED_BYTES_MIN);
  });
});
