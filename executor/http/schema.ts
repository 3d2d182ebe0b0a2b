import { z } from 'zod';
import {
  type ComparatorName,
  comparators,
  defaultLimits,
  type GradeJob,
  type InstalledLanguage,
  type JobLimits,
  numbers,
  type RunJob,
} from '../grading/index.ts';

const MIB = 1024 * 1024;
const SOURCE_BYTES_MAX = 256 * 1024;
const FILES_MAX = 64;
const TESTS_MAX = 1000;
const ARGS_MAX = 32;
const ARG_BYTES_MAX = 1024;
const NAME_BYTES_MAX = 200;
const ID_LENGTH_MAX = 128;
/** Below this no runtime starts. */
const MEMORY_MB_MIN = 16;

const byteLength = (text: string) => Buffer.byteLength(text);

/** Half of a surrogate pair cannot be written as UTF-8: the program would be given something else. */
const Text = z.string().refine((text) => text.isWellFormed(), 'must not contain half of a surrogate pair');
/** A path of plain names: nothing absolute, nothing that leads out, nothing hidden, nothing a compiler takes for an option. */
const FileName = z
  .string()
  .refine((name) => byteLength(name) <= NAME_BYTES_MAX, 'must be at most 200 bytes')
  .regex(
    /^[\p{L}\p{N}_][\p{L}\p{N}_.+-]*(?:\/[\p{L}\p{N}_][\p{L}\p{N}_.+-]*){0,7}$/u,
    'must be a plain relative path: letters, digits, "_", ".", "+", "-" and "/"',
  );
const Source = Text.refine((text) => byteLength(text) <= SOURCE_BYTES_MAX, 'must be at most 256 KB');
const File = z.strictObject({ name: FileName, content: Source });
const Files = z
  .array(File)
  .min(1)
  .max(FILES_MAX)
  .refine((files) => new Set(files.map((file) => file.name)).size === files.length, 'names must differ')
  .refine(
    (files) => !files.some(({ name }) => files.some((file) => file.name.startsWith(`${name}/`))),
    'a file cannot be a folder too',
  )
  .refine(
    (files) => files.reduce((sum, file) => sum + byteLength(file.content), 0) <= SOURCE_BYTES_MAX,
    'must be at most 256 KB in all',
  );
const Argument = Text.refine((text) => byteLength(text) <= ARG_BYTES_MAX, 'must be at most 1 KB').refine(
  (text) => !text.includes('\0'),
  'must not contain NUL',
);
const Args = z.array(Argument).max(ARGS_MAX);
const Id = Text.min(1).max(ID_LENGTH_MAX);
const Tolerance = z.number().min(0).max(1e300);
const Comparison = z.union([
  z.enum(Object.keys(comparators) as [ComparatorName, ...ComparatorName[]]),
  z.strictObject({ type: z.literal('numbers'), absolute: Tolerance.default(1e-9), relative: Tolerance.default(1e-9) }),
]);

function limitSchemas(maxima: JobLimits) {
  const seconds = (ms: number) =>
    z
      .number()
      .min(0.1)
      .max(ms / 1000);
  return {
    timeout: seconds(maxima.wallTimeMs),
    limits: z.strictObject({
      cpu_time: seconds(maxima.cpuTimeMs).optional(),
      wall_time: seconds(maxima.wallTimeMs).optional(),
      memory_mb: z
        .int()
        .min(MEMORY_MB_MIN)
        .max(maxima.memoryBytes / MIB)
        .optional(),
      processes: z.int().min(1).max(maxima.processes).optional(),
      file_size_mb: z
        .int()
        .min(1)
        .max(maxima.fileBytes / MIB)
        .optional(),
      output_mb: z
        .int()
        .min(1)
        .max(maxima.outputBytes / MIB)
        .optional(),
    }),
  };
}

/** The wire shape: strict, bounded, and nothing more than the contract says. */
function wireSchema(languageNames: readonly string[], maxima: JobLimits) {
  const { timeout, limits } = limitSchemas(maxima);
  const TestCase = z.strictObject({
    id: Id.optional(),
    input: Text.default(''),
    expected_output: Text,
    hidden: z.boolean().default(false),
    weight: z.number().min(0).max(1e9).default(1),
    timeout: timeout.optional(),
    args: Args.optional(),
  });
  return z.strictObject({
    language: z
      .string()
      .max(ID_LENGTH_MAX)
      .transform((name) => name.toLowerCase())
      .refine((name) => languageNames.includes(name), `must be one of ${languageNames.join(', ')}`),
    code: Source.optional(),
    files: Files.optional(),
    test_cases: z.array(TestCase).min(1).max(TESTS_MAX).optional(),
    comparison: Comparison.optional(),
    stdin: Text.optional(),
    args: Args.default([]),
    timeout: timeout.optional(),
    limits: limits.default({}),
    stop_on_failure: z.boolean().optional(),
    user_id: Id.optional(),
    question_id: Id.optional(),
  });
}
type Wire = z.infer<ReturnType<typeof wireSchema>>;

/** What a test shows of itself again in the answer. */
export interface EchoedTest {
  input: string;
  expectedOutput: string;
}

export type ExecuteRequest = {
  userId: string | undefined;
  questionId: string | undefined;
  installed: InstalledLanguage;
} & ({ kind: 'grade'; job: GradeJob; echoed: readonly EchoedTest[] } | { kind: 'run'; job: RunJob });

/** Whole milliseconds: the launcher knows no others. */
const toMs = (seconds: number) => Math.round(seconds * 1000);

/** The lowest of the wall times that were asked for, or what holds without any. */
function wallTimeMs(asked: readonly (number | undefined)[], otherwiseMs: number): number {
  const given = asked.filter((seconds) => seconds !== undefined);
  return given.length === 0 ? otherwiseMs : toMs(Math.min(...given));
}

/** A default never passes a maximum that the operator has lowered. */
function toLimits(wire: Wire, maxima: JobLimits): JobLimits {
  const { limits } = wire;
  const limit = (key: keyof JobLimits, asked: number | undefined, unit: number) =>
    asked === undefined ? Math.min(defaultLimits[key], maxima[key]) : Math.round(asked * unit);
  return {
    cpuTimeMs: limit('cpuTimeMs', limits.cpu_time, 1000),
    wallTimeMs: wallTimeMs([wire.timeout, limits.wall_time], Math.min(defaultLimits.wallTimeMs, maxima.wallTimeMs)),
    memoryBytes: limit('memoryBytes', limits.memory_mb, MIB),
    processes: limit('processes', limits.processes, 1),
    fileBytes: limit('fileBytes', limits.file_size_mb, MIB),
    outputBytes: limit('outputBytes', limits.output_mb, MIB),
  };
}

function toComparator(comparison: Wire['comparison']) {
  if (comparison === undefined) return comparators.trimmed;
  return typeof comparison === 'string' ? comparators[comparison] : numbers(comparison);
}

function toGradeJob(
  wire: Wire,
  tests: NonNullable<Wire['test_cases']>,
  submission: Omit<RunJob, 'stdin' | 'args'>,
): GradeJob {
  return {
    ...submission,
    tests: tests.map((test, index) => ({
      id: test.id ?? String(index + 1),
      input: test.input,
      expectedOutput: Buffer.from(test.expected_output),
      hidden: test.hidden,
      weight: test.weight,
      args: test.args ?? wire.args,
      wallTimeMs:
        test.timeout === undefined
          ? submission.limits.wallTimeMs
          : wallTimeMs([test.timeout, wire.limits.wall_time], submission.limits.wallTimeMs),
    })),
    comparator: toComparator(wire.comparison),
    stopOnFailure: wire.stop_on_failure ?? false,
  };
}

/** Fields that belong to one of the two forms; in the other they are most likely a mistake. */
function misplacedField(wire: Wire): { path: string; message: string } | null {
  if ((wire.code === undefined) === (wire.files === undefined))
    return { path: 'code', message: 'give either code or files' };
  if (wire.test_cases !== undefined && wire.stdin !== undefined)
    return { path: 'stdin', message: 'tests bring their own input' };
  if (wire.test_cases !== undefined) return null;
  if (wire.comparison !== undefined) return { path: 'comparison', message: 'needs test_cases' };
  return wire.stop_on_failure === undefined ? null : { path: 'stop_on_failure', message: 'needs test_cases' };
}

/** Builds the one parser of `POST /execute`: behind it, no function checks a field again. */
export function executeRequestSchema(installed: readonly InstalledLanguage[], maxima: JobLimits) {
  const byName = new Map(
    installed.flatMap((found) =>
      [found.language.name, ...found.language.aliases].map((name) => [name, found] as const),
    ),
  );
  return wireSchema([...byName.keys()], maxima).transform((wire, context): ExecuteRequest => {
    const language = byName.get(wire.language);
    const misplaced = misplacedField(wire);
    if (language === undefined || misplaced !== null) {
      context.addIssue({
        code: 'custom',
        path: [misplaced?.path ?? 'language'],
        message: misplaced?.message ?? 'unknown',
      });
      return z.NEVER;
    }
    const files = wire.files ?? [{ name: language.language.sourceFile, content: wire.code ?? '' }];
    const submission = { installed: language, files, limits: toLimits(wire, maxima) };
    const ids = { userId: wire.user_id, questionId: wire.question_id, installed: language };
    if (wire.test_cases === undefined)
      return { ...ids, kind: 'run', job: { ...submission, stdin: wire.stdin ?? '', args: wire.args } };
    const echoed = wire.test_cases.map((test) => ({ input: test.input, expectedOutput: test.expected_output }));
    return { ...ids, kind: 'grade', job: toGradeJob(wire, wire.test_cases, submission), echoed };
  });
}
