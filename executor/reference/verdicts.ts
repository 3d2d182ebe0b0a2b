/** What verdicts, statuses and comparators mean. */
import type { ComparatorName } from '../grading/index.ts';
import type { GradeAnswer, RunAnswer, TestResult } from '../http/contract/execute-answers.ts';
import type { V2Stage } from '../http/contract/v2-answers.ts';
import { STATUS_OF_VERDICT } from '../http/execute/respond.ts';
import { code, table } from './table.ts';

const verdicts = {
  accepted: 'The program exited with code 0, and its output is correct.',
  wrong_answer: 'The output is not, or not fully, correct, or the interactor rejected it.',
  time_limit_exceeded: 'It exceeded its CPU time or its wall time.',
  memory_limit_exceeded: 'It exceeded its memory limit, or died because an allocation failed.',
  output_limit_exceeded: 'It wrote too much to stdout or stderr, or its files were too large or too many.',
  runtime_error: 'It exited with another code than 0, was killed by a signal, or could not be executed.',
  checker_error:
    'The checker or interactor failed: it crashed, exceeded a limit, did not compile, or exited with an undefined code.',
  compile_error: 'The program did not compile. All tests are skipped.',
  skipped: 'The test did not run: the program did not compile, or `stop_on_failure` ended the execution.',
} as const satisfies Record<TestResult['verdict'] | GradeAnswer['verdict'], string>;

const runStatuses = {
  ok: 'The program exited with code 0.',
  compile_error: 'It did not compile, and did not run.',
  time_limit_exceeded: verdicts.time_limit_exceeded,
  memory_limit_exceeded: verdicts.memory_limit_exceeded,
  output_limit_exceeded: verdicts.output_limit_exceeded,
  runtime_error: verdicts.runtime_error,
} as const satisfies Record<RunAnswer['run']['status'], string>;

const v2Statuses = {
  RE: 'Runtime error: it exited with another code than 0.',
  SG: 'It was killed by a signal, or exceeded its limit for memory or files.',
  TO: 'Timeout: it exceeded its CPU time or its wall time.',
  OL: 'It wrote too much to stdout.',
  EL: 'It wrote too much to stderr.',
} as const satisfies Record<NonNullable<V2Stage['status']>, string>;

const comparators = {
  trimmed:
    'The lines must be equal, without the white space at their ends and the empty lines at the end of the output. The default.',
  exact: 'Every byte must be equal.',
  tokens: 'The words must be equal and in the same order; white space between them does not matter.',
  lines_unordered: 'As `trimmed`, but the lines may be in any order, each as often as expected.',
  numbers:
    'As `tokens`, but a word that is a number may differ by the absolute or by the relative tolerance. Written as an object: `{ "type": "numbers", "absolute": 1e-6 }`.',
} as const satisfies Record<ComparatorName | 'numbers', string>;

const statuses: Readonly<Record<string, string>> = { ...STATUS_OF_VERDICT, skipped: 'skipped' };
const meanings = (rows: Readonly<Record<string, string>>) =>
  Object.entries(rows).map(([name, meaning]) => [code(name), meaning]);

export const verdictTable = () =>
  table(
    ['verdict', 'status of the test', 'meaning'],
    Object.entries(verdicts).map(([name, meaning]) => [
      code(name),
      statuses[name] === undefined ? '' : code(statuses[name]),
      meaning,
    ]),
  );
export const runStatusTable = () => table(['status', 'meaning'], meanings(runStatuses));
export const v2StatusTable = () => table(['status', 'meaning'], meanings(v2Statuses));
export const comparatorTable = () => table(['comparison', 'accepts'], meanings(comparators));
