import { describe, expect, test } from 'vitest';
import type { MemoryProfile } from '../languages/index.ts';
import {
  compileLimits,
  defaultLimits,
  defaultMaxima,
  type JobLimits,
  residentBytesMax,
  toRunLimits,
} from './job-limits.ts';

const MIB = 1024 * 1024;
const limits: JobLimits = {
  cpuTimeMs: 1_001,
  wallTimeMs: 2_002,
  memoryBytes: 100 * MIB,
  processes: 3,
  fileBytes: 4 * MIB,
  outputBytes: 5 * MIB,
};
const native: MemoryProfile = {
  residentOverheadBytes: 7 * MIB,
  dataTimes: 3,
  dataOverheadBytes: 11 * MIB,
  addressSpace: { graceBytes: 13 * MIB },
  stackBytes: 0,
  openFiles: 64,
};
const reserving: MemoryProfile = { ...native, addressSpace: 'unlimited', stackBytes: 17 * MIB };

describe('toRunLimits', () => {
  test('a job keeps its own limits, and gets the overhead of its runtime on top', () => {
    expect(toRunLimits(limits, native)).toEqual({
      cpuTimeMs: 1_001,
      wallTimeMs: 2_002,
      memoryBytes: 107 * MIB,
      dataBytes: 311 * MIB,
      addressSpaceBytes: 324 * MIB,
      stackBytes: 0,
      openFiles: 64,
      outputBytes: 5 * MIB,
      fileBytes: 4 * MIB,
      scratchBytes: 64 * MIB,
      scratchFiles: 1000,
      processes: 3,
      tasks: 128,
    });
  });

  test('a runtime that reserves far more than it touches has no limit on its address space, and keeps all others', () => {
    expect(toRunLimits(limits, reserving)).toEqual({
      ...toRunLimits(limits, native),
      addressSpaceBytes: 0,
      stackBytes: 17 * MIB,
      openFiles: 64,
    });
  });

  test('the resident limit is the one that the verdict is measured against', () => {
    expect(residentBytesMax(limits, native)).toBe(107 * MIB);
    expect(toRunLimits(limits, native).memoryBytes).toBe(residentBytesMax(limits, native));
  });
});

describe('the tables', () => {
  test('the defaults are those of the contract', () => {
    expect(defaultLimits).toEqual({
      cpuTimeMs: 10_000,
      wallTimeMs: 5_000,
      memoryBytes: 256 * MIB,
      processes: 10,
      fileBytes: 10 * MIB,
      outputBytes: 10 * MIB,
    });
  });

  test('the maxima are the defaults, but for a timeout of 10 s', () => {
    expect(defaultMaxima).toEqual({ ...defaultLimits, wallTimeMs: 10_000 });
  });

  test('a compilation has 10 s of CPU, 40 s, 512 MB and 64 MB of output', () => {
    expect(compileLimits).toMatchObject({
      cpuTimeMs: 10_000,
      wallTimeMs: 40_000,
      memoryBytes: 512 * MIB,
      outputBytes: 64 * MIB,
    });
  });
});
