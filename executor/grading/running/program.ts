import { type JoinedReport, type RunReport, type Sandbox, SandboxFault } from '#sandbox';
import type { Runnable } from '../../languages/index.ts';
import type { Submission } from '../job.ts';
import { type JobLimits, toRunLimits } from '../job-limits.ts';
import { runEnvironment } from './environment.ts';

/** Sources that were compiled, and the folder in which that lies: nothing is written there any more. */
export interface BuiltSubmission {
  submission: Submission;
  program: Runnable;
  build: string;
}

/** The files of one run. */
interface Place {
  /** What it may read besides its own build. */
  readable: readonly string[];
  /** The one folder it may write, and whether that is the launcher's to make and to empty. */
  folder: string;
  fresh: boolean | 'populated';
  stdout: string;
  stderr: string;
}

/** What is to be run of what was built. */
export function requestOf<P extends Place>(
  { submission, program, build }: BuiltSubmission,
  args: readonly string[],
  limits: JobLimits,
  place: P,
) {
  const { language } = submission.installed;
  return {
    ...place,
    profile: 'run' as const,
    argv: [...language.run.argv(program, { build, folder: place.folder, memoryBytes: limits.memoryBytes }), ...args],
    env: runEnvironment(language, place.folder),
    readable: [...language.readable(), build, ...place.readable],
    limits: toRunLimits(limits, language.run.memory),
  };
}

/** Throws SandboxFault when the kernel could not execute our own runtime. A program of the submission's own making is a verdict. */
export function throwIfOwnRuntimeNotExecutable(
  { submission }: BuiltSubmission,
  outcome: JoinedReport['outcome'],
): void {
  if (outcome.kind === 'not_executable' && !submission.installed.language.runsOwnExecutable)
    throw new SandboxFault('runtime', outcome.error);
}

/** Runs what was built, once. Throws SandboxFault when it is our runtime that cannot be executed. */
export async function runProgram(
  built: BuiltSubmission,
  args: readonly string[],
  limits: JobLimits,
  place: Place & { stdin: string },
  sandbox: Sandbox,
  signal: AbortSignal | undefined,
): Promise<RunReport> {
  const report = await sandbox.run(requestOf(built, args, limits, place), signal);
  throwIfOwnRuntimeNotExecutable(built, report.outcome);
  return report;
}
