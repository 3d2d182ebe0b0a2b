import type {
  Compilation,
  GradeJob,
  GradeReport,
  RunJobReport,
  TestCase,
  TestRun,
  Verdict,
} from '../../grading/index.ts';
import type { GradeAnswer, RunAnswer, TestResult } from '../contract/execute-answers.ts';
import type { EchoedTest, ExecuteRequest } from './request.ts';

/** The facts of an execution that each of its answers has. `startedAt` is on the clock of `performance.now()`. */
export interface ExecutionInfo {
  id: string;
  /** The replica that ran it. */
  replica: string;
  /** The replica that the client is connected to. */
  acceptedBy: string;
  startedAt: number;
  /** How long it waited before this replica took it from the shared queue, in milliseconds. */
  waitedMs: number;
}

const round = (ms: number) => Math.round(ms);

export function compileJson(compilation: Compilation) {
  const { stdout, stderr, code, signal, timeMs, cached } = compilation;
  return { stdout, stderr, code, signal, time_ms: round(timeMs), cached };
}

function metadataJson(execution: ExecutionInfo, queueTimeMs: number) {
  return {
    replica: execution.replica,
    accepted_by: execution.acceptedBy,
    queue_time_ms: round(execution.waitedMs + queueTimeMs),
    execution_time_ms: round(performance.now() - execution.startedAt),
  };
}

export const STATUS_OF_VERDICT = {
  accepted: 'passed',
  wrong_answer: 'failed',
  time_limit_exceeded: 'error',
  memory_limit_exceeded: 'error',
  output_limit_exceeded: 'error',
  runtime_error: 'error',
  checker_error: 'error',
} as const satisfies Record<Verdict, string>;

/** A run without tests is not judged. */
const STATUS_OF_RUN = {
  accepted: 'ok',
  wrong_answer: 'ok',
  checker_error: 'ok',
  time_limit_exceeded: 'time_limit_exceeded',
  memory_limit_exceeded: 'memory_limit_exceeded',
  output_limit_exceeded: 'output_limit_exceeded',
  runtime_error: 'runtime_error',
} as const satisfies Record<Verdict, string>;

/** The points of a test. A checker's share is a decimal number; rounding hides the error of the multiplication. */
const scoreOf = (test: TestCase, run: TestRun | null | undefined) => {
  const share = run?.share ?? 0;
  return share === 1 ? test.weight : Number((test.weight * share).toPrecision(12));
};

function testJson(test: TestCase, echoed: EchoedTest, run: TestRun | null, number: number): TestResult {
  const shows = <T>(value: T) => (test.hidden ? null : value);
  return {
    test_case_id: test.id,
    test_case_number: number,
    hidden: test.hidden,
    verdict: run === null ? 'skipped' : run.verdict,
    status: run === null ? 'skipped' : STATUS_OF_VERDICT[run.verdict],
    passed: run?.verdict === 'accepted',
    score: scoreOf(test, run),
    input: shows(echoed.input),
    expected_output: shows(echoed.expectedOutput),
    actual_output: shows(run?.stdout ?? null),
    output_truncated: run?.truncated ?? false,
    error: shows(run === null || run.stderr === '' ? null : run.stderr),
    message: shows(run?.message ?? null),
    exit_code: run?.exitCode ?? null,
    signal: run?.signal ?? null,
    execution_time_ms: round(run?.wallTimeMs ?? 0),
    cpu_time_ms: round(run?.cpuTimeMs ?? 0),
    memory_usage_bytes: run?.memoryBytes ?? 0,
  };
}

type GradeRequest = ExecuteRequest & { kind: 'grade' };

/** The result of one test, for the answer and for the event that reports it. */
export function testResultJson({ job, echoed }: GradeRequest, index: number, run: TestRun | null) {
  const test = job.tests[index];
  const shown = echoed[index];
  if (test === undefined || shown === undefined) throw new RangeError(`there is no test ${index + 1}`);
  return testJson(test, shown, run, index + 1);
}

function summaryJson(job: GradeJob, { runs }: GradeReport) {
  const passed = runs.filter((run) => run?.verdict === 'accepted').length;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    total_tests: runs.length,
    passed,
    failed: runs.length - passed,
    all_passed: passed === runs.length,
    pass_percentage: Math.round((passed / runs.length) * 10_000) / 100,
    score: sum(job.tests.map((test, index) => scoreOf(test, runs[index]))),
    max_score: sum(job.tests.map((test) => test.weight)),
    total_execution_time_ms: round(sum(runs.map((run) => run?.wallTimeMs ?? 0))),
  };
}

export function gradeJson(request: GradeRequest, report: GradeReport, execution: ExecutionInfo): GradeAnswer {
  return {
    execution_id: execution.id,
    timestamp: new Date().toISOString(),
    ...(request.userId === undefined ? {} : { user_id: request.userId }),
    ...(request.questionId === undefined ? {} : { question_id: request.questionId }),
    language: request.installed.language.name,
    version: request.installed.version,
    verdict: report.verdict,
    compile: compileJson(report.compilation),
    summary: summaryJson(request.job, report),
    test_results: request.job.tests.map((_test, index) => testResultJson(request, index, report.runs[index] ?? null)),
    metadata: metadataJson(execution, report.queueTimeMs),
  };
}

function runJson(run: TestRun | null): RunAnswer['run'] {
  return {
    stdout: run?.stdout ?? '',
    stderr: run?.stderr ?? '',
    code: run?.exitCode ?? null,
    signal: run?.signal ?? null,
    status: run === null ? 'compile_error' : STATUS_OF_RUN[run.verdict],
    message: run?.message ?? null,
    execution_time_ms: round(run?.wallTimeMs ?? 0),
    cpu_time_ms: round(run?.cpuTimeMs ?? 0),
    memory_usage_bytes: run?.memoryBytes ?? 0,
    output_truncated: run?.truncated ?? false,
  };
}

export function runOnceJson(
  request: ExecuteRequest & { kind: 'run' },
  report: RunJobReport,
  execution: ExecutionInfo,
): RunAnswer {
  return {
    run: runJson(report.run),
    compile: compileJson(report.compilation),
    language: request.installed.language.name,
    version: request.installed.version,
    ...(request.userId === undefined ? {} : { user_id: request.userId }),
    ...(request.questionId === undefined ? {} : { question_id: request.questionId }),
    execution_id: execution.id,
    timestamp: new Date().toISOString(),
    metadata: metadataJson(execution, report.queueTimeMs),
  };
}
