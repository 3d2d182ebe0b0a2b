import { z } from 'zod';
import { defaultLimits, type JobLimits } from '../../grading/index.ts';

const MIB = 1024 * 1024;
/** No runtime starts with less. */
export const MEMORY_MB_MIN = 16;

/** The schemas of `timeout` and `limits`, for a service with these maxima. */
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

/** The limits of a request, as they are on the wire: seconds and megabytes. */
export type LimitFields = z.infer<ReturnType<typeof limitSchemas>['limits']>;
