import { describe, expect, test } from 'vitest';
import { parseConfig } from '../config.ts';

const secretOf = (bytes: number) => `whsec_${Buffer.alloc(bytes, 7).toString('base64')}`;
const HOSTS = { CALLBACK_HOSTS: 'hooks.example.com' };

test('several secrets, for rotation, in their order', () => {
  for (const separator of [' ', ',', ', ', '\n']) {
    const CALLBACK_SECRET = [secretOf(24), secretOf(64)].join(separator);
    const { callbacks } = parseConfig({ ...HOSTS, CALLBACK_SECRET });
    expect(callbacks?.secrets.map(({ length }) => length)).toEqual([24, 64]);
  }
});

describe('a bad value stops the start, and no secret is in the message', () => {
  test.each([
    ['23 bytes', secretOf(23)],
    ['65 bytes', secretOf(65)],
    ['no prefix', secretOf(32).slice('whsec_'.length)],
    ['another prefix', secretOf(32).replace('whsec_', 'whsk_')],
    ['a letter is lost', secretOf(32).slice(0, -1)],
    ['not Base64', `whsec_${'-'.repeat(44)}`],
    ['the second one', `${secretOf(32)} ${secretOf(8)}`],
  ])('%s', (_what, secret) => {
    const parse = () => parseConfig({ ...HOSTS, CALLBACK_SECRET: secret });
    expect(parse).toThrow(/CALLBACK_SECRET/);
    expect(parse).not.toThrow(secret.slice(-12));
  });

  test('a host', () => {
    expect(() => parseConfig({ CALLBACK_SECRET: secretOf(32), CALLBACK_HOSTS: 'a.example,10.0.0.1' })).toThrow(
      '10.0.0.1 is not HOST',
    );
  });

  test.each([
    [{ CALLBACK_HOSTS: 'a.example' }, /must be set with CALLBACK_HOSTS\s+→ at CALLBACK_SECRET/],
    [{ CALLBACK_SECRET: secretOf(32) }, /must be set with CALLBACK_SECRET\s+→ at CALLBACK_HOSTS/],
  ])('one without the other: %o', (env, message) => expect(() => parseConfig(env)).toThrow(message));
});

test('empty values are none', () => {
  expect(parseConfig({ CALLBACK_HOSTS: '', CALLBACK_SECRET: '' }).callbacks).toBeNull();
});
