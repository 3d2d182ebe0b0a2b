import { join } from 'node:path';
import type { Box, JoinedReport } from '#sandbox';
import type { Checker, TestCase, TestRun } from '../../job.ts';
import type { JobLimits } from '../../job-limits.ts';
import { writeInput } from '../../running/output.ts';
import { type BuiltSubmission, requestOf, throwIfOwnRuntimeNotExecutable } from '../../running/program.ts';
import { openScratch, type RunContext, readOutputs, toFailed, toTestRun, whyItFailed } from '../../running/result.ts';
import { listen } from '../checker/check.ts';
import { type CheckerFiles, judgementOf, protocols } from '../checker/protocols.ts';
import { decide, endsInteractor, endsProgram, type Heard, isOutOfWallTime } from './decide.ts';

/** How much longer than the program an interactor may run: to judge, and to end after the program has ended. */
export const WALL_MS_MORE = 5_000;

/** The request that runs an interactor, in a box that exists only for this run, like a checker's. */
async function layOut(interactor: Checker, built: BuiltSubmission, test: TestCase, limits: JobLimits, box: Box) {
  const file = (name: string) => join(box.path, name);
  const files: CheckerFiles = {
    input: file('input'),
    output: join(box.build, 'output'),
    answer: file('answer'),
    feedback: box.build,
  };
  await writeInput(files.input, test.input);
  await writeInput(files.answer, test.expectedOutput);
  const { stdout, stderr } = box.lane(0);
  const place = { readable: [files.input, files.answer], folder: files.feedback, fresh: false, stdout, stderr };
  return requestOf(built, protocols[interactor.protocol].args(files), limits, place);
}

/** The result of an interactor; null if it was stopped because the program had failed. */
async function hear(
  interactor: Checker,
  built: BuiltSubmission,
  { outcome, stderrBytes }: JoinedReport,
  limits: JobLimits,
  box: Box,
): Promise<Heard | null> {
  if (outcome.kind === 'dismissed') return null;
  const said = await listen('interactor', built, { outcome, stderrBytes }, box);
  const judgement = judgementOf(interactor.protocol, said, limits);
  return { judgement, stopped: outcome.kind === 'stopped', inputEnded: said.inputEnded };
}

/** Runs a built submission once, connected to the interactor, which judges it. Times and memory are the submission's. Throws as `runProgram`. */
export async function interact(
  interactor: Checker,
  built: BuiltSubmission,
  test: TestCase,
  context: RunContext,
  laneIndex: number,
): Promise<TestRun> {
  const { sandbox, signal, submission, box: own } = context;
  await using box = sandbox.openBox();
  const limits = { ...submission.limits, wallTimeMs: test.wallTimeMs };
  const interactorLimits = { ...interactor.limits, wallTimeMs: test.wallTimeMs + WALL_MS_MORE };
  const lane = own.lane(laneIndex);
  const place = { readable: [], ...(await openScratch(context, lane)), stdout: lane.stdout, stderr: lane.stderr };
  const judge = await layOut(interactor, built, test, interactorLimits, box);
  const { accepting } = protocols[interactor.protocol];
  const [report, judged] = await sandbox.runJoined(
    [
      {
        request: requestOf(context, test.args, limits, place),
        endsWith: ({ outcome }) => endsProgram(accepting, outcome),
      },
      { request: judge, endsWith: ({ outcome }) => endsInteractor(outcome) },
    ],
    box,
    signal,
  );
  throwIfOwnRuntimeNotExecutable(context, report.outcome);
  throwIfOwnRuntimeNotExecutable(built, judged.outcome);
  const { outcome } = report;
  const outputs = await readOutputs(report, lane, { whole: false });
  const failure = outcome.kind === 'dismissed' ? null : whyItFailed(outcome, report, outputs.stderr, context);
  const verdict = decide({
    failure: outcome.kind === 'dismissed' || failure === null ? null : toFailed(failure, outcome, report, limits),
    outOfWallTime: isOutOfWallTime(outcome),
    heard: await hear(interactor, built, judged, interactorLimits, box),
    first: report.endedAtUs <= judged.endedAtUs ? 'program' : 'interactor',
  });
  return toTestRun(verdict, report, outputs, context);
}
