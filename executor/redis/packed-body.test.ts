import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { packBody, unpackBody } from './packed-body.ts';

test.each<[name: string, body: Buffer[]]>([
  ['nothing', []],
  ['an empty part', [Buffer.alloc(0)]],
  ['one part', [Buffer.from('{"verdict":"accepted"}')]],
  ['parts', [Buffer.from('{"a":'), randomBytes(100_000), Buffer.from('}')]],
])('%s is the same after it was packed', async (_name, body) => {
  const packed = await packBody(body, 1e6);
  const unpacked = await unpackBody(packed ?? Buffer.alloc(0), 1e6);
  expect(Buffer.concat(unpacked).equals(Buffer.concat(body))).toBe(true);
});

test('16 MB of output that repeats itself take little room', async () => {
  const packed = await packBody(Array(16).fill(Buffer.alloc(1024 * 1024, 'line\n')), 1e6);
  expect(packed?.length).toBeLessThan(10_000);
});

test('a body that stays too long is not packed', async () => {
  expect(await packBody([randomBytes(100_000)], 99_000)).toBeNull();
});

test.each<[name: string, packed: () => Promise<Buffer | null>]>([
  ['unpacks to more than is allowed', () => packBody([Buffer.alloc(1001)], 1e6)],
  ['is not packed', async () => Buffer.from('plain')],
])('what %s is refused', async (_name, packed) => {
  await expect(unpackBody((await packed()) ?? Buffer.alloc(0), 1000)).rejects.toThrow();
});
