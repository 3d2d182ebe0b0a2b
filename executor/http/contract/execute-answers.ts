import { z } from 'zod';

/* The answers of POST /execute. The service, its OpenAPI document and the client share these types. */

export const Count = z.int().min(0);
export const Milliseconds = z.int().min(0);
const SignalName = z.string().regex(/^SIG[A-Z0-9+-]+$/);
const Shown = 'The first 64 KB at most; less where the answer would exceed 16 MB.';
const ExitCode = z.int().nullable().describe('Exit code; null where a signal or a limit ended the program.');
const Signal = SignalName.nullable().describe('The signal that killed the program, or null.');
const Language = z.string().describe('Name of the language; an alias in the request is resolved.');
/** What a run used. */
const usage = {
  execution_time_ms: Milliseconds.describe('Wall time of the run.'),
  cpu_time_ms: Milliseconds.describe('CPU time of all its processes.'),
  memory_usage_bytes: Count.describe('Peak of the resident memory of all its processes.'),
};
const Truncated = z.boolean().describe('Whether stdout is longer than the part that is shown.');

export const Compilation = z
  .strictObject({
    stdout: z.string().describe('Output of the compiler.'),
    stderr: z.string().describe('Errors and warnings of the compiler.'),
    code: z.int().nullable().describe('Exit code of the compiler; null where a signal or a limit ended it.'),
    signal: SignalName.nullable().describe('The signal that killed the compiler, or null.'),
    time_ms: Milliseconds.describe('Wall time of the compiler. A cached build has the time of when it was made.'),
    cached: z.boolean().describe('Whether an earlier build of the same sources was used.'),
  })
  .meta({ id: 'Compilation', description: 'What the compiler did, or the syntax check of an interpreted language.' });

const Metadata = z
  .strictObject({
    replica: z.string().describe('Name of the replica that ran it.'),
    accepted_by: z
      .string()
      .describe('Name of the replica that accepted the request: another one where replicas share their queue.'),
    queue_time_ms: Milliseconds.describe('Time that the job waited for a slot.'),
    execution_time_ms: Milliseconds.describe('Time from the start of the request to the answer.'),
  })
  .meta({ id: 'Metadata', description: 'Where the job ran, and how long it took.' });

const VERDICTS_OF_RUN = [
  'accepted',
  'wrong_answer',
  'time_limit_exceeded',
  'memory_limit_exceeded',
  'output_limit_exceeded',
  'runtime_error',
  'checker_error',
] as const;

export const TestResult = z
  .strictObject({
    test_case_id: z.string().describe('The `id` of the test, or its number.'),
    test_case_number: z.int().min(1).describe('Position of the test in the request, from 1.'),
    hidden: z.boolean().describe('Whether the texts of this test are left out.'),
    verdict: z.enum([...VERDICTS_OF_RUN, 'skipped']).describe('How the test ended.'),
    status: z.enum(['passed', 'failed', 'error', 'skipped']).describe('The verdict in one of four groups.'),
    passed: z.boolean().describe('Whether the verdict is `accepted`.'),
    score: z
      .number()
      .min(0)
      .describe('Points that the test earned: its weight, or a share of it that a checker awards.'),
    input: z.string().nullable().describe('The input, as in the request.'),
    expected_output: z.string().nullable().describe('The expected output, as in the request.'),
    actual_output: z.string().nullable().describe(`What the program wrote to stdout. ${Shown}`),
    output_truncated: Truncated,
    error: z.string().nullable().describe(`What the program wrote to stderr; null where it is empty. ${Shown}`),
    message: z.string().nullable().describe('What went wrong, or the message of a checker.'),
    exit_code: ExitCode,
    signal: Signal,
    ...usage,
  })
  .meta({
    id: 'TestResult',
    description:
      'The result of one test. In a hidden test input, expected_output, actual_output, error and message are null.',
  });
export type TestResult = z.output<typeof TestResult>;

const Summary = z
  .strictObject({
    total_tests: Count.describe('Number of tests.'),
    passed: Count.describe('Tests that were accepted.'),
    failed: Count.describe('All other tests, skipped ones included.'),
    all_passed: z.boolean().describe('Whether every test was accepted.'),
    pass_percentage: z.number().min(0).max(100).describe('Share of tests that were accepted, rounded to two decimals.'),
    score: z.number().min(0).describe('Sum of the scores of all tests.'),
    max_score: z.number().min(0).describe('Sum of the weights of all tests.'),
    total_execution_time_ms: Milliseconds.describe('Sum of the wall times of all tests.'),
  })
  .meta({ id: 'Summary', description: 'All tests together.' });

/** What both forms of an execution carry. */
const common = {
  execution_id: z.uuid().describe('Id of this execution; also in the logs.'),
  timestamp: z.iso.datetime().describe('When the execution ended, in UTC.'),
  user_id: z.string().optional().describe('As in the request.'),
  question_id: z.string().optional().describe('As in the request.'),
  language: Language,
  version: z.string().describe('Version of the installed language.'),
  compile: Compilation,
  metadata: Metadata,
};

export const GradeAnswer = z
  .strictObject({
    ...common,
    verdict: z
      .enum([...VERDICTS_OF_RUN, 'compile_error'])
      .describe('Verdict of the first test that was not accepted, else `accepted`.'),
    summary: Summary,
    test_results: z.array(TestResult).describe('One result for each test, in the order of the request.'),
  })
  .meta({ id: 'GradeAnswer', description: 'The answer to a request with tests.' });
export type GradeAnswer = z.output<typeof GradeAnswer>;

const RunOnce = z
  .strictObject({
    stdout: z.string().describe(`What the program wrote to stdout. ${Shown}`),
    stderr: z.string().describe(`What the program wrote to stderr. ${Shown}`),
    code: ExitCode,
    signal: Signal,
    status: z
      .enum([
        'ok',
        'compile_error',
        'time_limit_exceeded',
        'memory_limit_exceeded',
        'output_limit_exceeded',
        'runtime_error',
      ])
      .describe('How the run ended.'),
    message: z.string().nullable().describe('What went wrong, or null.'),
    ...usage,
    output_truncated: Truncated,
  })
  .meta({ id: 'Run', description: 'What the program did.' });

export const RunAnswer = z
  .strictObject({ ...common, run: RunOnce })
  .meta({ id: 'RunAnswer', description: 'The answer to a request without tests.' });
export type RunAnswer = z.output<typeof RunAnswer>;
