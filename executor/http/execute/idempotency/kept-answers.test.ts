import { expect, test } from 'vitest';
import { createKeptAnswers } from './kept-answers.ts';

const bounds = { entriesMax: 3, bytesMax: 10 * 1024, keptMs: 1000 };
const answer = (bytes: number) => ({ status: 200, contentType: 'text/plain', body: [Buffer.alloc(bytes)] });

function keeping() {
  let now = 1;
  const kept = createKeptAnswers(bounds, { now: () => now });
  return {
    kept,
    add: (key: string, bytes: number) => kept.set(key, { fingerprint: '', answer: answer(bytes) }),
    known: (...keys: string[]) => keys.filter((key) => kept.peek(key) !== undefined).join(''),
    pass(ms: number) {
      now += ms;
    },
  };
}

test('an answer is kept with the fingerprint of its request', () => {
  const { kept } = keeping();
  const given = { fingerprint: 'print', answer: answer(1) };
  kept.set('a', given);
  expect(kept.peek('a')).toEqual(given);
  expect(kept.peek('b')).toBeUndefined();
});

test('above the number of entries, the oldest is evicted', () => {
  const { add, known } = keeping();
  for (const key of 'abcd') add(key, 1);
  expect(known(...'abcd')).toBe('bcd');
});

test('an answer that was read again is evicted no later', () => {
  const { add, known } = keeping();
  for (const key of 'abc') add(key, 1);
  expect(known('a')).toBe('a');
  add('d', 1);
  expect(known(...'abcd')).toBe('bcd');
});

test('above the total size, the oldest are evicted', () => {
  const { add, known } = keeping();
  add('a', 3000);
  add('b', 3000);
  expect(known(...'ab')).toBe('ab');
  add('c', 6000);
  expect(known(...'abc')).toBe('c');
});

test('an answer larger than the total size is not kept, and evicts none', () => {
  const { add, known } = keeping();
  add('a', 1);
  add('b', 10 * 1024);
  expect(known(...'ab')).toBe('a');
});

test('an answer that is added again counts once', () => {
  const { add, known } = keeping();
  for (let count = 0; count < 10; count++) add('a', 4000);
  add('b', 4000);
  expect(known(...'ab')).toBe('ab');
});

test('an answer expires, and its room is used again', () => {
  const { add, known, pass } = keeping();
  add('a', 1);
  pass(1000);
  expect(known('a')).toBe('a');
  pass(1);
  expect(known('a')).toBe('');
  for (const key of 'bcd') add(key, 1);
  expect(known(...'abcd')).toBe('bcd');
});
