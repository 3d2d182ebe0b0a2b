import type { Compilation, TestRun } from './job.ts';

/** What is told of a job while it goes on, in this order. */
export type Progress =
  /** Its place in the queue: 0 when it has a slot at once, 1 when it is the next to get one. */
  | { kind: 'queued'; position: number }
  | { kind: 'compiled'; compilation: Compilation }
  /** A test ended. Tests come in the order in which they end. */
  | { kind: 'tested'; index: number; run: TestRun };

/** Hears of a job. It must not wait, and what it throws ends the job as a failure of our own. */
export type Listener = (progress: Progress) => void;

export const unheard: Listener = () => {};

/**
 * Tells of tests when they have ended. Where the first failure ends the job, a test counts only when all before it have
 * passed: until then it is not told of, because it could still become one that was not run.
 */
export function testTeller(
  runs: readonly (TestRun | null)[],
  stopOnFailure: boolean,
  tell: Listener,
): (index: number) => void {
  let told = 0;
  let failed = false;
  function tellOf(index: number): boolean {
    const run = runs[index] ?? null;
    if (run === null) return false;
    tell({ kind: 'tested', index, run });
    failed ||= run.verdict !== 'accepted';
    return true;
  }
  if (!stopOnFailure) return (index) => void tellOf(index);
  return () => {
    while (!failed && tellOf(told)) told++;
  };
}
