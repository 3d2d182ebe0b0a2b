import { expect, test } from 'vitest';
import { createKeptAnswers } from './kept-answers.ts';

const bounds = { entriesMax: 3, bytesMax: 10 * 1024, keptMs: 1000 };
const answer = (bytes: number) => ({ status: 200, contentType: 'text/plain', body: [Buffer.alloc(bytes)] });

function keeping() {
  const clock = { now: 0 };
  const kept = createKeptAnswers(bounds, () => clock.now);
  const known = (...keys: string[]) => keys.filter((key) => kept.get(key) !== undefined).join('');
  return { clock, kept, known };
}

test('an answer is kept with what it answered', () => {
  const { kept } = keeping();
  const given = answer(1);
  kept.add('a', 'print', given);
  expect(kept.get('a')).toMatchObject({ fingerprint: 'print', answer: given });
  expect(kept.get('b')).toBeUndefined();
});

test('when there are too many, the oldest goes', () => {
  const { kept, known } = keeping();
  for (const key of 'abcd') kept.add(key, '', answer(1));
  expect(known(...'abcd')).toBe('bcd');
});

test('when they are too large, the oldest go', () => {
  const { kept, known } = keeping();
  kept.add('a', '', answer(3000));
  kept.add('b', '', answer(3000));
  expect(known(...'ab')).toBe('ab');
  kept.add('c', '', answer(6000));
  expect(known(...'abc')).toBe('c');
});

test('one that is too large for all is not kept, and drives out none', () => {
  const { kept, known } = keeping();
  kept.add('a', '', answer(1));
  kept.add('b', '', answer(10 * 1024));
  expect(known(...'ab')).toBe('a');
});

test('one that is added again counts once', () => {
  const { kept, known } = keeping();
  for (let count = 0; count < 10; count++) kept.add('a', '', answer(4000));
  kept.add('b', '', answer(4000));
  expect(known(...'ab')).toBe('ab');
});

test('one goes when its time is over, and so does its room', () => {
  const { clock, kept, known } = keeping();
  kept.add('a', '', answer(1));
  clock.now = 999;
  expect(known('a')).toBe('a');
  clock.now = 1000;
  expect(known('a')).toBe('');
  for (const key of 'bcd') kept.add(key, '', answer(1));
  expect(known(...'abcd')).toBe('bcd');
});
