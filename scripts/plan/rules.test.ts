import { expect, test } from 'vitest';
import { backlogRule, busyRule, httpRule, Scaler, stepUp } from './rules.ts';

function stepsFrom(first: number, desired: number, max: number): number[] {
  const steps = [first];
  for (let next = first; next < Math.min(desired, max); ) {
    next = stepUp(next, desired, max);
    steps.push(next);
  }
  return steps;
}

test('replicas grow by the steps of the platform: 1, 4, then twice as many', () => {
  expect(stepsFrom(0, 1000, 1000)).toEqual([0, 1, 4, 8, 16, 32, 64, 128, 256, 512, 1000]);
  expect(stepsFrom(5, 1000, 300)).toEqual([5, 10, 20, 40, 80, 160, 300]);
});

test('a step ends at what is desired, and at the maximum', () => {
  expect(stepUp(5, 7, 50)).toBe(7);
  expect(stepUp(40, 100, 50)).toBe(50);
});

test('the HTTP rule divides requests per second by its target, rounded up', () => {
  const rule = httpRule(2);
  expect(rule({ requestsPerSecond: 500 / 60, waiting: 999, running: 0 })).toBe(5);
  expect(rule({ requestsPerSecond: 0, waiting: 999, running: 0 })).toBe(0);
});

test('the backlog rule divides what waits by its target, rounded up', () => {
  expect(backlogRule(2)({ requestsPerSecond: 999, waiting: 7, running: 999 })).toBe(4);
});

test('the rule on running submissions wants no more replicas than are at work', () => {
  expect(busyRule(2)({ requestsPerSecond: 999, waiting: 999, running: 5 })).toBe(3);
});

test('replicas are kept for as long as a decision of the last five minutes wanted them', () => {
  const scaler = new Scaler();
  const limits = { warm: 5, max: 50 };
  expect(scaler.next(15_000, 5, 8, limits)).toBe(8);
  expect(scaler.next(30_000, 8, 6, limits)).toBe(8);
  expect(scaler.next(300_000, 8, 0, limits)).toBe(8);
  expect(scaler.next(315_000, 8, 0, limits)).toBe(6);
  expect(scaler.next(330_000, 6, 0, limits)).toBe(5);
});
