import { expect, test } from 'vitest';
import type { GivenAnswer } from './kept-answers.ts';
import { layered } from './layered.ts';
import { createIdempotency } from './shared-runs.ts';

const given: GivenAnswer = { status: 200, contentType: 'text/plain', body: [Buffer.from('one')] };

/** Two replicas in front of what they share. */
function replicas() {
  const shared = createIdempotency();
  const runs: (() => void)[] = [];
  const ask = (replica: ReturnType<typeof layered>) =>
    replica.once('k', 'p', new AbortController().signal, async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      runs.push(resolve);
      await promise;
      return given;
    });
  return { a: layered(createIdempotency(), shared), b: layered(createIdempotency(), shared), ask, runs };
}

test('one run answers all requests on all replicas, and all but the first are marked as replays', async () => {
  const { a, b, ask, runs } = replicas();
  const asked = [ask(a), ask(a), ask(b), ask(b)];
  expect(runs).toHaveLength(1);
  runs[0]?.();
  const outcomes = await Promise.all([...asked, ask(a), ask(b)]);
  expect(outcomes.map(({ isReplayed }) => isReplayed)).toEqual([false, true, true, true, true, true]);
  for (const { answer } of outcomes) expect(answer).toEqual(given);
  expect(runs).toHaveLength(1);
});
