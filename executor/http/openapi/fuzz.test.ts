import { expect, test } from 'vitest';
import { fuzz } from '../../tests/tools/fuzz/fuzz.ts';
import { startStubbedService } from '../../tests/tools/fuzz/stubbed-service.ts';

const REQUESTS = 500;

test('requests generated from the document get responses that match it, and never 500', {
  timeout: 120_000,
}, async () => {
  await using service = await startStubbedService();
  const tally = await fuzz(REQUESTS, service.url);
  // Else it would be no test of what stands behind the schema.
  expect(tally['200 to right requests']).toBeGreaterThan(REQUESTS / 5);
  expect(tally['400 to other requests']).toBeGreaterThan(REQUESTS / 10);
});
