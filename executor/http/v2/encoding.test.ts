import { expect, test } from 'vitest';
import { decode, type Encoding } from './encoding.ts';

const bytes = Buffer.from([0xff, 0x00, 0xfe, 0x3e]);

test.each<[encoding: Encoding, text: string, content: string | Buffer]>([
  ['utf8', 'é\n', 'é\n'],
  ['utf8', '', ''],
  ['base64', '/wD+Pg==', bytes],
  ['base64', '/wD+Pg', bytes],
  ['base64', '_wD-Pg==', bytes],
  ['base64', '/wD+\r\nPg==\n', bytes],
  ['base64', '', Buffer.alloc(0)],
  ['hex', 'ff00fe3e', bytes],
  ['hex', 'FF00fe3E', bytes],
  ['hex', '', Buffer.alloc(0)],
])('%s %j is decoded', (encoding, text, content) => {
  expect(decode(text, encoding)).toEqual(content);
});

test.each<[encoding: Encoding, text: string]>([
  ['utf8', '\ud800'],
  ['base64', 'a'],
  ['base64', '/wD+P'],
  ['base64', '/w*+Pg=='],
  ['base64', '=/wD+Pg'],
  ['base64', '/wD+Pg==='],
  ['hex', 'f'],
  ['hex', 'ff0'],
  ['hex', 'fg'],
  ['hex', 'ff 00'],
  ['hex', '0xff'],
])('%s %j is refused', (encoding, text) => {
  expect(decode(text, encoding)).toBeNull();
});
