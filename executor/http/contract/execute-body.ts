import { z } from 'zod';
import { type ComparatorName, comparators, type JobLimits, protocolNames } from '../../grading/index.ts';
import { Args, Files, ID_LENGTH_MAX, Id, Source, Text } from './fields.ts';
import { limitSchemas } from './limit-fields.ts';

export const TESTS_MAX = 1000;

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

/** For the OpenAPI document: which fields exclude or need each other. execute/parse-request.ts checks it. */
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

/** The body of `POST /execute` for a service with these languages and maxima. Unknown fields are refused. */
export function executeBodySchema(languageNames: readonly string[], maxima: JobLimits) {
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

/** A body as a client sends it. */
export type ExecuteBody = z.input<ReturnType<typeof executeBodySchema>>;

/** A body with its defaults. */
export type ParsedBody = z.output<ReturnType<typeof executeBodySchema>>;
