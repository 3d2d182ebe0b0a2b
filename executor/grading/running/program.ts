import { type JoinedReport, type RunReport, type Sandbox, SandboxFault } from '#sandbox';
import type { Runnable } from '../../languages/index.ts';
import type { Submission } from '../job.ts';
import { type JobLimits, toRunLimits } from '../job-limits.ts';
import { runEnvironment } from './environment.ts';

/** Compiled sources, and the folder of the build. Nothing is written there any more. */
export interface BuiltSubmission {
  submission: Submission;
  program: Runnable;
  build: string;
}

/** The files of one run. */
interface Place {
  /** The paths that the program may read besides its own build. */
  readable: readonly string[];
  /** The one folder that it may write, and who creates and clears that: see RunRequest. */
  folder: string;
  fresh: boolean | 'populated';
  stdout: string;
  stderr: string;
}

/** The request that runs a built submission. */
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
    env: { ...runEnvironment(language, place.folder), ...program.env },
    forks: program.forks === true ? language.forkServer?.(limits.memoryBytes) : undefined,
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

/** Runs a built submission once. Throws SandboxFault, also if our own runtime cannot be executed, or the signal's reason. */
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
