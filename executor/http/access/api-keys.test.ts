import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createKeyFinder } from './api-keys.ts';

const digest = (key: string) => createHash('sha256').update(key).digest('hex');
const keys = ['first', 'second', 'last'].map((name) => ({ name, digest: digest(`key of ${name}`) }));
const find = createKeyFinder(keys);

test.each<[presented: string, name: string | undefined]>([
  ['key of first', 'first'],
  ['key of second', 'second'],
  ['key of last', 'last'],
  ['key of nobody', undefined],
  ['', undefined],
  ['first', undefined],
  ['Key of first', undefined],
  ['key of first ', undefined],
  ['key of firs', undefined],
  [digest('key of first'), undefined], // a digest that leaks is no key
  ['\u00ff\u00e9', undefined],
])('the key %j belongs to %s', (presented, name) => {
  expect(find(presented)?.name).toBe(name);
});

test('without configured keys no key is valid', () => {
  expect(createKeyFinder([])('key of first')).toBeNull();
});
