import { z } from 'zod';
import { defaultLimits, type JobLimits } from '../grading/index.ts';

const MIB = 1024 * 1024;
/** Below this no runtime starts. */
export const MEMORY_MB_MIN = 16;

export function limitSchemas(maxima: JobLimits) {
  const seconds = (ms: number) =>
    z
      .number()
      .min(0.1)
      .max(ms / 1000);
  const limits = z.strictObject({
    cpu_time: seconds(maxima.cpuTimeMs).optional().describe('CPU time of all processes together, in seconds.'),
    wall_time: seconds(maxima.wallTimeMs)
      .optional()
      .describe('Wall time, in seconds. A submission gets the lower of this and `timeout`.'),
    memory_mb: z
      .int()
      .min(MEMORY_MB_MIN)
      .max(maxima.memoryBytes / MIB)
      .optional()
      .describe('Resident memory of all processes together, in MB. What the runtime itself needs is added.'),
    processes: z
      .int()
      .min(1)
      .max(maxima.processes)
      .optional()
      .describe('Processes at a time. One more fails to start with EAGAIN.'),
    file_size_mb: z
      .int()
      .min(1)
      .max(maxima.fileBytes / MIB)
      .optional()
      .describe('Size of each file that the program writes, in MB.'),
    output_mb: z
      .int()
      .min(1)
      .max(maxima.outputBytes / MIB)
      .optional()
      .describe('Size of stdout and of stderr, each, in MB.'),
  });
  return {
    timeout: seconds(maxima.wallTimeMs).describe(
      `Wall time of each run, in seconds. Default: ${Math.min(defaultLimits.wallTimeMs, maxima.wallTimeMs) / 1000}.`,
    ),
    limits: limits.meta({
      id: 'Limits',
      description: 'Limits of each run. The maxima are those of this service.',
    }),
    ownLimits: limits.omit({ wall_time: true }).meta({
      id: 'InteractorLimits',
      description: 'Limits of each run of the interactor. Its wall time is 5 s longer than that of the submission.',
    }),
  };
}

/** What a request may ask for. */
type Asked = z.infer<ReturnType<typeof limitSchemas>['limits']>;

/** Whole milliseconds: the launcher knows no others. */
const toMs = (seconds: number) => Math.round(seconds * 1000);

/** The lowest of the wall times that were asked for, or what holds without any. */
export function wallTimeMs(asked: readonly (number | undefined)[], otherwiseMs: number): number {
  const given = asked.filter((seconds) => seconds !== undefined);
  return given.length === 0 ? otherwiseMs : toMs(Math.min(...given));
}

/** The limits that were asked for, but for the wall time. */
export function askedLimits(limits: Omit<Asked, 'wall_time'>): Partial<JobLimits> {
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

/** A default never passes a maximum that the operator has lowered. */
export function toLimits(wire: { timeout?: number | undefined; limits: Asked }, maxima: JobLimits): JobLimits {
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
