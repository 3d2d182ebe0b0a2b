import { z } from 'zod';
import {
  type ComparatorName,
  comparators,
  dataFiles,
  type GradeJob,
  type InstalledLanguage,
  type JobLimits,
  type Judging,
  numbers,
  protocolNames,
} from '../grading/index.ts';
import { shownBytesMax } from './answer-size.ts';
import type { ExecuteRequest } from './execute-request.ts';
import { Args, Files, ID_LENGTH_MAX, Id, Source, Text } from './fields.ts';
import { askedLimits, limitSchemas, toLimits, wallTimeMs } from './limits.ts';

const TESTS_MAX = 1000;

const Tolerance = z.number().min(0).max(1e300);
const Comparison = z.union([
  z.enum(Object.keys(comparators) as [ComparatorName, ...ComparatorName[]]),
  z.strictObject({
    type: z.literal('numbers').describe('The comparator that takes tolerances.'),
    absolute: Tolerance.default(1e-9).describe('Largest difference that is accepted.'),
    relative: Tolerance.default(1e-9).describe(
      'Largest difference that is accepted, as a share of the expected number.',
    ),
  }),
]);

/** For the document: what `misplacedField` refuses, in JSON Schema's words. */
const ONE_SOURCE = [{ required: ['code'] }, { required: ['files'] }];
const TWO_FORMS = {
  oneOf: ONE_SOURCE,
  dependentRequired: Object.fromEntries(
    ['comparison', 'checker', 'interactor', 'stop_on_failure'].map((field) => [field, ['test_cases']]),
  ),
  allOf: [
    ['stdin', 'test_cases'],
    ['comparison', 'checker'],
    ['comparison', 'interactor'],
    ['checker', 'interactor'],
  ].map((required) => ({ not: { required } })),
};

/** The wire shape: strict, bounded, and nothing more than the contract says. */
function wireSchema(languageNames: readonly string[], maxima: JobLimits) {
  const { timeout, limits, ownLimits } = limitSchemas(maxima);
  const LanguageName = z
    .string()
    .max(ID_LENGTH_MAX)
    .transform((name) => name.toLowerCase())
    .refine((name) => languageNames.includes(name), `must be one of ${languageNames.join(', ')}`)
    .meta({ enum: languageNames, description: 'Name or alias of a language, in lower or upper case.' });
  const sources = {
    language: LanguageName,
    code: Source.optional().describe('The source code, at most 256 KB. Either `code` or `files` is required.'),
    files: Files.optional().describe(
      'The program as several files. The first is the entry point; files that are not sources are data.',
    ),
  };
  const Protocol = z.enum(protocolNames).describe('How the program is called and what its exit codes mean.');
  const TestCase = z
    .strictObject({
      id: Id.optional().describe('Id of the test in the answer. Default: its number, from 1.'),
      input: Text.default('').describe('What the program reads from stdin.'),
      expected_output: Text.describe(
        'The correct output; for checkers and interactors, the contents of the answer file.',
      ),
      hidden: z.boolean().default(false).describe('Whether the answer leaves out the texts of this test.'),
      weight: z.number().min(0).max(1e9).default(1).describe('Points for passing the test.'),
      timeout: timeout.optional().describe('Wall time of this test, in seconds. Default: that of the request.'),
      args: Args.optional().describe('Command-line arguments of this test. Default: those of the request.'),
    })
    .meta({ id: 'TestCase', description: 'One run of the program, and how to judge it.' });
  return z
    .strictObject({
      ...sources,
      test_cases: z
        .array(TestCase)
        .min(1)
        .max(TESTS_MAX)
        .optional()
        .describe('The tests to grade. Without tests the program runs once, and its output is not judged.'),
      comparison: Comparison.optional().describe('The comparator for outputs. Default: `trimmed`.'),
      checker: z
        .strictObject({
          ...sources,
          protocol: Protocol,
          limits: limits.default({}).describe('Limits of each run of the checker. Default: the maxima.'),
        })
        .meta({
          id: 'Checker',
          description: 'A program that judges the output of the submission, instead of a comparator.',
          oneOf: ONE_SOURCE,
        })
        .optional(),
      interactor: z
        .strictObject({
          ...sources,
          protocol: Protocol,
          limits: ownLimits.default({}).describe('Limits of each run of the interactor. Default: the maxima.'),
        })
        .meta({
          id: 'Interactor',
          description:
            'A program that talks to the submission and judges it: each reads from stdin what the other writes to stdout.',
          oneOf: ONE_SOURCE,
        })
        .optional(),
      stdin: Text.optional().describe('What the program reads from stdin, where there are no tests.'),
      args: Args.default([]).describe('Command-line arguments.'),
      timeout: timeout.optional(),
      limits: limits.default({}),
      stop_on_failure: z.boolean().optional().describe('Whether to skip all tests after the first failed one.'),
      user_id: Id.optional().describe('Repeated in the answer, and counted where executions per user are limited.'),
      question_id: Id.optional().describe('Repeated in the answer.'),
    })
    .meta({ id: 'ExecuteRequest', description: 'A program to grade on tests, or to run once.', ...TWO_FORMS });
}
type Wire = z.infer<ReturnType<typeof wireSchema>>;

/** What a client sends. */
export type ExecuteBody = z.input<ReturnType<typeof wireSchema>>;

function toComparator(comparison: Wire['comparison']) {
  if (comparison === undefined) return comparators.trimmed;
  return typeof comparison === 'string' ? comparators[comparison] : numbers(comparison);
}

type Sources = Pick<Wire, 'code' | 'files'>;

const toFiles = ({ code, files }: Sources, { language }: InstalledLanguage) =>
  files ?? [{ name: language.sourceFile, content: code ?? '' }];

/** A program that judges may take what a request may ask for at most, unless it is given less: whatever the submission was given. */
function toJudging({ checker, interactor, comparison }: Wire, find: FindLanguage, maxima: JobLimits): Judging {
  const judge = (program: NonNullable<Wire['checker']>) => {
    const installed = find(program.language);
    const wallTime = wallTimeMs([program.limits.wall_time], maxima.wallTimeMs);
    const limits = { ...maxima, ...askedLimits(program.limits), wallTimeMs: wallTime };
    return { installed, files: toFiles(program, installed), limits, protocol: program.protocol };
  };
  if (checker !== undefined) return { by: 'checker', checker: judge(checker) };
  if (interactor === undefined) return { by: 'comparator', comparator: toComparator(comparison) };
  return { by: 'interactor', interactor: judge(interactor) };
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
  const { test_cases: tests, comparison, checker, interactor } = wire;
  const rules: [isBroken: boolean, path: string[], message: string][] = [
    [!hasOneSource(wire), ['code'], 'give either code or files'],
    [checker !== undefined && !hasOneSource(checker), ['checker', 'code'], 'give either code or files'],
    [interactor !== undefined && !hasOneSource(interactor), ['interactor', 'code'], 'give either code or files'],
    [checker !== undefined && comparison !== undefined, ['checker'], 'give either comparison or checker'],
    [interactor !== undefined && comparison !== undefined, ['interactor'], 'give either comparison or interactor'],
    [interactor !== undefined && checker !== undefined, ['interactor'], 'give either checker or interactor'],
    [tests !== undefined && wire.stdin !== undefined, ['stdin'], 'tests bring their own input'],
    [tests === undefined && comparison !== undefined, ['comparison'], 'needs test_cases'],
    [tests === undefined && checker !== undefined, ['checker'], 'needs test_cases'],
    [tests === undefined && interactor !== undefined, ['interactor'], 'needs test_cases'],
    [tests === undefined && wire.stop_on_failure !== undefined, ['stop_on_failure'], 'needs test_cases'],
  ];
  const broken = rules.find(([isBroken]) => isBroken);
  return broken && { path: broken[1], message: broken[2] };
}

type FindLanguage = (name: string) => InstalledLanguage;

function toRequest(wire: Wire, find: FindLanguage, maxima: JobLimits): ExecuteRequest {
  const installed = find(wire.language);
  const files = toFiles(wire, installed);
  const beside = dataFiles(installed.language, files);
  const furnished = beside.length === 0 ? {} : { beside };
  const submission = { installed, files, limits: toLimits(wire, maxima), ...furnished };
  const ids = { userId: wire.user_id, questionId: wire.question_id, installed };
  if (wire.test_cases === undefined)
    return { ...ids, kind: 'run', job: { ...submission, stdin: wire.stdin ?? '', args: wire.args } };
  const tests = toTests(wire, wire.test_cases, submission.limits);
  const echoed = wire.test_cases.map((test) => ({ input: test.input, expectedOutput: test.expected_output }));
  return {
    ...ids,
    kind: 'grade',
    job: {
      ...submission,
      tests,
      judging: toJudging(wire, find, maxima),
      stopOnFailure: wire.stop_on_failure ?? false,
      shownBytesMax: shownBytesMax(tests, echoed),
    },
    echoed,
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
