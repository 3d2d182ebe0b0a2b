import { type Box, type RunReport, type Sandbox, SandboxFault } from '#sandbox';
import type { Program } from '../languages/index.ts';
import { runEnvironment } from './environment.ts';
import type { Submission, TestRun } from './job.ts';
import { residentBytesMax, toRunLimits } from './limits.ts';
import { describeEnd } from './message.ts';
import { readOutput, readShown, SHOWN_BYTES_MAX, shown, withoutFolder, writeInput } from './output.ts';
import { verdictOf } from './verdict.ts';

/** Near enough to the limit to have been refused more: allocators ask for about a hundredth of it at a time. */
const USED_UP = 0.95;

export interface Execution {
  input: string;
  args: readonly string[];
  wallTimeMs: number;
  /** Judges stdout: null when it is right, else a sentence that says what is wrong. */
  judge: (stdout: Buffer) => { matches: boolean; explain: () => string };
}

/** A built submission, and where its runs happen. */
export interface Workshop {
  submission: Submission;
  program: Program;
  box: Box;
  sandbox: Sandbox;
  signal: AbortSignal | undefined;
}

async function execute(execution: Execution, workshop: Workshop, laneIndex: number) {
  const { submission, program, box, sandbox, signal } = workshop;
  const { language } = submission.installed;
  const lane = box.lane(laneIndex);
  const limits = { ...submission.limits, wallTimeMs: execution.wallTimeMs };
  await writeInput(lane.stdin, execution.input);
  const report = await sandbox.run(
    {
      profile: 'run',
      argv: [...language.run.argv(program, { build: box.build, memoryBytes: limits.memoryBytes }), ...execution.args],
      env: runEnvironment(language, lane.scratch),
      readable: [...language.readable, box.build],
      folder: lane.scratch,
      fresh: true,
      stdin: lane.stdin,
      stdout: lane.stdout,
      stderr: lane.stderr,
      limits: toRunLimits(limits, language.run.memory),
    },
    signal,
  );
  if (report.outcome.kind === 'not_executable' && !language.runsOwnExecutable)
    throw new SandboxFault('runtime', report.outcome.error);
  return { report, lane, limits };
}

function ranOutOfMemory(report: RunReport, stderr: Buffer, { submission }: Workshop): boolean {
  const { language } = submission.installed;
  return (
    report.memoryBytes >= residentBytesMax(submission.limits, language.run.memory) * USED_UP ||
    language.outOfMemory.test(stderr.toString('latin1'))
  );
}

/** Runs a built submission once and judges what it did. */
export async function runTest(execution: Execution, workshop: Workshop, laneIndex: number): Promise<TestRun> {
  const { report, lane, limits } = await execute(execution, workshop, laneIndex);
  const { outcome } = report;
  const succeeded = outcome.kind === 'exited' && outcome.code === 0;
  const read = succeeded ? readOutput : readShown;
  const [stdout, stderr] = await Promise.all([
    read(lane.stdout, report.stdoutBytes),
    readShown(lane.stderr, report.stderrBytes),
  ]);
  let explain: (() => string) | undefined;
  const verdict = verdictOf(outcome, {
    ranOutOfMemory: () => ranOutOfMemory(report, stderr, workshop),
    matches: () => {
      const judgement = execution.judge(stdout);
      explain = judgement.explain;
      return judgement.matches;
    },
  });
  return {
    verdict,
    message: verdict === 'wrong_answer' && explain !== undefined ? explain() : describeEnd(verdict, outcome, limits),
    stdout: shown(stdout),
    stderr: withoutFolder(shown(stderr), workshop.box.build),
    truncated: report.stdoutBytes > SHOWN_BYTES_MAX,
    exitCode: outcome.kind === 'exited' ? outcome.code : null,
    signal: outcome.kind === 'signalled' ? outcome.signal : null,
    wallTimeMs: report.wallTimeUs / 1000,
    cpuTimeMs: report.cpuTimeUs / 1000,
    memoryBytes: report.memoryBytes,
  };
}
