import { type Sandbox, SandboxFault } from '#sandbox';
import type { BuildCache } from './building/cache.ts';
import type { Compilation, GradeJob, GradeReport, RunJob, RunJobReport, Submission, TestRun } from './job.ts';
import type { Compare } from './judging/compare/compare.ts';
import { openJudge } from './judging/judge.ts';
import { type Listener, noopListener } from './progress.ts';
import { runAll } from './run-all.ts';
import { fitRun } from './running/fit.ts';
import { type RunPlan, runAndJudge } from './running/once.ts';
import { neverJudged, type RunContext } from './running/result.ts';
import type { Slot, Slots } from './slots.ts';
import { accepted } from './verdict.ts';

export interface GradeDeps {
  sandbox: Sandbox;
  slots: Slots;
  /** Finished builds. */
  builds: BuildCache;
  compare: Compare;
}

/** Compiles a submission, runs it on every test and judges each run. Throws ServiceError, SandboxFault, or the signal's reason. */
export async function grade(
  job: GradeJob,
  deps: GradeDeps,
  signal?: AbortSignal,
  tell: Listener = noopListener,
): Promise<GradeReport> {
  return inSlot(job, deps, signal, tell, async ({ compilation, context, queueTimeMs, slot }) => {
    const runs: (TestRun | null)[] = job.tests.map(() => null);
    if (!compilation.ok) return { verdict: 'compile_error', compilation, runs, queueTimeMs };
    await using judge = await openJudge(job.judging, deps, signal);
    if (judge.kind === 'broken') {
      const run = fitRun(neverJudged(judge.message), job.shownBytesMax);
      const now = performance.now();
      const span = { startedAt: now, endedAt: now };
      runs.fill(run).forEach((_run, index) => void tell({ kind: 'tested', index, run, ...span }));
    } else await runAll(job, judge, runs, context, deps.slots, tell);
    for (const run of runs) slot.ran(run?.wallTimeMs ?? 0);
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
  return inSlot(job, deps, signal, tell, async ({ compilation, context, queueTimeMs, slot }) => {
    if (!compilation.ok) return { compilation, run: null, queueTimeMs };
    const plan: RunPlan = {
      input: job.stdin,
      args: job.args,
      wallTimeMs: job.limits.wallTimeMs,
      judge: () => accepted,
      interleaved: job.interleaved,
    };
    const run = await runAndJudge(plan, context, 0);
    slot.ran(run.wallTimeMs);
    return { compilation, run, queueTimeMs };
  });
}

interface CompiledJob {
  compilation: Compilation;
  context: RunContext;
  queueTimeMs: number;
  slot: Slot;
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
  using slot = await deps.slots.take({
    owner: submission.owner ?? '',
    kind: submission.installed.language.name,
    signal,
    onPlaced: (position) => tell({ kind: 'queued', position }),
  });
  const queueTimeMs = performance.now() - asked;
  tell({ kind: 'started' });
  return await orFault(async () => {
    await using lease = await deps.builds.borrow(submission, signal);
    const { program, build, compilation } = lease;
    tell({ kind: 'compiled', compilation });
    await using box = deps.sandbox.openBox();
    const context = { submission, program, build, box, sandbox: deps.sandbox, signal };
    const report = await use({ compilation, context, queueTimeMs, slot });
    if (!compilation.cached) slot.ran(compilation.timeMs); // not of a job that was stopped: it says little of others
    return report;
  });
}

/** Turns a failed system call on a lane's file (no disk space, no descriptors) into a SandboxFault. */
async function orFault<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? new SandboxFault('files', error.message) : error;
  }
}

function overall(runs: readonly (TestRun | null)[]): TestRun['verdict'] {
  return runs.find((run) => run !== null && run.verdict !== 'accepted')?.verdict ?? 'accepted';
}
