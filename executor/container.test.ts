import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { containerLimits, slotsFor } from './container.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A tree of control groups as the kernel shows it. */
function groups(own: string, files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'groups-'));
  folders.push(folder);
  for (const [name, content] of Object.entries({ ...files, own })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), `${content}\n`);
  }
  return { mount: folder, own: join(folder, 'own') };
}

const machine = { cpus: availableParallelism(), memoryBytes: totalmem() };
const GIB = 1024 ** 3;

describe('limits of the container', () => {
  test.each<
    [name: string, own: string, files: Record<string, string>, limits: { cpus?: number; memoryBytes?: number }]
  >([
    ['version 2', '0::/', { 'cpu.max': '50000 100000', 'memory.max': String(GIB) }, { cpus: 0.5, memoryBytes: GIB }],
    ['version 2 without limits', '0::/', { 'cpu.max': 'max 100000', 'memory.max': 'max' }, {}],
    [
      'version 2, seen from the host',
      '0::/pods/one',
      { 'pods/one/cpu.max': '100000 100000', 'pods/one/memory.max': String(GIB) },
      { cpus: 1, memoryBytes: GIB },
    ],
    [
      'version 1, as a container sees it',
      '3:memory:/docker/1f\n1:cpu,cpuacct:/docker/1f',
      {
        'cpu/cpu.cfs_quota_us': '100000',
        'cpu/cpu.cfs_period_us': '100000',
        'memory/memory.limit_in_bytes': String(GIB),
      },
      { cpus: 1, memoryBytes: GIB },
    ],
    [
      'version 1 without limits',
      '3:memory:/\n1:cpu:/',
      {
        'cpu/cpu.cfs_quota_us': '-1',
        'cpu/cpu.cfs_period_us': '100000',
        'memory/memory.limit_in_bytes': '9223372036854771712',
      },
      {},
    ],
    [
      'version 1, in a group below',
      '4:memory:/api/1\n1:cpu:/api/1',
      {
        'cpu/api/1/cpu.cfs_quota_us': '25000',
        'cpu/api/1/cpu.cfs_period_us': '50000',
        'memory/api/1/memory.limit_in_bytes': String(GIB / 2),
      },
      { cpus: 0.5, memoryBytes: GIB / 2 },
    ],
    ['more than the machine has', '0::/', { 'cpu.max': '99900000 100000', 'memory.max': String(2 ** 50) }, {}],
    ['no control groups', '', {}, {}],
  ])('%s', (_name, own, files, limits) => {
    expect(containerLimits(groups(own, files))).toEqual({ ...machine, ...limits });
  });

  test('of this machine are positive', () => {
    const { cpus, memoryBytes } = containerLimits();
    expect(cpus).toBeGreaterThan(0);
    expect(memoryBytes).toBeGreaterThan(0);
  });
});

test.each([
  [0.25, 1],
  [1, 1],
  [1.5, 2],
  [2, 2],
  [4.1, 5],
])('%d CPUs give %d slots', (cpus, slots) => {
  expect(slotsFor({ cpus })).toBe(slots);
});
