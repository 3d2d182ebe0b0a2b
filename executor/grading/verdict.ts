import type { Limit, RunOutcome } from '#sandbox';

/** The judgement of the output of a program that ended well. */
export interface Judgement {
  verdict: 'accepted' | 'wrong_answer' | 'checker_error';
  /** How much of the test's weight it earns, from 0 to 1. Only what is accepted earns all of it. */
  share: number;
  message: string | null;
}

export const accepted: Judgement = { verdict: 'accepted', share: 1, message: null };

export const wrong = (message: string | null): Judgement => ({ verdict: 'wrong_answer', share: 0, message });

/** How a run failed before there was an output to judge. */
export type Failure = 'time_limit_exceeded' | 'memory_limit_exceeded' | 'output_limit_exceeded' | 'runtime_error';

/** The same, as the result of a test. */
export interface Failed {
  verdict: Failure;
  share: 0;
  message: string | null;
}

/** How a test that was run ended. Without an expected output `accepted` means that the program ended well. */
export type Verdict = Judgement['verdict'] | Failure;

const FAILURE_OF_LIMIT = {
  cpu: 'time_limit_exceeded',
  wall: 'time_limit_exceeded',
  memory: 'memory_limit_exceeded',
  output: 'output_limit_exceeded',
  folder: 'output_limit_exceeded',
  hidden: 'runtime_error',
} as const satisfies Record<Limit, Failure>;

/** Closes a switch over an outcome: a new kind of end does not compile until it is handled. Throws TypeError. */
export function unreachable(value: never): never {
  throw new TypeError(`unknown outcome ${JSON.stringify(value)}`);
}

/**
 * Decides how a program failed. The order of causes: the exceeded limit that the launcher recorded, then a refused allocation, then
 * the signal or exit code. Null means that the program ended well and its output is to be judged. A sandbox fault is thrown before
 * this. `ranOutOfMemory` says whether a refused allocation ended the program; it is called only where that decides.
 */
export function failureOf(outcome: RunOutcome, ranOutOfMemory: () => boolean): Failure | null {
  switch (outcome.kind) {
    case 'stopped':
      return FAILURE_OF_LIMIT[outcome.limit];
    case 'signalled':
      return ranOutOfMemory() ? 'memory_limit_exceeded' : 'runtime_error';
    case 'exited':
      if (outcome.code === 0) return null;
      return ranOutOfMemory() ? 'memory_limit_exceeded' : 'runtime_error';
    case 'not_executable':
      return 'runtime_error';
    default:
      return unreachable(outcome);
  }
}
