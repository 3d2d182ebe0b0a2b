import { describe, expect, test } from 'vitest';
import type { Limit, RunOutcome } from '#sandbox';
import { defaultLimits, type JobLimits } from '../job-limits.ts';
import type { Verdict } from '../verdict.ts';
import { describeEnd, describeLimit } from './message.ts';

const MIB = 1024 * 1024;
const limits: JobLimits = {
  ...defaultLimits,
  cpuTimeMs: 2_500,
  wallTimeMs: 100,
  memoryBytes: 64 * MIB,
  outputBytes: 10 * MIB,
  fileBytes: 3 * MIB,
};

const limitSentences: [limit: Limit, sentence: string][] = [
  ['cpu', 'used more than 2.5 s of CPU time'],
  ['wall', 'ran longer than 0.1 s'],
  ['memory', 'used more than 64 MB of memory'],
  ['output', 'wrote past 10 MB'],
  ['folder', 'put more than 64 MB, 1000 files or too large a file into its folder'],
];

describe('describeLimit', () => {
  test.each(limitSentences)('%s: the sentence names the limit and its value', (limit, sentence) => {
    expect(describeLimit(limit, limits)).toBe(sentence);
  });
});

describe('describeEnd', () => {
  test.each(limitSentences)('a program that was stopped for its %s is described by the limit', (limit, sentence) => {
    expect(describeEnd('time_limit_exceeded', { kind: 'stopped', limit }, limits)).toBe(sentence);
    expect(describeEnd('memory_limit_exceeded', { kind: 'stopped', limit }, limits)).toBe(sentence);
  });

  test.each<[name: string, verdict: Verdict, outcome: RunOutcome, sentence: string | null]>([
    ['a success has no message', 'accepted', { kind: 'exited', code: 0 }, null],
    ['an exit code', 'runtime_error', { kind: 'exited', code: 3 }, 'exited with code 3'],
    ['a signal', 'runtime_error', { kind: 'signalled', signal: 'SIGSEGV' }, 'killed by SIGSEGV'],
    [
      'a refused allocation before the exit code',
      'memory_limit_exceeded',
      { kind: 'exited', code: 1 },
      'was refused memory beyond 64 MB',
    ],
    [
      'a refused allocation before the signal',
      'memory_limit_exceeded',
      { kind: 'signalled', signal: 'SIGABRT' },
      'was refused memory beyond 64 MB',
    ],
    [
      'a file that the kernel would not run',
      'runtime_error',
      { kind: 'not_executable', error: 'ENOEXEC' },
      'could not be executed (ENOEXEC)',
    ],
  ])('%s', (_name, verdict, outcome, sentence) => {
    expect(describeEnd(verdict, outcome, limits)).toBe(sentence);
  });

  test.each<[refused: 'process' | 'thread', verdict: Verdict, outcome: RunOutcome, sentence: string | null]>([
    [
      'thread',
      'runtime_error',
      { kind: 'exited', code: 1 },
      'exited with code 1 after a new thread was refused: at most 128 are allowed',
    ],
    [
      'process',
      'runtime_error',
      { kind: 'signalled', signal: 'SIGABRT' },
      'killed by SIGABRT after a new process was refused: at most 10 are allowed',
    ],
    ['process', 'accepted', { kind: 'exited', code: 0 }, null],
    ['thread', 'memory_limit_exceeded', { kind: 'exited', code: 1 }, 'was refused memory beyond 64 MB'],
  ])('a refused %s of a program that is %s by %j', (refused, verdict, outcome, sentence) => {
    expect(describeEnd(verdict, outcome, limits, refused)).toBe(sentence);
  });
});
