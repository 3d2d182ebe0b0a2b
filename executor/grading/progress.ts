import type { Compilation, TestRun } from './job.ts';

/** The events of a job, in this order. */
export type Progress =
  /** Its place in the queue: 0 if it gets a slot at once, 1 if it is the next. */
  | { kind: 'queued'; position: number }
  /** It has a slot, and its compilation starts. */
  | { kind: 'started' }
  | { kind: 'compiled'; compilation: Compilation }
  /** A test ended. These events come in the order in which tests end. */
  | ({ kind: 'tested'; index: number; run: TestRun } & Span);

/** When something began and ended, in ms of `performance.now`. A test may be reported later than it ended. */
export interface Span {
  startedAt: number;
  endedAt: number;
}

/** Receives the events of a job. It must not block. An error that it throws ends the job as a failure of the service. */
export type Listener = (progress: Progress) => void;

export const noopListener: Listener = () => {};

/**
 * Reports tests that have ended. With `stopOnFailure` a test is held back until all before it have passed, because an earlier
 * failure would make it count as not run.
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
