import { type Box, type RunReport, type Sandbox, SandboxFault } from '#sandbox';
import type { Program } from '../languages/index.ts';
import { runEnvironment } from './environment.ts';
import type { Submission } from './job.ts';
import { type JobLimits, toRunLimits } from './limits.ts';

/** Sources that were compiled, and the box in which that lies. */
export interface Built {
  submission: Submission;
  program: Program;
  box: Box;
}

/** The files of one run. */
interface Place {
  /** What it may read besides its own build. */
  readable: readonly string[];
  /** The one folder it may write, and whether that is the launcher's to make and to empty. */
  folder: string;
  fresh: boolean;
  stdin: string;
  stdout: string;
  stderr: string;
}

/** Runs what was built, once. Throws SandboxFault when it is our runtime that cannot be executed. */
export async function runProgram(
  { submission, program, box }: Built,
  args: readonly string[],
  limits: JobLimits,
  place: Place,
  sandbox: Sandbox,
  signal: AbortSignal | undefined,
): Promise<RunReport> {
  const { language } = submission.installed;
  const report = await sandbox.run(
    {
      ...place,
      profile: 'run',
      argv: [...language.run.argv(program, { build: box.build, memoryBytes: limits.memoryBytes }), ...args],
      env: runEnvironment(language, place.folder),
      readable: [...language.readable, box.build, ...place.readable],
      limits: toRunLimits(limits, language.run.memory),
    },
    signal,
  );
  if (report.outcome.kind === 'not_executable' && !language.runsOwnExecutable)
    throw new SandboxFault('runtime', report.outcome.error);
  return report;
}
