import { describe, expect, test } from 'vitest';
import type { RunOutcome } from '#sandbox';
import { type Failure, failureOf } from './verdict.ts';

type Row = [outcome: RunOutcome, ranOutOfMemory: boolean, failure: Failure | null, isAsked: boolean];

const rows: Row[] = [
  [{ kind: 'stopped', limit: 'cpu' }, false, 'time_limit_exceeded', false],
  [{ kind: 'stopped', limit: 'wall' }, false, 'time_limit_exceeded', false],
  [{ kind: 'stopped', limit: 'memory' }, false, 'memory_limit_exceeded', false],
  [{ kind: 'stopped', limit: 'output' }, false, 'output_limit_exceeded', false],
  [{ kind: 'stopped', limit: 'folder' }, false, 'output_limit_exceeded', false],
  // The limit that was recorded first decides, whatever else holds.
  [{ kind: 'stopped', limit: 'cpu' }, true, 'time_limit_exceeded', false],
  [{ kind: 'stopped', limit: 'wall' }, true, 'time_limit_exceeded', false],
  [{ kind: 'stopped', limit: 'output' }, true, 'output_limit_exceeded', false],
  // A refused allocation comes before the signal or code that it ended with.
  [{ kind: 'signalled', signal: 'SIGSEGV' }, false, 'runtime_error', true],
  [{ kind: 'signalled', signal: 'SIGABRT' }, true, 'memory_limit_exceeded', true],
  [{ kind: 'exited', code: 1 }, false, 'runtime_error', true],
  [{ kind: 'exited', code: 1 }, true, 'memory_limit_exceeded', true],
  [{ kind: 'exited', code: 255 }, false, 'runtime_error', true],
  [{ kind: 'not_executable', error: 'ENOEXEC' }, true, 'runtime_error', false],
  // A program that ended well is judged by its output alone, however much memory it took.
  [{ kind: 'exited', code: 0 }, false, null, false],
  [{ kind: 'exited', code: 0 }, true, null, false],
];

describe('failureOf', () => {
  test.each(rows)('%j, out of memory %j: %s', (outcome, ranOutOfMemory, failure, isAsked) => {
    let asked = false;
    const answer = () => {
      asked = true;
      return ranOutOfMemory;
    };
    expect(failureOf(outcome, answer)).toBe(failure);
    expect(asked).toBe(isAsked);
  });

  test('an unknown outcome is thrown, and never taken for a success', () => {
    const outcome: RunOutcome = JSON.parse('{ "kind": "vanished" }');
    expect(() => failureOf(outcome, () => false)).toThrow(TypeError);
  });
});
