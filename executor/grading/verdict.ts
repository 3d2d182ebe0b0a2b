import type { Limit, RunOutcome } from '#sandbox';

/** How a test that was run ended. `accepted` of a run without expectation means: nothing went wrong. */
export type Verdict =
  | 'accepted'
  | 'wrong_answer'
  | 'time_limit_exceeded'
  | 'memory_limit_exceeded'
  | 'output_limit_exceeded'
  | 'runtime_error';

const VERDICT_OF_LIMIT = {
  cpu: 'time_limit_exceeded',
  wall: 'time_limit_exceeded',
  memory: 'memory_limit_exceeded',
  output: 'output_limit_exceeded',
  folder: 'output_limit_exceeded',
} as const satisfies Record<Limit, Verdict>;

/** What is known besides how the program ended. Each is asked only where it decides. */
export interface Evidence {
  /** Whether it died of a refused allocation: it says so on stderr, or had used up its memory. */
  ranOutOfMemory: () => boolean;
  matches: () => boolean;
}

function unreachable(value: never): never {
  throw new TypeError(`unknown outcome ${JSON.stringify(value)}`);
}

/**
 * The one order of causes: the limit that the launcher recorded first, then a refused allocation, then the
 * signal or exit code, then the comparison. A sandbox fault never gets here. Nothing defaults to accepted.
 */
export function verdictOf(outcome: RunOutcome, evidence: Evidence): Verdict {
  switch (outcome.kind) {
    case 'stopped':
      return VERDICT_OF_LIMIT[outcome.limit];
    case 'signalled':
      return evidence.ranOutOfMemory() ? 'memory_limit_exceeded' : 'runtime_error';
    case 'exited':
      if (outcome.code !== 0) return evidence.ranOutOfMemory() ? 'memory_limit_exceeded' : 'runtime_error';
      return evidence.matches() ? 'accepted' : 'wrong_answer';
    case 'not_executable':
      return 'runtime_error';
    default:
      return unreachable(outcome);
  }
}
