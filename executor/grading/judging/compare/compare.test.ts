import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCompare } from './compare.ts';
import { type Comparator, comparators, differenceBetween, numbers } from './index.ts';

const all: Comparator[] = [...Object.values(comparators), numbers({ absolute: 1e-9, relative: 1e-9 })];
const KIB = 1024;
const TEN_MB = 10 * KIB * KIB;

/** Threads that only say how often they were asked. */
function stubbedThreads() {
  const threads = { asked: 0, do: async () => String(++threads.asked) };
  return threads;
}

describe('where outputs are compared', () => {
  const size = fc.oneof(
    fc.nat(70 * KIB),
    fc.nat(20 * 1024 * KIB),
    fc.integer({ min: 128 * KIB - 2, max: 128 * KIB + 2 }),
  );

  test('outputs of up to 128 KB together are compared inline, larger ones in a thread, unless they are equal', async () => {
    const property = fc.asyncProperty(
      fc.constantFrom(...all),
      size,
      size,
      fc.boolean(),
      async (comparator, a, b, isSame) => {
        const threads = stubbedThreads();
        const [expected, actual] = [Buffer.alloc(a, '1 '), isSame ? Buffer.alloc(a, '1 ') : Buffer.alloc(b, '2 ')];
        const answer = createCompare(threads)(expected, actual, comparator, undefined);
        const isLarge = expected.length + actual.length > 128 * KIB;
        expect(threads.asked).toBe(isLarge && !expected.equals(actual) ? 1 : 0);
        expect(answer instanceof Promise).toBe(threads.asked === 1);
      },
    );
    await fc.assert(property, { numRuns: 60, seed: 1 });
  });
});

describe('in a thread', () => {
  const compare = createCompare();
  const lines = (count: number) =>
    Buffer.from(Array.from({ length: count }, (_line, index) => `${index}.50\n`).join(''));

  test.each(all.map((comparator) => [comparator.name, comparator] as const))(
    '%s gives the same result as inline',
    async (_name, comparator) => {
      const expected = lines(20_000);
      const others = [
        Buffer.concat([expected, Buffer.from('\n \n')]),
        Buffer.from(expected.toString().replaceAll('.50', '.5 ')),
        Buffer.from(expected.toString().split('\n').reverse().join('\n')),
        expected.subarray(0, -3),
        Buffer.concat([expected, Buffer.from([0xff])]),
      ];
      for (const actual of others) {
        const [before, after] = [Buffer.from(expected), Buffer.from(actual)];
        expect(await compare(expected, actual, comparator, undefined)).toBe(
          differenceBetween(expected, actual, comparator),
        );
        expect([expected.equals(before), actual.equals(after)]).toEqual([true, true]);
      }
    },
  );

  test('an abort ends the comparison', async () => {
    const controller = new AbortController();
    const [expected, actual] = [Buffer.alloc(TEN_MB, '1. '), Buffer.alloc(TEN_MB, '1 \n')];
    const comparing = compare(expected, actual, numbers({ absolute: 1, relative: 0 }), controller.signal);
    controller.abort(new Error('gone'));
    await expect(comparing).rejects.toThrow('gone');
  });
});
