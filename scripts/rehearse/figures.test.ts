import { describe, expect, test } from 'vitest';
import { figuresOf, isGood, percentile } from './figures.ts';
import { progressLine } from './progress.ts';
import { person, served } from './stub-people.ts';
import { textOf } from './text.ts';
import { timelineOf } from './timeline.ts';

describe('a percentile', () => {
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  test.each([
    [ten, 0.5, 5],
    [ten, 0.95, 10],
    [ten, 1, 10],
    [[7], 0.5, 7],
    [[1, 2], 0.5, 1],
  ])('of %j at %d is the nearest rank %d', (sorted, share, expected) => {
    expect(percentile(sorted, share)).toBe(expected);
  });
});

const people = [
  person(0, 2, served('a')),
  person(0, 4, served('a')),
  person(1, 4, served('b', 1), 2),
  person(2, 10, served('a', 1, 'wrong_answer')),
  person(3, 8, { kind: 'refused' }, 5),
  person(4, 5, { kind: 'failed', why: 'ECONNRESET' }),
];

test('figures count people by how it ended for them, and refusals by response', () => {
  expect(figuresOf(people)).toEqual({
    people: 6,
    served: 4,
    refused: 1,
    wrong: 1,
    failed: 1,
    refusals: 7,
    answerSeconds: { p50: 3, p95: 8, max: 8 },
    seconds: 10,
    throughput: 0.4,
    replicas: [
      { replica: 'a', served: 3, share: 0.75, fromSecond: 1 },
      { replica: 'b', served: 1, share: 0.25, fromSecond: 3 },
    ],
    trouble: [
      { what: 'sum/accepted/a.c got wrong_answer', count: 1 },
      { what: 'failed: ECONNRESET', count: 1 },
    ],
  });
});

test('nobody served leaves no times, and no figure that JSON does not have', () => {
  const figures = figuresOf([person(0, 1, { kind: 'refused' }, 1), person(0, null, { kind: 'refused' })]);
  expect(figures).toMatchObject({ served: 0, answerSeconds: null, throughput: 0, replicas: [] });
  expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
  expect(textOf(figures)).toMatch(/^time to the answer +none$/m);
});

test('only a rehearsal in which everybody got the right verdict is good', () => {
  const right = person(0, 1, served('a'));
  const isGoodWith = (...others: Parameters<typeof figuresOf>[0]) => isGood(figuresOf([right, ...others]));
  expect(isGoodWith()).toBe(true);
  expect(isGoodWith(person(0, 1, served('a'), 3))).toBe(true);
  expect(isGoodWith(person(0, 1, served('a', 1, 'runtime_error')))).toBe(false);
  expect(isGoodWith(person(0, 1, { kind: 'refused' }, 1))).toBe(false);
  expect(isGoodWith(person(0, 1, { kind: 'failed', why: 'status 500' }))).toBe(false);
  expect(isGoodWith(person(0, null, { kind: 'refused' }))).toBe(false);
});

test('the timeline separates who waits from whose program runs', () => {
  const moments = timelineOf(people.slice(0, 3), 4, 4);
  expect(moments.map(({ waiting }) => waiting)).toEqual([2, 2, 2, 0, 0]);
  expect(moments.map(({ running }) => running)).toEqual([0, 1, 0, 2, 0]);
  expect(moments.map((moment) => moment.served)).toEqual([0, 0, 1, 1, 3]);
  expect(moments.map(({ replicas }) => replicas)).toEqual([0, 1, 1, 2, 2]);
});

test('the progress line counts those who have arrived, and names only what is bad and happened', () => {
  const waiting = [person(0, 2, served('a')), person(1, null, served('a'), 1), person(5, null, served('a'))];
  expect(progressLine(waiting, 3.7)).toBe('3 s: arrived 2, waiting 1, served 1, replicas 1, refusals 1');
});
