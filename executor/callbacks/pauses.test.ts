import { expect, test } from 'vitest';
import { pauseMs } from './pauses.ts';

const MIDDLE = () => 0.5;
const NOW = Date.parse('2026-01-01T00:00:00Z');
const MINUTE = 60_000;

test('eight tries in about an hour', () => {
  const pauses = Array.from({ length: 8 }, (_, index) => pauseMs(index + 1, undefined, MIDDLE));
  expect(pauses).toEqual([5_000, 30_000, 120_000, 300_000, 600_000, 1_200_000, 1_200_000, null]);
});

test('a pause is a fifth shorter or longer', () => {
  expect([pauseMs(2, undefined, () => 0), pauseMs(2, undefined, () => 1)]).toEqual([24_000, 36_000]);
});

test.each([
  ['60', MINUTE],
  ['1', 5_000],
  ['86400', 20 * MINUTE],
  ['Thu, 01 Jan 2026 00:01:00 GMT', MINUTE],
  ['Wed, 31 Dec 2025 00:00:00 GMT', 5_000],
  ['Fri, 01 Jan 2027 00:00:00 GMT', 20 * MINUTE],
  ['-5', 5_000],
  ['soon', 5_000],
  ['', 5_000],
])('Retry-After: %s gives %i ms', (retryAfter, pause) => expect(pauseMs(1, retryAfter, MIDDLE, NOW)).toBe(pause));

test('no Retry-After adds a try', () => expect(pauseMs(8, '60')).toBeNull());
