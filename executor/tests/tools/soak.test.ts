import { expect, test } from 'vitest';
import { soak } from './soak.ts';

test('good and hostile submissions, mixed at full load, get what they must and leave nothing', async () => {
  const seed = Date.now() % 2 ** 31;
  const { executions, ...left } = await soak(6, seed);
  const nothing = { verdictErrors: [], faults: 0, descriptors: 0, processes: 0, folders: 0, memoryMb: 0, changes: '' };
  expect(left, `seed ${seed}`).toEqual(nothing);
  expect(executions).toBeGreaterThan(5);
});
