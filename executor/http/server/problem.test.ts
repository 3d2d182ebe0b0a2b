import { expect, test } from 'vitest';
import { z } from 'zod';
import { errorAnswer } from './problem.ts';

const errorsOf = (schema: z.ZodType, value: unknown) =>
  errorAnswer(schema.safeParse(value).error, 'r1').problem.errors ?? [];

test('a problem lists the first 100 errors', () => {
  const errors = errorsOf(z.array(z.string()), Array(1000).fill(1));
  expect(errors).toHaveLength(100);
  expect(errors.at(-1)?.path).toBe('[99]');
});

test('each unknown field is an error of its own, and counts towards the 100', () => {
  const fields = Object.fromEntries(Array.from({ length: 1000 }, (_field, index) => [`f${index}`, 1]));
  const errors = errorsOf(z.strictObject({ a: z.strictObject({}) }), { a: fields });
  expect(errors).toHaveLength(100);
  expect(errors.at(-1)).toEqual({ path: 'a.f99', message: 'unknown field' });
});

test('the name of an unknown field is cut after 1000 characters', () => {
  const [short = '', long = ''] = ['x'.repeat(1000), 'y'.repeat(1001)];
  const errors = errorsOf(z.strictObject({}), { [short]: 1, [long]: 1 });
  expect(errors.map(({ path }) => path)).toEqual([short, `${'y'.repeat(1000)}…`]);
});
