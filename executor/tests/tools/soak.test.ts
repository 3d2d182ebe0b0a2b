import { expect, test } from 'vitest';
import { executionsOf, soak } from './soak.ts';

test('good and hostile submissions, mixed at full load, get what they must and leave nothing', async () => {
  const report = await soak(executionsOf(8, 16), 20);
  const nothing = { verdictErrors: [], faults: 0, descriptors: 0, processes: 0, folders: 0, memoryMb: 0, changes: '' };
  expect(report).toEqual({ executions: 24, ...nothing });
});
