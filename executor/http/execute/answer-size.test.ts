import { describe, expect, test } from 'vitest';
import { comparators, defaultLimits, type TestRun } from '../../grading/index.ts';
import { fitRun } from '../../grading/running/fit.ts';
import { python } from '../../languages/python/python.ts';
import { ADDED_BYTES_MIN, ANSWER_BYTES_MAX, shownBytesMax } from './answer-size.ts';
import type { EchoedTest } from './request.ts';
import { gradeJson } from './respond.ts';

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

/** The answer to tests whose programs and compiler print as much as they can of what JSON escapes, and whose numbers are long. */
function longestAnswer(count: number, echo: EchoedTest): string {
  const tests = Array.from({ length: count }, () => ({
    ...testCase(),
    id: '\u0001'.repeat(128),
    weight: 123456789.123456,
  }));
  const echoed = tests.map(() => echo);
  const shown = shownBytesMax(tests, echoed);
  const text = '\u0001'.repeat(64 * 1024);
  const long: TestRun = {
    verdict: 'output_limit_exceeded',
    share: 0.123456789012,
    message: text.slice(0, 1024),
    stdout: text,
    stderr: text,
    interleaved: null,
    truncated: false,
    exitCode: 255,
    signal: 'SIGRTMIN+10',
    stop: null,
    wallTimeMs: 600_000,
    cpuTimeMs: 600_000,
    memoryBytes: 65_536 * MIB,
  };
  const compilation = {
    ok: true,
    cached: false,
    stdout: text,
    stderr: text,
    code: 255,
    signal: 'SIGRTMIN+10',
    stop: null,
    timeMs: 20_000,
    cpuTimeMs: 10_000,
    memoryBytes: 512 * MIB,
  };
  const installed = { language: python, version: '3.13.5' };
  const judging = { by: 'comparator' as const, comparator: comparators.exact };
  const job = {
    installed,
    files: [],
    limits: defaultLimits,
    tests,
    judging,
    stopOnFailure: false,
    shownBytesMax: shown,
  };
  const report = { verdict: long.verdict, compilation, runs: tests.map(() => fitRun(long, shown)), queueTimeMs: 1e6 };
  const id = '\u0001'.repeat(128);
  const request = { kind: 'grade' as const, userId: id, questionId: id, installed, job, echoed };
  return JSON.stringify(
    gradeJson(request, report, {
      id,
      replica: 'r'.repeat(100),
      acceptedBy: 'r'.repeat(100),
      startedAt: 0,
      waitedMs: 0,
    }),
  );
}

describe('what a test may show', () => {
  test('is both outputs in full, whatever they contain, if there are few tests', () => {
    expect(shareOf(19)).toBeGreaterThanOrEqual(2 * 64 * 1024 * 6);
  });

  test('is both outputs in full for 100 tests that write text', () => {
    expect(shareOf(100)).toBeGreaterThanOrEqual(2 * 64 * 1024 + 1024);
  });

  test('is more than 14 KB each for 1000 tests', () => {
    expect(shareOf(1000)).toBeGreaterThan(14 * 1024);
  });

  test('includes what hidden tests do not use', () => {
    expect(shareOf(1000, plain, 990)).toBeGreaterThan(64 * 1024 * 6 * 2);
    expect(shareOf(1000, plain, 1000)).toBeGreaterThan(0);
  });

  test('shrinks by what the response repeats from the request, measured as JSON', () => {
    const input = '\u0001'.repeat(MIB);
    expect(shareOf(1) - shareOf(1, { ...plain, input })).toBe(6 * MIB);
  });

  test.each([1, 400, 1000])('keeps a response with %d tests within its limit, whatever they write', (count) => {
    const answer = longestAnswer(count, { input: 'i', expectedOutput: 'e' });
    expect(answer.length).toBeLessThanOrEqual(ANSWER_BYTES_MAX);
    if (count > 1) expect(answer.length).toBeGreaterThan(ANSWER_BYTES_MAX * 0.9);
  });

  test.each([1, 400, 1000])('is at least 1 KB for each of %d tests, even with a request of 16 MB', (count) => {
    const echo = { ...plain, expectedOutput: 'x'.repeat(Math.floor((16 * MIB) / count) - 1024) };
    expect(shareOf(count, echo)).toBeGreaterThan(2 * 1024);
    expect(longestAnswer(count, echo).length).toBeLessThanOrEqual(16 * MIB + ADDED_BYTES_MIN);
  });
});
