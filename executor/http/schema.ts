import { z } from 'zod';
import {
  type ComparatorName,
  comparators,
  defaultLimits,
  type GradeJob,
  type InstalledLanguage,
  type JobLimits,
  type Judging,
  numbers,
  protocolNames,
  type RunJob,
} from '../grading/index.ts';
import { Args, Files, ID_LENGTH_MAX, Id, Source, Text } from './fields.ts';

const MIB = 1024 * 1024;
const TESTS_MAX = 1000;
/** Below this no runtime starts. */
export const MEMORY_MB_MIN = 16;

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
    timeout: seconds(maxima.wallTimeMs).meta({ description: 'Wall time of a test, in seconds.' }),
    limits: z
      .strictObject({
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
      })
      .meta({ id: 'Limits', description: 'In seconds and megabytes; each at most what the operator allows.' }),
  };
}

/** For the document: what `misplacedField` refuses, in JSON Schema's words. */
const ONE_SOURCE = [{ required: ['code'] }, { required: ['files'] }];
const TWO_FORMS = {
  oneOf: ONE_SOURCE,
  dependentRequired: { comparison: ['test_cases'], checker: ['test_cases'], stop_on_failure: ['test_cases'] },
  allOf: [{ not: { required: ['stdin', 'test_cases'] } }, { not: { required: ['comparison', 'checker'] } }],
};

/** The wire shape: strict, bounded, and nothing more than the contract says. */
function wireSchema(languageNames: readonly string[], maxima: JobLimits) {
  const { timeout, limits } = limitSchemas(maxima);
  const LanguageName = z
    .string()
    .max(ID_LENGTH_MAX)
    .transform((name) => name.toLowerCase())
    .refine((name) => languageNames.includes(name), `must be one of ${languageNames.join(', ')}`)
    .meta({ enum: languageNames, description: 'In small or capital letters.' });
  const sources = { language: LanguageName, code: Source.optional(), files: Files.optional() };
  const TestCase = z
    .strictObject({
      id: Id.optional(),
      input: Text.default(''),
      expected_output: Text,
      hidden: z.boolean().default(false),
      weight: z.number().min(0).max(1e9).default(1),
      timeout: timeout.optional(),
      args: Args.optional(),
    })
    .meta({ id: 'TestCase' });
  return z
    .strictObject({
      ...sources,
      test_cases: z.array(TestCase).min(1).max(TESTS_MAX).optional(),
      comparison: Comparison.optional(),
      checker: z
        .strictObject({ ...sources, protocol: z.enum(protocolNames) })
        .meta({ id: 'Checker', oneOf: ONE_SOURCE })
        .optional(),
      stdin: Text.optional(),
      args: Args.default([]),
      timeout: timeout.optional(),
      limits: limits.default({}),
      stop_on_failure: z.boolean().optional(),
      user_id: Id.optional(),
      question_id: Id.optional(),
    })
    .meta({ id: 'ExecuteRequest', ...TWO_FORMS });
}
type Wire = z.infer<ReturnType<typeof wireSchema>>;

/** What a client sends. */
export type ExecuteBody = z.input<ReturnType<typeof wireSchema>>;

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

type Sources = Pick<Wire, 'code' | 'files'>;

const toFiles = ({ code, files }: Sources, { language }: InstalledLanguage) =>
  files ?? [{ name: language.sourceFile, content: code ?? '' }];

/** A checker may take what a request may ask for at most: it is its own, whatever the submission was given. */
function toJudging(wire: Wire, find: FindLanguage, maxima: JobLimits): Judging {
  if (wire.checker === undefined) return { by: 'comparator', comparator: toComparator(wire.comparison) };
  const installed = find(wire.checker.language);
  const { protocol } = wire.checker;
  return { by: 'checker', checker: { installed, files: toFiles(wire.checker, installed), limits: maxima, protocol } };
}

function toTests(wire: Wire, tests: NonNullable<Wire['test_cases']>, limits: JobLimits): GradeJob['tests'] {
  return tests.map((test, index) => ({
    id: test.id ?? String(index + 1),
    input: test.input,
    expectedOutput: Buffer.from(test.expected_output),
    hidden: test.hidden,
    weight: test.weight,
    args: test.args ?? wire.args,
    wallTimeMs:
      test.timeout === undefined
        ? limits.wallTimeMs
        : wallTimeMs([test.timeout, wire.limits.wall_time], limits.wallTimeMs),
  }));
}

interface Misplaced {
  path: string[];
  message: string;
}

const hasOneSource = ({ code, files }: Sources) => (code === undefined) !== (files === undefined);

/** Fields that belong to one of the two forms; in the other they are most likely a mistake. */
function misplacedField(wire: Wire): Misplaced | undefined {
  const { test_cases: tests, comparison, checker } = wire;
  const rules: [isBroken: boolean, path: string[], message: string][] = [
    [!hasOneSource(wire), ['code'], 'give either code or files'],
    [checker !== undefined && !hasOneSource(checker), ['checker', 'code'], 'give either code or files'],
    [checker !== undefined && comparison !== undefined, ['checker'], 'give either comparison or checker'],
    [tests !== undefined && wire.stdin !== undefined, ['stdin'], 'tests bring their own input'],
    [tests === undefined && comparison !== undefined, ['comparison'], 'needs test_cases'],
    [tests === undefined && checker !== undefined, ['checker'], 'needs test_cases'],
    [tests === undefined && wire.stop_on_failure !== undefined, ['stop_on_failure'], 'needs test_cases'],
  ];
  const broken = rules.find(([isBroken]) => isBroken);
  return broken && { path: broken[1], message: broken[2] };
}

type FindLanguage = (name: string) => InstalledLanguage;

function toRequest(wire: Wire, find: FindLanguage, maxima: JobLimits): ExecuteRequest {
  const installed = find(wire.language);
  const submission = { installed, files: toFiles(wire, installed), limits: toLimits(wire, maxima) };
  const ids = { userId: wire.user_id, questionId: wire.question_id, installed };
  const { test_cases: tests } = wire;
  if (tests === undefined)
    return { ...ids, kind: 'run', job: { ...submission, stdin: wire.stdin ?? '', args: wire.args } };
  return {
    ...ids,
    kind: 'grade',
    job: {
      ...submission,
      tests: toTests(wire, tests, submission.limits),
      judging: toJudging(wire, find, maxima),
      stopOnFailure: wire.stop_on_failure ?? false,
    },
    echoed: tests.map((test) => ({ input: test.input, expectedOutput: test.expected_output })),
  };
}

/** Builds the one parser of `POST /execute`: behind it, no function checks a field again. */
export function executeRequestSchema(installed: readonly InstalledLanguage[], maxima: JobLimits) {
  const byName = new Map(
    installed.flatMap((found) =>
      [found.language.name, ...found.language.aliases].map((name) => [name, found] as const),
    ),
  );
  const find: FindLanguage = (name) => {
    const found = byName.get(name);
    if (found === undefined) throw new RangeError(`${name} has passed the schema and is no language`);
    return found;
  };
  return wireSchema([...byName.keys()], maxima).transform((wire, context): ExecuteRequest => {
    const misplaced = misplacedField(wire);
    if (misplaced === undefined) return toRequest(wire, find, maxima);
    context.addIssue({ code: 'custom', ...misplaced });
    return z.NEVER;
  });
}
