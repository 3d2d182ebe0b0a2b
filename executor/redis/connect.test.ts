import { expect, test } from 'vitest';
import { redisOptions } from './connect.ts';

test.each<[url: string, password: string | undefined, expected: object, absent: string[]]>([
  ['redis://cache', undefined, { host: 'cache', port: 6379, db: 0 }, ['tls', 'username', 'password']],
  ['redis://cache:1234/2', 'p', { host: 'cache', port: 1234, db: 2, password: 'p' }, ['tls', 'username']],
  ['rediss://cache.example:10000', 'p', { host: 'cache.example', port: 10_000, tls: {}, password: 'p' }, ['username']],
  ['redis://u:a%2Fb@cache', 'p', { username: 'u', password: 'a/b' }, ['tls']],
  ['redis://u@cache', 'p', { username: 'u', password: 'p' }, ['tls']],
  ['redis://:x@[::1]:7', undefined, { host: '::1', port: 7, password: 'x' }, ['tls', 'username']],
])('%s with the password %s', (url, password, expected, absent) => {
  const options = redisOptions({ url, password });
  expect(options).toMatchObject(expected);
  for (const name of absent) expect(options).not.toHaveProperty(name);
});

test('pauses between attempts to connect grow up to 2 s', () => {
  const { retryStrategy } = redisOptions({ url: 'redis://cache', password: undefined });
  expect([1, 2, 5, 6, 5000].map((attempt) => retryStrategy(attempt))).toEqual([100, 200, 1600, 2000, 2000]);
});
