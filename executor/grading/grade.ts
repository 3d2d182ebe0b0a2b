import { type Sandbox, SandboxFault } from '#sandbox';
import type { BuildCache } from './building/cache.ts';
import type { Compilation, GradeJob, GradeReport, RunJob, RunJobReport, Submission, TestCase, TestRun } from './job.ts';
import type { Compare } from './judging/compare/compare.ts';
import { type Judge, openJudge } from './judging/judge.ts';
import { type Listener, noopListener, testTeller } from './progress.ts';
import { fitRun, withoutTexts } from './running/fit.ts';
import { type RunPlan, runAndJudge } from './running/once.ts';
import { neverJudged, type RunContext } from './running/result.ts';
import type { Slots } from './slots.ts';
import { accepted } from './verdict.ts';

export interface GradeDeps {
  sandbox: Sandbox;
  slots: Slots;
  /** What is compiled already. */
  builds: BuildCache;
  compare: Compare;
}

/** Compiles a submission, runs it on every test and judges what came. Throws ServiceError, SandboxFault, or the signal's reason. */
export async function grade(
  job: GradeJob,
  deps: GradeDeps,
  signal?: AbortSignal,
  tell: Listener = noopListener,
): Promise<GradeReport> {
  return inSlot(job, deps, signal, tell, async ({ compilation, context, queueTimeMs }) => {
    const runs: (TestRun | null)[] = job.tests.map(() => null);
    if (!compilation.ok) return { verdict: 'compile_error', compilation, runs, queueTimeMs };
    await using judge = await openJudge(job.judging, deps, signal);
    if (judge.kind === 'broken') {
      const run = fitRun(neverJudged(judge.message), job.shownBytesMax);
      const now = performance.now();
      const span = { startedAt: now, endedAt: now };
      runs.fill(run).forEach((_run, index) => void tell({ kind: 'tested', index, run, ...span }));
    } else await runAll(job, judge, runs, context, deps.slots, tell);
    return { verdict: overall(runs), compilation, runs, queueTimeMs };
  });
}

/** Compiles a submission and runs it once. Throws as `grade` does. */
export async function runOnce(
  job: RunJob,
  deps: GradeDeps,
  signal?: AbortSignal,
  tell: Listener = noopListener,
): Promise<RunJobReport> {
  return inSlot(job, deps, signal, tell, async ({ compilation, context, queueTimeMs }) => {
    if (!compilation.ok) return { compilation, run: null, queueTimeMs };
    const plan: RunPlan = {
      input: job.stdin,
      args: job.args,
      wallTimeMs: job.limits.wallTimeMs,
      judge: () => accepted,
      interleaved: job.interleaved,
    };
    return { compilation, run: await runAndJudge(plan, context, 0), queueTimeMs };
  });
}

interface CompiledJob {
  compilation: Compilation;
  context: RunContext;
  queueTimeMs: number;
}

/** The frame of every job: a slot, a build of its sources, and a box for its runs. */
async function inSlot<T>(
  submission: Submission,
  deps: GradeDeps,
  signal: AbortSignal | undefined,
  tell: Listener,
  use: (job: CompiledJob) => Promise<T>,
): Promise<T> {
  const asked = performance.now();
  using _slot = await deps.slots.take(signal, (position) => tell({ kind: 'queued', position }));
  const queueTimeMs = performance.now() - asked;
  tell({ kind: 'started' });
  return await orFault(async () => {
    await using lease = await deps.builds.borrow(submission, signal);
    const { program, build, compilation } = lease;
    tell({ kind: 'compiled', compilation });
    await using box = deps.sandbox.openBox();
    return await use({
      compilation,
      context: { submission, program, build, box, sandbox: deps.sandbox, signal },
      queueTimeMs,
    });
  });
}

/** A lane's file that cannot be written or read, for want of disk or descriptors, is the sandbox's failure. */
async function orFault<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? new SandboxFault('files', error.message) : error;
  }
}

/**
 * Runs the tests in order. While nobody waits, slots that are idle help, each in a lane of its own;
 * they leave between two tests as soon as somebody does. With `stopOnFailure` the tests behind the first failure count
 * as not run, whether or not a helper had got there.
 */
async function runAll(
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
  let lanes = 1; // not helpers.length: a helper may hire another before it is in that list

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
  for (const helper of helpers) await helper; // a helper may hire one more meanwhile
  if (failure !== undefined) throw failure.reason;
  runs.fill(null, end);
}

/** What is held of a run until the job is done, and told of it. */
const toShow = (run: TestRun, { hidden }: TestCase, { shownBytesMax }: GradeJob) =>
  hidden ? withoutTexts(run) : fitRun(run, shownBytesMax);

function overall(runs: readonly (TestRun | null)[]): TestRun['verdict'] {
  return runs.find((run) => run !== null && run.verdict !== 'accepted')?.verdict ?? 'accepted';
}
