import type { GradeJob, TestCase, TestRun } from './job.ts';
import type { Judge } from './judging/judge.ts';
import { type Listener, testTeller } from './progress.ts';
import { fitRun, withoutTexts } from './running/fit.ts';
import type { RunContext } from './running/result.ts';
import type { Slots } from './slots.ts';

/**
 * Runs the tests in their order and writes their results to `runs`, one per test. While no job waits, idle slots help, each
 * in a lane of its own; a helper leaves between two tests as soon as a job waits. With `stopOnFailure` the tests after the
 * first failure stay null, also those that a helper has run. Throws what the first failing run threw, once no run is left.
 */
export async function runAll(
  job: GradeJob,
  judge: Judge,
  runs: (TestRun | null)[],
  context: RunContext,
  slots: Slots,
  tell: Listener,
): Promise<void> {
  const tellOf = testTeller(runs, job.stopOnFailure, tell);
  let next = 0;
  let end = job.tests.length;
  let failure: { reason: unknown } | undefined;
  const helpers: Promise<void>[] = [];
  const freeLanes: number[] = [];
  let lanes = 1; // not helpers.length: a helper may start another before it is in that list

  async function work(lane: number, mayGoOn: () => boolean): Promise<void> {
    while (next < end && mayGoOn()) {
      const index = next++;
      const test = job.tests[index];
      if (test === undefined) return;
      if (next < end) hireHelper();
      const startedAt = performance.now();
      const run = toShow(await judge.test(test, context, lane), test, job);
      runs[index] = run;
      if (job.stopOnFailure && run.verdict !== 'accepted') end = Math.min(end, index + 1);
      tellOf(index, { startedAt, endedAt: performance.now() });
    }
  }

  function hireHelper(): void {
    const slot = slots.takeIdle();
    if (slot !== undefined) helpers.push(attempt(help(slot, freeLanes.pop() ?? lanes++)));
  }

  async function help(slot: Disposable, lane: number): Promise<void> {
    using _slot = slot;
    await work(lane, () => slots.waiting === 0);
    freeLanes.push(lane);
  }

  /** The first failure ends the job, but only when every run of it is over. */
  async function attempt(working: Promise<void>): Promise<void> {
    try {
      await working;
    } catch (reason) {
      failure ??= { reason };
      end = 0;
    }
  }

  await attempt(work(0, () => true));
  for (const helper of helpers) await helper; // a helper may start another in the meantime
  if (failure !== undefined) throw failure.reason;
  runs.fill(null, end);
}

/** The part of a run's result that is kept until the job is done, and reported. */
const toShow = (run: TestRun, { hidden }: TestCase, { shownBytesMax }: GradeJob) =>
  hidden ? withoutTexts(run) : fitRun(run, shownBytesMax);
