import { expect, test } from 'vitest';
import type { TestRun } from './job.ts';
import { testTeller } from './progress.ts';
import { neverJudged } from './running/result.ts';

const run = (verdict: TestRun['verdict']): TestRun => ({ ...neverJudged(''), verdict });

const spanOf = (index: number) => ({ startedAt: index * 10, endedAt: index * 10 + 5 });

/** Tests end in the order of `ends`; those of `failing` fail. The tests that are reported after each. */
function toldAfterEach(ends: readonly number[], failing: readonly number[], stopOnFailure: boolean): number[][] {
  const runs: (TestRun | null)[] = ends.map(() => null);
  let told: number[] = [];
  const tell = testTeller(runs, stopOnFailure, (progress) => {
    if (progress.kind === 'tested') told.push(progress.index);
    if (progress.kind === 'tested') expect(progress).toMatchObject(spanOf(progress.index));
  });
  return ends.map((index) => {
    told = [];
    runs[index] = run(failing.includes(index) ? 'wrong_answer' : 'accepted');
    tell(index, spanOf(index));
    return told;
  });
}

test.each([
  ['tests are reported as they end', [2, 0, 1], [0], false, [[2], [0], [1]]],
  ['a test that an earlier failure may cancel waits for those before it', [2, 0, 1], [], true, [[], [0], [1, 2]]],
  ['nothing after the first failure is reported', [2, 3, 1, 0], [1], true, [[], [], [], [0, 1]]],
  ['nothing that ends after it is reported', [0, 1, 2], [0], true, [[0], [], []]],
])('%s', (_name, ends, failing, stopOnFailure, told) => {
  expect(toldAfterEach(ends, failing, stopOnFailure)).toEqual(told);
});
