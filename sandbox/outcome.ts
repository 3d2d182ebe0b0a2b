import type { FaultStep } from './fault-steps.ts';

/** A limit that the launcher watches, of which `hidden` is none: what it cannot watch may not go on. The first that was exceeded is the cause. */
export type Limit = 'memory' | 'output' | 'folder' | 'cpu' | 'wall' | 'hidden';

/** How one sandboxed program ended. Knows nothing of grading or HTTP. */
export type RunOutcome =
  | { kind: 'exited'; code: number }
  | { kind: 'signalled'; signal: string }
  | { kind: 'stopped'; limit: Limit }
  /** The kernel would not execute the file: a program of the submission's own making, not one of ours. */
  | { kind: 'not_executable'; error: string };

/** What one run used. Times are of the whole process tree; memory is its peak of resident bytes. */
interface Usage {
  wallTimeUs: number;
  cpuTimeUs: number;
  memoryBytes: number;
  processes: number;
  stdoutBytes: number;
  stderrBytes: number;
  /** Whether it asked for more private memory than it may have. It may have coped with that. */
  refusedAllocation: boolean;
  /** Which count was full when it asked for one process or thread more, if one was. It may have coped with that, too. */
  refusedTask: 'process' | 'thread' | null;
}

export interface RunReport extends Usage {
  outcome: RunOutcome;
}

/** How one of two programs ended that talked to each other; `dismissed` when it was stopped because of how the other had. */
export interface JoinedReport extends Usage {
  outcome: RunOutcome | { kind: 'dismissed' };
  /** When, by a clock that both have. Whoever ended because the other had, ended later. */
  endedAtUs: number;
}

/** Stages at which something of a run is known to be left: a process, or a folder that would not go. */
export const STAGES_OF_RESIDUE: ReadonlySet<string> = new Set<FaultStep>([
  'left_process',
  'kill',
  'remove',
  'remove_folder',
]);

/** The stage at which processes of a run, although killed, are still there after some seconds: they wait in the kernel. */
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
