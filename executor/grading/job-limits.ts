import type { RunLimits } from '#sandbox';
import type { MemoryProfile } from '../languages/index.ts';

const MIB = 1024 * 1024;

/** The limits that a job may lower. `memoryBytes` is for the program itself: the runtime's overhead is added to it. */
export interface JobLimits {
  cpuTimeMs: number;
  wallTimeMs: number;
  memoryBytes: number;
  processes: number;
  fileBytes: number;
  outputBytes: number;
}

/** The limits of a test if the request sets none. */
export const defaultLimits: Readonly<JobLimits> = {
  cpuTimeMs: 10_000,
  wallTimeMs: 5_000,
  memoryBytes: 256 * MIB,
  processes: 10,
  fileBytes: 10 * MIB,
  outputBytes: 10 * MIB,
};

/** The highest limits that a request may set; the operator can raise the first three. */
export const defaultMaxima: Readonly<JobLimits> = { ...defaultLimits, wallTimeMs: 10_000 };

/** The CPU time decides. The wall time ends compilers that sleep, and is long, as a busy machine is not the program's fault. */
export const compileLimits: Readonly<JobLimits> = {
  cpuTimeMs: 10_000,
  wallTimeMs: 40_000,
  memoryBytes: 512 * MIB,
  processes: 10,
  fileBytes: 64 * MIB,
  outputBytes: 64 * MIB,
};

export const SCRATCH_BYTES = 64 * MIB;
export const SCRATCH_FILES = 1000;
/** Threads of all processes of a run; each process has at least one. */
export const TASKS = 128;

export function residentBytesMax(limits: JobLimits, memory: MemoryProfile): number {
  return limits.memoryBytes + memory.residentOverheadBytes;
}

export function toRunLimits(limits: JobLimits, memory: MemoryProfile): RunLimits {
  const { addressSpace } = memory;
  const dataBytes = limits.memoryBytes * memory.dataTimes + memory.dataOverheadBytes;
  return {
    cpuTimeMs: limits.cpuTimeMs,
    wallTimeMs: limits.wallTimeMs,
    memoryBytes: residentBytesMax(limits, memory),
    dataBytes,
    addressSpaceBytes: addressSpace === 'unlimited' ? 0 : dataBytes + addressSpace.graceBytes,
    stackBytes: memory.stackBytes,
    openFiles: memory.openFiles,
    outputBytes: limits.outputBytes,
    fileBytes: limits.fileBytes,
    scratchBytes: SCRATCH_BYTES,
    scratchFiles: SCRATCH_FILES,
    processes: limits.processes,
    tasks: TASKS,
  };
}
