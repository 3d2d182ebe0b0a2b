import type { Limit, RunOutcome, RunReport } from '#sandbox';
import { type JobLimits, SCRATCH_BYTES, SCRATCH_FILES, TASKS } from '../job-limits.ts';
import type { Verdict } from '../verdict.ts';

const MIB = 1024 * 1024;
const seconds = (ms: number) => `${ms / 1000} s`;
const megabytes = (bytes: number) => `${Math.round(bytes / MIB)} MB`;

const MESSAGE_OF_LIMIT = {
  cpu: (limits) => `used more than ${seconds(limits.cpuTimeMs)} of CPU time`,
  wall: (limits) => `ran longer than ${seconds(limits.wallTimeMs)}`,
  memory: (limits) => `used more than ${megabytes(limits.memoryBytes)} of memory`,
  output: (limits) => `wrote past ${megabytes(limits.outputBytes)}`,
  folder: () => `put more than ${megabytes(SCRATCH_BYTES)}, ${SCRATCH_FILES} files or too large a file into its folder`,
  hidden: () => 'executed a file that it may not read, which hides what it holds',
} as const satisfies Record<Limit, (limits: JobLimits) => string>;

export const describeLimit = (limit: Limit, limits: JobLimits) => MESSAGE_OF_LIMIT[limit](limits);

/** Names a refused process or thread, which may be why a program failed that does not check fork or clone; '' if none was refused. */
function afterRefusal(refusedTask: RunReport['refusedTask'], { processes }: JobLimits): string {
  if (refusedTask === null) return '';
  return ` after a new ${refusedTask} was refused: at most ${refusedTask === 'thread' ? TASKS : processes} are allowed`;
}

/** One sentence on how a program ended; null if there is nothing to add to its verdict. */
export function describeEnd(
  verdict: Verdict,
  outcome: RunOutcome,
  limits: JobLimits,
  refusedTask: RunReport['refusedTask'] = null,
): string | null {
  const after = afterRefusal(refusedTask, limits);
  if (outcome.kind === 'stopped') return describeLimit(outcome.limit, limits);
  if (verdict === 'memory_limit_exceeded') return `was refused memory beyond ${megabytes(limits.memoryBytes)}`;
  if (outcome.kind === 'signalled') return `killed by ${outcome.signal}${after}`;
  if (outcome.kind === 'not_executable') return `could not be executed (${outcome.error})`;
  return outcome.code === 0 ? null : `exited with code ${outcome.code}${after}`;
}
