import type { Box, JoinedReport, Lane, RunOutcome, RunReport, Sandbox } from '#sandbox';
import type { TestRun } from '../job.ts';
import { type JobLimits, residentBytesMax } from '../job-limits.ts';
import { type Failed, type Failure, failureOf, type Judgement } from '../verdict.ts';
import { describeEnd } from './message.ts';
import { readOutput, readShown, SHOWN_BYTES_MAX, shown, withoutFolder } from './output.ts';
import type { BuiltSubmission } from './program.ts';
import { stopOf } from './stop.ts';

/** The share of the memory limit above which an allocation may have been refused: allocators ask for about a hundredth at a time. */
const USED_UP = 0.95;

/** A built submission, and the box and sandbox in which it runs. */
export interface RunContext extends BuiltSubmission {
  box: Box;
  sandbox: Sandbox;
  signal: AbortSignal | undefined;
}

/** The working directory of one run in a lane: empty and created by the launcher, or created here with the submission's files. */
export async function openScratch({ submission: { beside }, box }: RunContext, lane: Lane) {
  if (beside === undefined) return { folder: lane.scratch, fresh: true };
  await box.populate(lane, beside);
  return { folder: lane.scratch, fresh: 'populated' as const };
}

interface Outputs {
  stdout: Buffer;
  stderr: Buffer;
}

type Report = RunReport | JoinedReport;

/** Both outputs of a run, cut to what is shown; stdout is complete if `whole`. */
export async function readOutputs(report: Report, lane: Lane, { whole }: { whole: boolean }): Promise<Outputs> {
  const read = whole ? readOutput : readShown;
  const [stdout, stderr] = await Promise.all([
    read(lane.stdout, report.stdoutBytes),
    readShown(lane.stderr, report.stderrBytes),
  ]);
  return { stdout, stderr };
}

function ranOutOfMemory(
  { memoryBytes, refusedAllocation }: Report,
  stderr: Buffer,
  { submission }: RunContext,
): boolean {
  const { language } = submission.installed;
  return (
    refusedAllocation ||
    memoryBytes >= residentBytesMax(submission.limits, language.run.memory) * USED_UP ||
    (language.outOfMemory?.test(stderr.toString('latin1')) ?? false)
  );
}

/** How the program failed; null if it ended well. */
export const whyItFailed = (outcome: RunOutcome, report: Report, stderr: Buffer, context: RunContext): Failure | null =>
  failureOf(outcome, () => ranOutOfMemory(report, stderr, context));

/** The verdict on a program that did not end well. */
export const toFailed = (verdict: Failure, outcome: RunOutcome, report: Report, limits: JobLimits): Failed => ({
  verdict,
  share: 0,
  message: describeEnd(verdict, outcome, limits, report.refusedTask),
});

export function toTestRun(
  judgement: Judgement | Failed,
  report: Report,
  { stdout, stderr }: Outputs,
  context: RunContext,
): TestRun {
  const { outcome } = report;
  return {
    ...judgement,
    stdout: shown(stdout),
    stderr: withoutFolder(shown(stderr), context.build),
    interleaved: null,
    truncated: report.stdoutBytes > SHOWN_BYTES_MAX,
    exitCode: outcome.kind === 'exited' ? outcome.code : null,
    signal: outcome.kind === 'signalled' ? outcome.signal : null,
    stop: stopOf(report, context.submission.limits.outputBytes),
    wallTimeMs: report.wallTimeUs / 1000,
    cpuTimeMs: report.cpuTimeUs / 1000,
    memoryBytes: report.memoryBytes,
  };
}

/** The result of every test of a job whose checker or interactor does not compile. */
export function neverJudged(message: string): TestRun {
  return {
    verdict: 'checker_error',
    share: 0,
    message,
    stdout: '',
    stderr: '',
    interleaved: null,
    truncated: false,
    exitCode: null,
    signal: null,
    stop: null,
    wallTimeMs: 0,
    cpuTimeMs: 0,
    memoryBytes: 0,
  };
}
