import { describe, expect, test } from 'vitest';
import type { RunOutcome } from '#sandbox';
import { type Evidence, type Verdict, verdictOf } from './verdict.ts';

type Question = keyof Evidence;

/** Answers as told, and notes what it was asked. */
function evidence(ranOutOfMemory: boolean, matches: boolean) {
  const asked: Question[] = [];
  const answer = (question: Question, value: boolean) => () => {
    asked.push(question);
    return value;
  };
  return { asked, ranOutOfMemory: answer('ranOutOfMemory', ranOutOfMemory), matches: answer('matches', matches) };
}

type Row = [outcome: RunOutcome, ranOutOfMemory: boolean, matches: boolean, verdict: Verdict, asked: Question[]];

const rows: Row[] = [
  [{ kind: 'stopped', limit: 'cpu' }, false, false, 'time_limit_exceeded', []],
  [{ kind: 'stopped', limit: 'wall' }, false, false, 'time_limit_exceeded', []],
  [{ kind: 'stopped', limit: 'memory' }, false, false, 'memory_limit_exceeded', []],
  [{ kind: 'stopped', limit: 'output' }, false, false, 'output_limit_exceeded', []],
  // The limit that was recorded first decides, whatever else holds.
  [{ kind: 'stopped', limit: 'cpu' }, true, true, 'time_limit_exceeded', []],
  [{ kind: 'stopped', limit: 'wall' }, true, true, 'time_limit_exceeded', []],
  [{ kind: 'stopped', limit: 'memory' }, true, true, 'memory_limit_exceeded', []],
  [{ kind: 'stopped', limit: 'output' }, true, true, 'output_limit_exceeded', []],
  // A refused allocation comes before the signal or code that it ended with; a right output helps neither.
  [{ kind: 'signalled', signal: 'SIGSEGV' }, false, true, 'runtime_error', ['ranOutOfMemory']],
  [{ kind: 'signalled', signal: 'SIGABRT' }, true, true, 'memory_limit_exceeded', ['ranOutOfMemory']],
  [{ kind: 'signalled', signal: 'SIGKILL' }, false, false, 'runtime_error', ['ranOutOfMemory']],
  [{ kind: 'exited', code: 1 }, false, true, 'runtime_error', ['ranOutOfMemory']],
  [{ kind: 'exited', code: 1 }, true, true, 'memory_limit_exceeded', ['ranOutOfMemory']],
  [{ kind: 'exited', code: 255 }, false, true, 'runtime_error', ['ranOutOfMemory']],
  // A program that ended well is judged by its output alone, however much memory it took.
  [{ kind: 'exited', code: 0 }, false, true, 'accepted', ['matches']],
  [{ kind: 'exited', code: 0 }, true, true, 'accepted', ['matches']],
  [{ kind: 'exited', code: 0 }, false, false, 'wrong_answer', ['matches']],
  [{ kind: 'exited', code: 0 }, true, false, 'wrong_answer', ['matches']],
  [{ kind: 'not_executable', error: 'ENOEXEC' }, true, true, 'runtime_error', []],
];

describe('verdictOf', () => {
  test.each(rows)('%j, out of memory %j, matching %j: %s', (outcome, ranOutOfMemory, matches, verdict, asked) => {
    const given = evidence(ranOutOfMemory, matches);
    expect(verdictOf(outcome, given)).toBe(verdict);
    expect(given.asked).toEqual(asked);
  });

  test('an outcome that nobody knows is thrown, and never accepted', () => {
    const outcome: RunOutcome = JSON.parse('{ "kind": "vanished" }');
    expect(() => verdictOf(outcome, evidence(false, true))).toThrow(TypeError);
  });
});
