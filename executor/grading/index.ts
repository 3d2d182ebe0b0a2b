/** The door of grading: jobs in, reports out. Knows the sandbox, and nothing of HTTP. */

export { dataFiles } from '../languages/index.ts';
export { BuildCache, boundsOn } from './build-cache.ts';
export { judgementOf, type Protocol, protocolNames, protocols } from './checker/protocols.ts';
export { createCompare } from './compare/compare.ts';
export { type ComparatorName, comparators, numbers } from './compare/index.ts';
export { type ErrorCode, ServiceError } from './errors.ts';
export { type GradeDeps, grade, runOnce } from './grade.ts';
export { installedLanguages } from './installed.ts';
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
export { SHOWN_BYTES_MAX } from './output.ts';
export type { Listener, Progress } from './progress.ts';
export { Slots } from './slots.ts';
export type { Stop } from './stop.ts';
export { Threads } from './threads.ts';
export type { Verdict } from './verdict.ts';
