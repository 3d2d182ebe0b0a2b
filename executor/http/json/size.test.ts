import { describe, expect, test } from 'vitest';
import { excessOf } from './size.ts';

const DEEP = 'is nested deeper than 32 levels';
const MANY = 'has more than 64000 parts';
const excess = (text: string) => excessOf(Buffer.from(text));

describe('depth', () => {
  test.each([
    ['32 arrays', '['.repeat(32) + ']'.repeat(32), null],
    ['33 arrays', '['.repeat(33) + ']'.repeat(33), DEEP],
    ['33 objects', '{"a":'.repeat(33), DEEP],
    ['arrays and objects by turns', '[{"a":'.repeat(17), DEEP],
    ['arrays beside each other', '[[]'.concat(',[]'.repeat(100), ']'), null],
    ['brackets in a string', `["${'['.repeat(100)}"]`, null],
    ['brackets after an escaped quote in a string', `["\\"${'['.repeat(100)}"]`, null],
    ['brackets after a string that ends in a backslash', `["\\\\"${'['.repeat(100)}`, DEEP],
    ['brackets after an empty string', `[""${'['.repeat(100)}`, DEEP],
    ['brackets in a string that does not end', `["${'['.repeat(100)}`, null],
    ['brackets in a string that ends in half an escape', `["${'['.repeat(100)}\\`, null],
    ['brackets after characters of several bytes', `["é漢😀"${'['.repeat(100)}`, DEEP],
  ])('%s', (_name, text, expected) => {
    expect(excess(text)).toBe(expected);
  });
});

describe('parts', () => {
  test.each([
    ['64 000 commas', `"${','.repeat(100_000)}"${','.repeat(64_000)}`, null],
    ['64 001 commas', ','.repeat(64_001), MANY],
    ['64 001 colons', ':'.repeat(64_001), MANY],
    ['64 001 arrays', '[]'.repeat(64_001), MANY],
    ['64 001 objects', '{}'.repeat(64_001), MANY],
    ['32 000 tests', `[${'{},'.repeat(32_000)}{}]`, MANY],
    ['closing brackets', ']'.repeat(100_000), null],
    ['a string of a million quotes', `"${'\\"'.repeat(1_000_000)}"`, null],
  ])('%s', (_name, text, expected) => {
    expect(excess(text)).toBe(expected);
  });

  test('the largest valid request is within the limit', () => {
    const args = Array(32).fill('a');
    const each = { id: 'a', input: '', expected_output: '', hidden: false, weight: 1, timeout: 1, args };
    const files = Array(64).fill({ name: 'a', content: '' });
    const limits = { cpu_time: 1, wall_time: 1, memory_mb: 16, processes: 1, file_size_mb: 1, output_mb: 1 };
    const checker = { language: 'c', files, protocol: 'kattis', limits };
    const all = {
      language: 'c',
      files,
      args,
      checker,
      limits,
      timeout: 1,
      stop_on_failure: true,
      user_id: 'a',
      question_id: 'a',
    };
    expect(excess(JSON.stringify({ ...all, test_cases: Array(1000).fill(each) }))).toBeNull();
  });
});

test('16 MB are scanned quickly', () => {
  const text = Buffer.from(`["${'\\"a'.repeat((16 * 1024 * 1024) / 3)}"]`);
  const start = performance.now();
  expect(excessOf(text)).toBeNull();
  expect(performance.now() - start).toBeLessThan(5_000); // what is not linear takes minutes
});
