import { z } from 'zod';
import {
  comparators,
  dataFiles,
  type GradeJob,
  type InstalledLanguage,
  type JobLimits,
  type Judging,
  numbers,
} from '../../grading/index.ts';
import { executeBodySchema, type ParsedBody } from '../contract/execute-body.ts';
import { shownBytesMax } from './answer-size.ts';
import { askedLimits, toLimits, wallTimeMs } from './job-limits.ts';
import type { ExecuteRequest } from './request.ts';

function toComparator(comparison: ParsedBody['comparison']) {
  if (comparison === undefined) return comparators.trimmed;
  return typeof comparison === 'string' ? comparators[comparison] : numbers(comparison);
}

type Sources = Pick<ParsedBody, 'code' | 'files'>;

const toFiles = ({ code, files }: Sources, { language }: InstalledLanguage) =>
  files ?? [{ name: language.sourceFile, content: code ?? '' }];

/** A checker or an interactor gets the maxima unless it has limits of its own, whatever the limits of the submission are. */
function toJudging({ checker, interactor, comparison }: ParsedBody, find: FindLanguage, maxima: JobLimits): Judging {
  const judge = (program: NonNullable<ParsedBody['checker']>) => {
    const installed = find(program.language);
    const wallTime = wallTimeMs([program.limits.wall_time], maxima.wallTimeMs);
    const limits = { ...maxima, ...askedLimits(program.limits), wallTimeMs: wallTime };
    return { installed, files: toFiles(program, installed), limits, protocol: program.protocol };
  };
  if (checker !== undefined) return { by: 'checker', checker: judge(checker) };
  if (interactor === undefined) return { by: 'comparator', comparator: toComparator(comparison) };
  return { by: 'interactor', interactor: judge(interactor) };
}

function toTests(wire: ParsedBody, tests: NonNullable<ParsedBody['test_cases']>, limits: JobLimits): GradeJob['tests'] {
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

/** A field that does not fit the form of the request. It is most likely a mistake. */
function misplacedField(wire: ParsedBody): Misplaced | undefined {
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

function toRequest(wire: ParsedBody, find: FindLanguage, maxima: JobLimits): ExecuteRequest {
  const installed = find(wire.language);
  const files = toFiles(wire, installed);
  const beside = dataFiles(installed.language, files);
  const workingFiles = beside.length === 0 ? {} : { beside };
  const submission = { installed, files, limits: toLimits(wire, maxima), ...workingFiles };
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

/** The parser of `POST /execute`. No function behind it checks a field again. */
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
  return executeBodySchema([...byName.keys()], maxima).transform((wire, context): ExecuteRequest => {
    const misplaced = misplacedField(wire);
    if (misplaced === undefined) return toRequest(wire, find, maxima);
    context.addIssue({ code: 'custom', ...misplaced });
    return z.NEVER;
  });
}
