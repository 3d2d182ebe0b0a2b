import { readFile } from 'node:fs/promises';
import type { Lane } from '#sandbox';
import type { TestRun } from '../job.ts';
import type { Judgement } from '../verdict.ts';
import { interleave, parseMarks } from './interleave.ts';
import { upToShown, withoutFolder, writeInput } from './output.ts';
import { runProgram } from './program.ts';
import { openScratch, type RunContext, readOutputs, toFailed, toTestRun, whyItFailed } from './result.ts';

export interface RunPlan {
  input: string;
  args: readonly string[];
  wallTimeMs: number;
  /** Judges the output; called only if the program ended well. */
  judge: (stdout: Buffer) => Judgement | Promise<Judgement>;
  interleaved?: boolean | undefined;
}

async function runPlan(plan: RunPlan, context: RunContext, laneIndex: number) {
  const { submission, box, sandbox, signal } = context;
  const lane = box.lane(laneIndex);
  const limits = { ...submission.limits, wallTimeMs: plan.wallTimeMs };
  await writeInput(lane.stdin, plan.input);
  const { stdin, stdout, stderr } = lane;
  const place = {
    readable: [],
    ...(await openScratch(context, lane)),
    stdin,
    stdout,
    stderr,
    order: plan.interleaved ? lane.order : undefined,
  };
  return { report: await runProgram(context, plan.args, limits, place, sandbox, signal), lane, limits };
}

/** Both outputs in the order in which they were written, cut to what is shown, and stderr without the path of the box. */
async function readInterleaved(stdout: Buffer, stderr: Buffer, lane: Lane, build: string): Promise<string> {
  const marks = parseMarks(await readFile(lane.order, 'utf8'));
  const folder = Buffer.from(build).toString('latin1'); // latin1 maps each byte to one character and back
  const bytes = interleave(upToShown(stdout), upToShown(stderr), marks).map((chunk) =>
    chunk.from === 'stdout'
      ? chunk.bytes
      : Buffer.from(withoutFolder(chunk.bytes.toString('latin1'), folder), 'latin1'),
  );
  return Buffer.concat(bytes).toString('utf8');
}

/** Runs a built submission once and judges its output. Times and memory are the submission's, without the judge's. Throws as `runProgram`. */
export async function runAndJudge(plan: RunPlan, context: RunContext, laneIndex: number): Promise<TestRun> {
  const { report, lane, limits } = await runPlan(plan, context, laneIndex);
  const { outcome } = report;
  const outputs = await readOutputs(report, lane, { whole: outcome.kind === 'exited' && outcome.code === 0 });
  const { stdout, stderr } = outputs;
  const failure = whyItFailed(outcome, report, stderr, context);
  const judgement = failure === null ? await plan.judge(stdout) : toFailed(failure, outcome, report, limits);
  const interleaved = plan.interleaved ? await readInterleaved(stdout, stderr, lane, context.build) : null;
  return { ...toTestRun(judgement, report, outputs, context), interleaved };
}
