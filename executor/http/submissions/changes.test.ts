import { expect, test, vi } from 'vitest';
import { changesOf } from './changes.ts';

/** A store whose notices are all lost. */
const silent = { watch: () => ({ [Symbol.dispose]() {} }) };

test('whoever waits looks again even if no notice came', async () => {
  vi.useFakeTimers();
  using changes = changesOf(silent, 'a');
  const next = changes.next(60_000, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(2_000);
  await next;
  vi.useRealTimers();
});

test('a notice between two waits is not lost', async () => {
  let notify = () => {};
  const store = {
    watch(_id: string, onChange: () => void) {
      notify = onChange;
      return { [Symbol.dispose]() {} };
    },
  };
  using changes = changesOf(store, 'a');
  notify();
  const begun = performance.now();
  await changes.next(60_000, new AbortController().signal);
  expect(performance.now() - begun).toBeLessThan(1_000);
});
