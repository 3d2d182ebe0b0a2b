import { expect, test } from 'vitest';
import { throttle } from './throttle.ts';

test('messages within the quiet time are dropped', () => {
  let now = 0;
  const told: string[] = [];
  const tell = throttle(
    (what) => told.push(what),
    60_000,
    () => now,
  );
  for (const [at, what] of [
    [0, 'first'],
    [1, 'at once'],
    [59_999, 'just before'],
    [60_000, 'second'],
    [119_999, 'again too early'],
  ] as const) {
    now = at;
    tell(what);
  }
  expect(told).toEqual(['first', 'second']);
});
