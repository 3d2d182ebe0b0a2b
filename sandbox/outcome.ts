import type { FaultStep } from './fault-steps.ts';

/** The limits that the launcher enforces. `hidden` is not a limit: a run that cannot be measured is stopped. The first limit that was exceeded is the cause. */
export type Limit = 'memory' | 'output' | 'folder' | 'cpu' | 'wall' | 'hidden';

/** How one sandboxed program ended. Knows nothing of grading or HTTP. */
export type RunOutcome =
  | { kind: 'exited'; code: number }
  | { kind: 'signalled'; signal: string }
  | { kind: 'stopped'; limit: Limit }
  /** The kernel refused to execute the file: the submission's own program, not one of our runtimes. */
  | { kind: 'not_executable'; error: string };

/** What one run used. Times are of the whole process tree; memory is its peak of resident bytes. */
interface Usage {
  wallTimeUs: number;
  cpuTimeUs: number;
  memoryBytes: number;
  processes: number;
  stdoutBytes: number;
  stderrBytes: number;
  /** Whether it asked for more private memory than it may have. It may have handled the failure. */
  refusedAllocation: boolean;
  /** Which count was full when it asked for another process or thread, if one was. It may have handled that failure, too. */
  refusedTask: 'process' | 'thread' | null;
  /** Whether a fork server ran it. */
  forked: boolean;
}

export interface RunReport extends Usage {
  outcome: RunOutcome;
}

/** How one of two joined programs ended; `dismissed` if it was stopped because of how the other ended. */
export interface JoinedReport extends Usage {
  outcome: RunOutcome | { kind: 'dismissed' };
  /** When it ended, by a clock that both share. A program that ended because the other had ended has a later time. */
  endedAtUs: number;
}

/** Stages at which something of a run is known to be left: a process, or a folder that could not be removed. */
export const STAGES_OF_RESIDUE: ReadonlySet<string> = new Set<FaultStep>([
  'left_process',
  'kill',
  'remove',
  'remove_folder',
]);

/** The stage at which killed processes of a run still exist after some seconds, because they wait in the kernel. */
export const STAGE_OF_WAITING: FaultStep = 'reap';

/** The sandbox itself failed: never the submitted program's fault, and never a verdict. */
export class SandboxFault extends Error {
  override readonly name = 'SandboxFault';
  /** The step that failed, by the name the launcher gave it. */
  readonly stage: string;

  constructor(stage: string, detail = '') {
    super(detail === '' ? `sandbox: ${stage}` : `sandbox: ${stage}: ${detail}`);
    this.stage = stage;
  }
}
