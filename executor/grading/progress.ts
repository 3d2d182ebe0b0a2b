import type { Compilation, TestRun } from './job.ts';

/** What is told of a job while it goes on, in this order. */
export type Progress =
  /** Its place in the queue: 0 when it has a slot at once, 1 when it is the next to get one. */
  | { kind: 'queued'; position: number }
  /** It has a slot, and is compiled. */
  | { kind: 'started' }
  | { kind: 'compiled'; compilation: Compilation }
  /** A test ended. Tests come in the order in which they end. */
  | ({ kind: 'tested'; index: number; run: TestRun } & Span);

/** When something began and ended, by `performance.now`: a test may be told of later. */
export interface Span {
  startedAt: number;
  endedAt: number;
}

/** Hears of a job. It must not wait, and what it throws ends the job as a failure of our own. */
export type Listener = (progress: Progress) => void;

export const noopListener: Listener = () => {};

/**
 * Tells of tests when they have ended. Where the first failure ends the job, a test counts only when all before it have
 * passed: until then it is not told of, because it could still become one that was not run.
 */
export function testTeller(
  runs: readonly (TestRun | null)[],
  stopOnFailure: boolean,
  tell: Listener,
): (index: number, span: Span) => void {
  const spans = new Map<number, Span>();
  let told = 0;
  let failed = false;
  function tellOf(index: number): boolean {
    const run = runs[index] ?? null;
    const span = spans.get(index);
    if (run === null || span === undefined) return false;
    tell({ kind: 'tested', index, run, ...span });
    failed ||= run.verdict !== 'accepted';
    return true;
  }
  return (index, span) => {
    spans.set(index, span);
    if (!stopOnFailure) tellOf(index);
    else while (!failed && tellOf(told)) told++;
  };
}
