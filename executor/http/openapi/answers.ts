import { z } from 'zod';

/* What POST /execute answers. respond.ts has its types from here; the document and the client have the rest. */

export const Count = z.int().min(0);
export const Milliseconds = z.int().min(0);
const SignalName = z.string().regex(/^SIG[A-Z0-9+-]+$/);
const Shown = 'At most 64 KB are shown, and less where the answer would be larger than 16 MB.';
const Truncated = 'Whether stdout is longer than what is shown of it.';

export const Compilation = z
  .strictObject({
    stdout: z.string(),
    stderr: z.string(),
    code: z.int().nullable(),
    signal: SignalName.nullable(),
    time_ms: Milliseconds.describe('What the compiler took; where the build was cached, when it was made.'),
    cached: z.boolean().describe('The same sources were compiled before, and that build was used again.'),
  })
  .meta({ id: 'Compilation' });

const Metadata = z
  .strictObject({ replica: z.string(), queue_time_ms: Milliseconds, execution_time_ms: Milliseconds })
  .meta({ id: 'Metadata' });

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
    test_case_id: z.string(),
    test_case_number: z.int().min(1),
    hidden: z.boolean(),
    verdict: z.enum([...VERDICTS_OF_RUN, 'skipped']),
    status: z.enum(['passed', 'failed', 'error', 'skipped']),
    passed: z.boolean(),
    score: z.number().min(0),
    input: z.string().nullable(),
    expected_output: z.string().nullable(),
    actual_output: z.string().nullable().describe(Shown),
    output_truncated: z.boolean().describe(Truncated),
    error: z.string().nullable().describe(`What the program wrote to stderr. ${Shown}`),
    message: z.string().nullable().describe('What happened, in a sentence.'),
    exit_code: z.int().nullable(),
    signal: SignalName.nullable(),
    execution_time_ms: Milliseconds,
    cpu_time_ms: Milliseconds,
    memory_usage_bytes: Count,
  })
  .meta({ id: 'TestResult', description: 'A hidden test has null for its texts.' });
export type TestResult = z.output<typeof TestResult>;

const Summary = z
  .strictObject({
    total_tests: Count,
    passed: Count,
    failed: Count,
    all_passed: z.boolean(),
    pass_percentage: z.number().min(0).max(100),
    score: z.number().min(0),
    max_score: z.number().min(0),
    total_execution_time_ms: Milliseconds,
  })
  .meta({ id: 'Summary' });

/** What both forms of an execution carry. */
const common = {
  execution_id: z.uuid(),
  timestamp: z.iso.datetime(),
  user_id: z.string().optional(),
  question_id: z.string().optional(),
  language: z.string(),
  version: z.string(),
  compile: Compilation,
  metadata: Metadata,
};

export const GradeAnswer = z
  .strictObject({
    ...common,
    verdict: z.enum([...VERDICTS_OF_RUN, 'compile_error']),
    summary: Summary,
    test_results: z.array(TestResult),
  })
  .meta({ id: 'GradeAnswer', description: 'The answer to a request with tests.' });
export type GradeAnswer = z.output<typeof GradeAnswer>;

const RunOnce = z
  .strictObject({
    stdout: z.string().describe(Shown),
    stderr: z.string().describe(Shown),
    code: z.int().nullable(),
    signal: SignalName.nullable(),
    status: z.enum([
      'ok',
      'compile_error',
      'time_limit_exceeded',
      'memory_limit_exceeded',
      'output_limit_exceeded',
      'runtime_error',
    ]),
    message: z.string().nullable(),
    execution_time_ms: Milliseconds,
    cpu_time_ms: Milliseconds,
    memory_usage_bytes: Count,
    output_truncated: z.boolean().describe(Truncated),
  })
  .meta({ id: 'Run' });

export const RunAnswer = z
  .strictObject({ ...common, run: RunOnce })
  .meta({ id: 'RunAnswer', description: 'The answer to a request without tests.' });
export type RunAnswer = z.output<typeof RunAnswer>;
