import { defaultLimits, type JobLimits } from '../../grading/index.ts';
import type { LimitFields } from '../contract/limit-fields.ts';

const MIB = 1024 * 1024;

/** The launcher takes whole milliseconds. */
const toMs = (seconds: number) => Math.round(seconds * 1000);

/** The lowest of the wall times in seconds that were given, in milliseconds; `otherwiseMs` where none was. */
export function wallTimeMs(asked: readonly (number | undefined)[], otherwiseMs: number): number {
  const given = asked.filter((seconds) => seconds !== undefined);
  return given.length === 0 ? otherwiseMs : toMs(Math.min(...given));
}

/** The limits that were given, except the wall time. */
export function askedLimits(limits: Omit<LimitFields, 'wall_time'>): Partial<JobLimits> {
  const limit = (key: keyof JobLimits, asked: number | undefined, unit: number) =>
    asked === undefined ? {} : { [key]: Math.round(asked * unit) };
  return {
    ...limit('cpuTimeMs', limits.cpu_time, 1000),
    ...limit('memoryBytes', limits.memory_mb, MIB),
    ...limit('processes', limits.processes, 1),
    ...limit('fileBytes', limits.file_size_mb, MIB),
    ...limit('outputBytes', limits.output_mb, MIB),
  };
}

/** All limits of a job. A default never exceeds a maximum that the operator has lowered. */
export function toLimits(wire: { timeout?: number | undefined; limits: LimitFields }, maxima: JobLimits): JobLimits {
  const lower = (key: keyof JobLimits) => Math.min(defaultLimits[key], maxima[key]);
  return {
    cpuTimeMs: lower('cpuTimeMs'),
    memoryBytes: lower('memoryBytes'),
    processes: lower('processes'),
    fileBytes: lower('fileBytes'),
    outputBytes: lower('outputBytes'),
    ...askedLimits(wire.limits),
    wallTimeMs: wallTimeMs([wire.timeout, wire.limits.wall_time], lower('wallTimeMs')),
  };
}
