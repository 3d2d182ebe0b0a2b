import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charactersOf, jsonParts, toJsonBuffers } from './parts.ts';

const LONG = {
  first: 1,
  results: Array.from({ length: 100 }, (_value, index) => ({ index, text: '\u0001'.repeat(10_000) })),
};

describe('the parts of an answer', () => {
  test('joined are its JSON, for any value', () => {
    const field = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.array(fc.jsonValue()));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), field), (answer) => {
        expect([...jsonParts(answer)].join('')).toBe(JSON.stringify(answer));
      }),
    );
  });

  test('are enclosed by the given prefix and suffix', () => {
    expect([...jsonParts({ a: [] }, '<', '>')]).toEqual(['<{"a":[]}>']);
  });

  test('are one if it is short, and of bounded length if it is long', () => {
    expect([...jsonParts({ a: 1 })]).toHaveLength(1);
    const lengths = [...jsonParts(LONG)].map(({ length }) => length);
    expect(lengths.length).toBeGreaterThan(10);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(256 * 1024);
  });

  test('are of bounded length even for one long string, and cut no character in two', () => {
    for (const before of ['', ' ']) {
      const parts = [...jsonParts({ text: '😀'.repeat(500_000) }, before)];
      expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(256 * 1024);
      expect(parts.every((part) => part.isWellFormed())).toBe(true);
      expect(parts.join('') === `${before}{"text":"${'😀'.repeat(500_000)}"}`).toBe(true);
    }
  });

  test('are made lazily', () => {
    let made = 0;
    const item = { toJSON: () => ++made && 'x'.repeat(300_000) };
    const parts = jsonParts({ items: [item, item, item] });
    expect([made, parts.next().done, made]).toEqual([0, false, 1]);
  });
});

describe('an answer as bytes', () => {
  test('is its JSON', async () => {
    expect(Buffer.concat(await toJsonBuffers(LONG)).toString()).toBe(JSON.stringify(LONG));
  });

  test('is made in several turns of the event loop', async () => {
    let isMade = false;
    const making = toJsonBuffers(LONG).then(() => {
      isMade = true;
    });
    let turns = 0;
    for (; !isMade; turns++) await setImmediate();
    await making;
    expect(turns).toBeGreaterThan(10);
  });
});

test('the size of an answer is estimated from its strings before it is made', () => {
  expect(charactersOf({ a: 'xx', b: [{ c: 'yyy', d: null, e: 4 }, 'z'] })).toBe(6);
});
