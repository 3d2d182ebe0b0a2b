import { expect, test } from 'vitest';
import type { RunOutcome } from '#sandbox';
import { type Stop, stopOf } from './stop.ts';

const used = {
  wallTimeUs: 0,
  cpuTimeUs: 0,
  memoryBytes: 0,
  processes: 1,
  refusedAllocation: false,
  refusedTask: null,
  forked: false,
};

test.each<[outcome: RunOutcome, stdoutBytes: number, stderrBytes: number, stop: Stop | null]>([
  [{ kind: 'exited', code: 0 }, 101, 101, null],
  [{ kind: 'signalled', signal: 'SIGKILL' }, 0, 0, null],
  [{ kind: 'not_executable', error: 'ENOEXEC' }, 0, 0, null],
  [{ kind: 'stopped', limit: 'cpu' }, 101, 0, 'cpu'],
  [{ kind: 'stopped', limit: 'wall' }, 0, 0, 'wall'],
  [{ kind: 'stopped', limit: 'memory' }, 0, 0, 'memory'],
  [{ kind: 'stopped', limit: 'folder' }, 0, 0, 'folder'],
  [{ kind: 'stopped', limit: 'output' }, 101, 0, 'stdout'],
  [{ kind: 'stopped', limit: 'output' }, 100, 101, 'stderr'],
  [{ kind: 'stopped', limit: 'output' }, 101, 101, 'stdout'],
])(
  '%j with %d bytes of stdout and %d of stderr, of at most 100: stopped for %s',
  (outcome, stdoutBytes, stderrBytes, stop) => {
    expect(stopOf({ ...used, outcome, stdoutBytes, stderrBytes }, 100)).toBe(stop);
  },
);
