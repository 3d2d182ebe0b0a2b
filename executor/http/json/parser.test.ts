import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';
import type { Parsed } from './parse.ts';
import { createJsonParser } from './parser.ts';

const KIB = 1024;
const PADDING = ' '.repeat(256 * KIB);
const never = new AbortController().signal;
const bytesOf = (text: string | Buffer) => new Uint8Array(Buffer.from(text as string));

describe.each([
  ['parsed inline', ''],
  ['parsed in a thread', PADDING],
])('%s', (_name, padding) => {
  const parse = createJsonParser();
  const parsed = (text: string, withFingerprint = false) => parse(bytesOf(text + padding), withFingerprint, never);

  test('a body gives the same value as JSON.parse', async () => {
    const json = fc.json({ maxDepth: 4, stringUnit: 'binary' });
    const rare = fc.constantFrom(
      '-0',
      '1e400',
      '{"__proto__":{"a":1}}',
      '"\\ud800"',
      '{"a":1,"a":2}',
      '{"2":0,"1":0}',
      '[]',
    );
    const property = fc.asyncProperty(fc.oneof({ weight: 9, arbitrary: json }, rare), async (text) => {
      expect(await parsed(text)).toEqual({ kind: 'value', value: JSON.parse(text), fingerprint: null });
    });
    await fc.assert(property, { numRuns: 50, seed: 1 });
  });

  test('a fingerprint is computed only on request, and ignores white space', async () => {
    const fingerprint = fingerprintOf({ a: 'é' });
    expect(await parsed('{"a":"é"}', true)).toMatchObject({ fingerprint });
    expect(await parsed(' { "a" : "\\u00e9" }', true)).toMatchObject({ fingerprint });
    expect(await parsed('{"a":"e"}', true)).not.toMatchObject({ fingerprint });
  });

  test.each([
    ['is not JSON', '{"a":'],
    ['is not JSON', '"a" "b"'],
    ['is nested deeper than 32 levels', '['.repeat(33)],
    ['has more than 64000 parts', ','.repeat(64_001)],
  ])('a body that %s is refused', async (why, text) => {
    expect(await parsed(text)).toEqual({ kind: 'refused', why: `The request body ${why}.` });
  });

  test('a body that is not UTF-8 is refused', async () => {
    const bytes = new Uint8Array(Buffer.concat([Buffer.from('"'), Buffer.from([0xff]), Buffer.from(`"${padding}`)]));
    expect(await parse(bytes, false, never)).toEqual({ kind: 'refused', why: 'The request body is not UTF-8.' });
  });
});

test('bodies of up to 256 KB are parsed inline, larger ones in a thread', async () => {
  const answer: Parsed = { kind: 'value', value: 'from the thread', fingerprint: null };
  const parse = createJsonParser({ do: async () => answer });
  const property = fc.property(
    fc.oneof(
      fc.nat(1024 * KIB),
      fc.integer({ min: -2, max: 2 }).map((more) => 256 * KIB + more),
    ),
    (size) => {
      const parsed = parse(new Uint8Array(Buffer.alloc(size, ' ')), false, never);
      expect(parsed instanceof Promise).toBe(size > 256 * KIB);
    },
  );
  fc.assert(property, { seed: 1 });
});

test('if the client disconnects, its parsing ends', async () => {
  const controller = new AbortController();
  const parsing = createJsonParser()(bytesOf(`"${'a'.repeat(8_000 * KIB)}"`), true, controller.signal);
  controller.abort(new Error('the client disconnected'));
  await expect(parsing).rejects.toThrow('the client disconnected');
});
