import { compileLimits, defaultLimits, type JobLimits } from '../../grading/index.ts';
import { MEMORY_MB_MIN } from '../contract/limit-fields.ts';

/** Clients send fixed values from the configuration of another service, so values are clamped to the bounds. */
interface Bounds {
  min: number;
  max: number;
  /** The value where none was given. */
  otherwise: number;
}

/** The limits of one stage on the wire, in milliseconds and bytes; -1 means the maximum, 0 the default. */
export interface AskedLimits {
  timeout: number;
  cpu_time: number;
  memory_limit: number;
}

const MEMORY_BYTES_MIN = MEMORY_MB_MIN * 1024 * 1024;

function within(asked: number, { min, max, otherwise }: Bounds): number {
  if (asked === 0) return Math.min(otherwise, max);
  return asked < 0 ? max : Math.min(Math.max(Math.round(asked), min), max);
}

function lowered(asked: AskedLimits, maxima: JobLimits, defaults: JobLimits): JobLimits {
  const bounds = (key: keyof JobLimits, min: number) => ({ min, max: maxima[key], otherwise: defaults[key] });
  return {
    ...maxima,
    wallTimeMs: within(asked.timeout, bounds('wallTimeMs', 1)),
    cpuTimeMs: within(asked.cpu_time, bounds('cpuTimeMs', 1)),
    memoryBytes: within(asked.memory_limit, bounds('memoryBytes', MEMORY_BYTES_MIN)),
  };
}

export const runLimits = (asked: AskedLimits, maxima: JobLimits) => lowered(asked, maxima, defaultLimits);
export const limitsOfCompiler = (asked: AskedLimits) => lowered(asked, compileLimits, compileLimits);
