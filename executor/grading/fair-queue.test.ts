import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FairQueue } from './fair-queue.ts';

const drain = (queue: FairQueue<string>) => Array.from({ length: queue.length }, () => queue.shift());

function queueOf(...jobs: string[]): FairQueue<string> {
  const queue = new FairQueue<string>();
  for (const job of jobs) queue.push(job.charAt(0), job);
  return queue;
}

test('jobs of one owner come in their order', () => {
  expect(drain(queueOf('a1', 'a2', 'a3'))).toEqual(['a1', 'a2', 'a3']);
});

test('owners take turns', () => {
  expect(drain(queueOf('a1', 'a2', 'a3', 'b1', 'b2', 'c1'))).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
});

test('an owner that has had a turn waits for all others, also those that come later', () => {
  const queue = queueOf('a1', 'a2', 'a3');
  expect(queue.shift()).toBe('a1');
  queue.push('b', 'b1');
  expect(drain(queue)).toEqual(['a2', 'b1', 'a3']);
});

test('an empty queue returns nothing', () => {
  expect(queueOf().shift()).toBeUndefined();
});

test('a job that is withdrawn has no turn', () => {
  const queue = queueOf('a1', 'a2', 'b1');
  queue.remove('a', 'a1');
  queue.remove('b', 'b1');
  queue.remove('b', 'b1');
  queue.remove('c', 'c1');
  expect(queue.length).toBe(1);
  expect(drain(queue)).toEqual(['a2']);
});

test('the estimate for a job counts exactly the jobs that are taken before it', () => {
  const jobs = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
  fc.assert(
    fc.property(jobs, fc.nat({ max: 10 }), fc.constantFrom('a', 'b', 'e'), (owners, taken, owner) => {
      const queue = queueOf(...owners.map((one, index) => `${one}${index}`));
      for (let count = 0; count < Math.min(taken, owners.length); count++) queue.shift();
      const ahead = queue.ahead(owner, () => 1);
      queue.push(owner, 'the new one');
      expect(drain(queue).indexOf('the new one')).toBe(ahead);
    }),
  );
});
