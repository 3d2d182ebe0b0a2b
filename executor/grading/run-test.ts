import { readFile } from 'node:fs/promises';
import type { Lane, RunReport, Sandbox } from '#sandbox';
import type { SourceFile } from '../languages/index.ts';
import { interleave, parseMarks } from './interleave.ts';
import type { TestRun } from './job.ts';
import type { Judgement } from './judgement.ts';
import { residentBytesMax } from './limits.ts';
import { describeEnd } from './message.ts';
import { readOutput, readShown, SHOWN_BYTES_MAX, shown, upToShown, withoutFolder, writeInput } from './output.ts';
import { type Built, runProgram } from './run-program.ts';
import { stopOf } from './stop.ts';
import { failureOf } from './verdict.ts';

/** Near enough to the limit to have been refused more: allocators ask for about a hundredth of it at a time. */
const USED_UP = 0.95;

export interface Execution {
  input: string;
  args: readonly string[];
  wallTimeMs: number;
  /** Asked only when the program ended well. */
  judge: (stdout: Buffer) => Judgement | Promise<Judgement>;
  /** As in RunJob; for the first run in a lane only. */
  beside?: readonly SourceFile[] | undefined;
  interleaved?: boolean | undefined;
}

/** A built submission, and where its runs happen. */
export interface Workshop extends Built {
  sandbox: Sandbox;
  signal: AbortSignal | undefined;
}

async function execute(execution: Execution, workshop: Workshop, laneIndex: number) {
  const { submission, box, sandbox, signal } = workshop;
  const lane = box.lane(laneIndex);
  const limits = { ...submission.limits, wallTimeMs: execution.wallTimeMs };
  await writeInput(lane.stdin, execution.input);
  const { stdin, stdout, stderr } = lane;
  if (execution.beside !== undefined) workshop.box.furnish(lane, execution.beside);
  const place = {
    readable: [],
    folder: lane.scratch,
    fresh: execution.beside === undefined,
    stdin,
    stdout,
    stderr,
    order: execution.interleaved ? lane.order : undefined,
  };
  return { report: await runProgram(workshop, execution.args, limits, place, sandbox, signal), lane, limits };
}

function ranOutOfMemory(report: RunReport, stderr: Buffer, { submission }: Workshop): boolean {
  const { language } = submission.installed;
  return (
    report.memoryBytes >= residentBytesMax(submission.limits, language.run.memory) * USED_UP ||
    language.outOfMemory.test(stderr.toString('latin1'))
  );
}

/** Both outputs as they were written. Of each, what is shown of it, and stderr without the folder of the box. */
async function readInterleaved(stdout: Buffer, stderr: Buffer, lane: Lane, build: string): Promise<string> {
  const marks = parseMarks(await readFile(lane.order, 'utf8'));
  const folder = Buffer.from(build).toString('latin1'); // in which every byte is a character, and comes back as it was
  const bytes = interleave(upToShown(stdout), upToShown(stderr), marks).map((chunk) =>
    chunk.from === 'stdout'
      ? chunk.bytes
      : Buffer.from(withoutFolder(chunk.bytes.toString('latin1'), folder), 'latin1'),
  );
  return Buffer.concat(bytes).toString('utf8');
}

/** Runs a built submission once and judges what it did. Times and memory are its own, whatever judging takes. */
export async function runTest(execution: Execution, workshop: Workshop, laneIndex: number): Promise<TestRun> {
  const { report, lane, limits } = await execute(execution, workshop, laneIndex);
  const { outcome } = report;
  const succeeded = outcome.kind === 'exited' && outcome.code === 0;
  const read = succeeded ? readOutput : readShown;
  const [stdout, stderr] = await Promise.all([
    read(lane.stdout, report.stdoutBytes),
    readShown(lane.stderr, report.stderrBytes),
  ]);
  const failure = failureOf(outcome, () => ranOutOfMemory(report, stderr, workshop));
  const { verdict, share, message } =
    failure === null
      ? await execution.judge(stdout)
      : { verdict: failure, share: 0, message: describeEnd(failure, outcome, limits) };
  return {
    verdict,
    share,
    message,
    stdout: shown(stdout),
    stderr: withoutFolder(shown(stderr), workshop.box.build),
    interleaved: execution.interleaved ? await readInterleaved(stdout, stderr, lane, workshop.box.build) : null,
    truncated: report.stdoutBytes > SHOWN_BYTES_MAX,
    exitCode: outcome.kind === 'exited' ? outcome.code : null,
    signal: outcome.kind === 'signalled' ? outcome.signal : null,
    stop: stopOf(report, limits.outputBytes),
    wallTimeMs: report.wallTimeUs / 1000,
    cpuTimeMs: report.cpuTimeUs / 1000,
    memoryBytes: report.memoryBytes,
  };
}
