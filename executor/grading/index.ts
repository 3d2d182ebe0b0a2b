/** The door of grading: jobs in, reports out. Knows the sandbox, and nothing of HTTP. */

export { dataFiles, startedAhead } from '../languages/index.ts';
export { BuildCache, boundsOn } from './building/cache.ts';
export { installedLanguages } from './building/installed.ts';
export { openWarmCompilers } from './building/warm/compiler.ts';
export { type ErrorCode, ServiceError } from './errors.ts';
export { type GradeDeps, grade, runOnce } from './grade.ts';
export type {
  Compilation,
  GradeJob,
  GradeReport,
  InstalledLanguage,
  Judging,
  RunJob,
  RunJobReport,
  TestCase,
  TestRun,
} from './job.ts';
export {
  compileLimits,
  defaultLimits,
  defaultMaxima,
  type JobLimits,
  SCRATCH_BYTES,
  SCRATCH_FILES,
  TASKS,
} from './job-limits.ts';
export { judgementOf, type Protocol, protocolNames, protocols } from './judging/checker/protocols.ts';
export { createCompare } from './judging/compare/compare.ts';
export { type ComparatorName, comparators, numbers } from './judging/compare/index.ts';
export type { Listener, Progress } from './progress.ts';
export { SHOWN_BYTES_MAX } from './running/output.ts';
export type { Stop } from './running/stop.ts';
export { Slots } from './slots.ts';
export { Threads } from './threads.ts';
export { UsualTimes } from './usual-times.ts';
export type { Verdict } from './verdict.ts';
