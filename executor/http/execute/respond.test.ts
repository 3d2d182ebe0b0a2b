/* Long, because one fixture of jobs and reports serves all forms of the answer. */

import { describe, expect, test } from 'vitest';
import { comparators, defaultLimits, type GradeReport, type TestRun, type Verdict } from '../../grading/index.ts';
import { python } from '../../languages/python/python.ts';
import type { ExecuteRequest } from './request.ts';
import { type ExecutionInfo, gradeJson, runOnceJson } from './respond.ts';

type GradeRequest = ExecuteRequest & { kind: 'grade' };
type RunRequest = ExecuteRequest & { kind: 'run' };

const installed = { language: python, version: '3.13.5' };
const submission = { installed, files: [{ name: 'main.py', content: 'SECRET SOURCE' }], limits: defaultLimits };
const ids = { userId: 'u-17', questionId: 'q-3', installed };
const compilation = {
  ok: true,
  cached: false,
  stdout: 'o',
  stderr: 'e',
  code: 0,
  signal: null,
  stop: null,
  timeMs: 11.4,
  cpuTimeMs: 9.3,
  memoryBytes: 8_388_608,
};
const failedCompilation = { ...compilation, ok: false, code: 1 };
const execution = (): ExecutionInfo => ({
  id: 'x-1',
  replica: 'r-1',
  acceptedBy: 'r-2',
  startedAt: performance.now(),
  waitedMs: 0,
});

const accepted: TestRun = {
  verdict: 'accepted',
  share: 1,
  message: null,
  stdout: '15\n',
  stderr: '',
  interleaved: null,
  truncated: false,
  exitCode: 0,
  signal: null,
  stop: null,
  wallTimeMs: 10.6,
  cpuTimeMs: 9.4,
  memoryBytes: 9_437_184,
};
const wrong: TestRun = {
  ...accepted,
  verdict: 'wrong_answer',
  share: 0,
  stdout: '16\n',
  message: 'line 1: expected 15, got 16',
};
const crashed: TestRun = {
  ...accepted,
  verdict: 'runtime_error',
  share: 0,
  stdout: 'OUTPUT',
  stderr: 'STDERR',
  message: 'MESSAGE',
  exitCode: null,
  signal: 'SIGSEGV',
};

interface Given {
  run: TestRun | null;
  weight?: number;
  hidden?: boolean;
}

/** A request and its report, one test for each that is given. */
function graded(...given: Given[]): [request: GradeRequest, report: GradeReport] {
  const tests = given.map(({ weight = 1, hidden = false }, index) => ({
    id: `test_${index + 1}`,
    input: 'INPUT',
    expectedOutput: Buffer.from('EXPECTED'),
    hidden,
    weight,
    args: [],
    wallTimeMs: 5_000,
  }));
  const job = {
    ...submission,
    tests,
    judging: { by: 'comparator' as const, comparator: comparators.trimmed },
    stopOnFailure: false,
    shownBytesMax: 1024,
  };
  const echoed = given.map(() => ({ input: 'INPUT', expectedOutput: 'EXPECTED' }));
  const runs = given.map(({ run }) => run);
  return [
    { ...ids, kind: 'grade', job, echoed },
    { verdict: 'accepted', compilation, runs, queueTimeMs: 3.6 },
  ];
}

function answer(...given: Given[]) {
  const [request, report] = graded(...given);
  return gradeJson(request, report, execution());
}

describe('a test in the answer', () => {
  test('that passed shows everything', () => {
    expect(answer({ run: accepted }).test_results).toEqual([
      {
        test_case_id: 'test_1',
        test_case_number: 1,
        hidden: false,
        verdict: 'accepted',
        status: 'passed',
        passed: true,
        score: 1,
        input: 'INPUT',
        expected_output: 'EXPECTED',
        actual_output: '15\n',
        output_truncated: false,
        error: null,
        message: null,
        exit_code: 0,
        signal: null,
        execution_time_ms: 11,
        cpu_time_ms: 9,
        memory_usage_bytes: 9_437_184,
      },
    ]);
  });

  test('that crashed shows stderr, signal and message', () => {
    expect(answer({ run: { ...crashed, truncated: true } }).test_results[0]).toMatchObject({
      passed: false,
      actual_output: 'OUTPUT',
      output_truncated: true,
      error: 'STDERR',
      message: 'MESSAGE',
      exit_code: null,
      signal: 'SIGSEGV',
    });
  });

  test('whose checker failed is an error with score 0', () => {
    const run: TestRun = { ...accepted, verdict: 'checker_error', share: 0, message: 'the checker failed' };
    expect(answer({ run, weight: 5 }).test_results[0]).toMatchObject({
      verdict: 'checker_error',
      status: 'error',
      passed: false,
      score: 0,
      actual_output: '15\n',
      message: 'the checker failed',
      exit_code: 0,
    });
  });

  test('that earned a part of its weight shows that part, even if it is hidden', () => {
    const run: TestRun = { ...wrong, share: 0.25 };
    const shown = { verdict: 'wrong_answer', status: 'failed', passed: false, score: 1 };
    expect(answer({ run, weight: 4 }).test_results[0]).toMatchObject(shown);
    expect(answer({ run, weight: 4, hidden: true }).test_results[0]).toMatchObject({ ...shown, message: null });
  });

  test('that was not run is skipped, with no time and no memory', () => {
    expect(answer({ run: null }).test_results).toEqual([
      {
        test_case_id: 'test_1',
        test_case_number: 1,
        hidden: false,
        verdict: 'skipped',
        status: 'skipped',
        passed: false,
        score: 0,
        input: 'INPUT',
        expected_output: 'EXPECTED',
        actual_output: null,
        output_truncated: false,
        error: null,
        message: null,
        exit_code: null,
        signal: null,
        execution_time_ms: 0,
        cpu_time_ms: 0,
        memory_usage_bytes: 0,
      },
    ]);
  });

  test.each<[verdict: Verdict, status: string, passed: boolean]>([
    ['accepted', 'passed', true],
    ['wrong_answer', 'failed', false],
    ['time_limit_exceeded', 'error', false],
    ['memory_limit_exceeded', 'error', false],
    ['output_limit_exceeded', 'error', false],
    ['runtime_error', 'error', false],
  ])('with the verdict %s has the status %s', (verdict, status, passed) => {
    expect(answer({ run: { ...accepted, verdict } }).test_results[0]).toMatchObject({ verdict, status, passed });
  });

  test('without output has an empty string, not null', () => {
    expect(answer({ run: { ...accepted, stdout: '' } }).test_results[0]).toMatchObject({
      actual_output: '',
      error: null,
    });
  });

  test('has its position as number', () => {
    const numbers = answer({ run: accepted }, { run: null }, { run: wrong }).test_results.map(
      (one) => one.test_case_number,
    );
    expect(numbers).toEqual([1, 2, 3]);
  });
});

describe('a hidden test', () => {
  test.each<[name: string, run: TestRun | null]>([
    ['that passed', accepted],
    ['that was wrong', wrong],
    ['that crashed', crashed],
    ['that was skipped', null],
  ])('%s shows neither input, outputs, error nor message', (_name, run) => {
    const [shown] = answer({ run, hidden: true }).test_results;
    expect(shown).toMatchObject({
      hidden: true,
      input: null,
      expected_output: null,
      actual_output: null,
      error: null,
      message: null,
    });
    expect(JSON.stringify(shown)).not.toMatch(/INPUT|EXPECTED|OUTPUT|STDERR|MESSAGE|expected 15/);
  });

  test('still shows how it ended, its time and its memory', () => {
    expect(answer({ run: crashed, hidden: true }).test_results[0]).toMatchObject({
      test_case_id: 'test_1',
      verdict: 'runtime_error',
      status: 'error',
      execution_time_ms: 11,
      memory_usage_bytes: 9_437_184,
    });
  });

  test('does not hide the test next to it', () => {
    const [, shown] = answer({ run: wrong, hidden: true }, { run: wrong }).test_results;
    expect(shown).toMatchObject({ hidden: false, input: 'INPUT', actual_output: '16\n', message: wrong.message });
  });
});

describe('the summary', () => {
  test.each<[name: string, given: Given[], summary: object]>([
    [
      'of tests that all passed',
      [{ run: accepted }, { run: accepted }],
      { total_tests: 2, passed: 2, failed: 0, all_passed: true, pass_percentage: 100, score: 2, max_score: 2 },
    ],
    [
      'of tests that all failed',
      [{ run: wrong }, { run: crashed }],
      { total_tests: 2, passed: 0, failed: 2, all_passed: false, pass_percentage: 0, score: 0, max_score: 2 },
    ],
    [
      'of the example in the documentation',
      [{ run: accepted }, { run: wrong, weight: 2, hidden: true }],
      { total_tests: 2, passed: 1, failed: 1, all_passed: false, pass_percentage: 50, score: 1, max_score: 3 },
    ],
    [
      'with weights',
      [
        { run: accepted, weight: 2.5 },
        { run: wrong, weight: 4 },
        { run: accepted, weight: 0 },
      ],
      { passed: 2, failed: 1, pass_percentage: 66.67, score: 2.5, max_score: 6.5 },
    ],
    [
      'with a skipped test, which has not passed',
      [{ run: accepted }, { run: wrong }, { run: null, weight: 3 }],
      { total_tests: 3, passed: 1, failed: 2, all_passed: false, pass_percentage: 33.33, score: 1, max_score: 5 },
    ],
    [
      'with partial scores, rounded so that no floating-point error shows',
      [
        { run: { ...wrong, share: 0.1 }, weight: 3 },
        { run: { ...wrong, share: 0.5 }, weight: 5 },
        { run: accepted, weight: 0.5 },
      ],
      { passed: 1, failed: 2, score: 3.3, max_score: 8.5 },
    ],
    [
      'with a failed test of weight 0',
      [{ run: accepted }, { run: wrong, weight: 0 }],
      { all_passed: false, pass_percentage: 50, score: 1, max_score: 1 },
    ],
    [
      'sums the times before it rounds',
      [{ run: { ...accepted, wallTimeMs: 0.4 } }, { run: { ...wrong, wallTimeMs: 0.4 } }, { run: null }],
      { total_execution_time_ms: 1 },
    ],
  ])('%s', (_name, given, summary) => {
    expect(answer(...given).summary).toMatchObject(summary);
  });

  test('of 999 passed tests out of 1000 is not 100 %', () => {
    const given = Array.from({ length: 1000 }, (_, index) => ({ run: index === 500 ? wrong : accepted }));
    expect(answer(...given).summary).toMatchObject({ all_passed: false, pass_percentage: 99.9, passed: 999 });
  });
});

describe('the answer to a graded submission', () => {
  test('has ids, language, replica and times', () => {
    const [request, report] = graded({ run: wrong });
    const json = gradeJson(request, { ...report, verdict: 'wrong_answer' }, execution());
    expect(json).toMatchObject({
      execution_id: 'x-1',
      user_id: 'u-17',
      question_id: 'q-3',
      language: 'python',
      version: '3.13.5',
      verdict: 'wrong_answer',
      compile: { stdout: 'o', stderr: 'e', code: 0, signal: null, time_ms: 11, cached: false },
      metadata: { replica: 'r-1', accepted_by: 'r-2', queue_time_ms: 4 },
    });
    expect(new Date(json.timestamp).toISOString()).toBe(json.timestamp);
    expect(JSON.stringify(json)).not.toContain('SECRET SOURCE');
  });

  test('has no ids if the request had none', () => {
    const [request, report] = graded({ run: accepted });
    const json = gradeJson({ ...request, userId: undefined, questionId: undefined }, report, execution());
    expect('user_id' in json || 'question_id' in json).toBe(false);
  });

  test('that does not compile lists every test as skipped', () => {
    const [request, report] = graded({ run: null }, { run: null, hidden: true });
    const json = gradeJson(
      request,
      { ...report, verdict: 'compile_error', compilation: failedCompilation },
      execution(),
    );
    expect(json.verdict).toBe('compile_error');
    expect(json.compile.code).toBe(1);
    expect(json.test_results.map(({ status }) => status)).toEqual(['skipped', 'skipped']);
    expect(json.summary).toMatchObject({ passed: 0, all_passed: false, score: 0, max_score: 2 });
  });

  test('has the duration in whole milliseconds', () => {
    const [request, report] = graded({ run: accepted });
    const { execution_time_ms } = gradeJson(request, report, {
      ...execution(),
      startedAt: performance.now() - 5_000,
    }).metadata;
    expect(Number.isInteger(execution_time_ms)).toBe(true);
    expect(execution_time_ms).toBeGreaterThanOrEqual(5_000);
  });
});

describe('the answer to a single run', () => {
  const request: RunRequest = { ...ids, kind: 'run', job: { ...submission, stdin: '', args: [] } };

  const answerRun = (run: TestRun | null) =>
    runOnceJson(
      request,
      { compilation: run === null ? failedCompilation : compilation, run, queueTimeMs: 0 },
      execution(),
    );

  test('shows outputs, time and memory', () => {
    expect(answerRun({ ...accepted, stdout: '42\n', stderr: 'w' }).run).toEqual({
      stdout: '42\n',
      stderr: 'w',
      code: 0,
      signal: null,
      status: 'ok',
      message: null,
      execution_time_ms: 11,
      cpu_time_ms: 9,
      memory_usage_bytes: 9_437_184,
      output_truncated: false,
    });
  });

  test.each<[verdict: Verdict, status: string]>([
    ['accepted', 'ok'],
    ['time_limit_exceeded', 'time_limit_exceeded'],
    ['memory_limit_exceeded', 'memory_limit_exceeded'],
    ['output_limit_exceeded', 'output_limit_exceeded'],
    ['runtime_error', 'runtime_error'],
  ])('with the verdict %s has the status %s', (verdict, status) => {
    expect(answerRun({ ...accepted, verdict }).run.status).toBe(status);
  });

  test('has no exit code if a signal ended the program', () => {
    expect(answerRun(crashed).run).toMatchObject({ code: null, signal: 'SIGSEGV', message: 'MESSAGE' });
  });

  test('of a program that does not compile has neither exit code nor output', () => {
    const json = answerRun(null);
    expect(json.run).toMatchObject({ stdout: '', stderr: '', code: null, signal: null, status: 'compile_error' });
    expect(json.compile).toMatchObject({ code: 1, stderr: 'e' });
  });

  test('has ids, language, replica and times', () => {
    expect(answerRun(accepted)).toMatchObject({
      execution_id: 'x-1',
      user_id: 'u-17',
      question_id: 'q-3',
      language: 'python',
      version: '3.13.5',
      metadata: { replica: 'r-1', accepted_by: 'r-2', queue_time_ms: 0 },
    });
  });
});
