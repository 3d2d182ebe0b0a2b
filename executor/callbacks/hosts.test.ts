import { describe, expect, test } from 'vitest';
import { isAllowed, parseHost } from './hosts.ts';

const LIST = [
  'hooks.example.com',
  '*.example.org',
  'ports.example.com:8443',
  'Case.Example.COM',
  'xn--bcher-kva.example',
];
const hosts = LIST.flatMap((text) => parseHost(text) ?? []);
const allows = (url: string) => isAllowed(hosts, new URL(url));

test('each entry is read', () => expect(hosts).toHaveLength(LIST.length));

test.each([
  'https://hooks.example.com',
  'https://hooks.example.com:443/path?query',
  'https://HOOKS.example.com/',
  'https://case.example.com/',
  'https://a.example.org/',
  'https://a.b.example.org/',
  'https://under_score.example.org/',
  'https://ports.example.com:8443/',
  'https://b\u00fccher.example/',
  'https://hooks\u3002example.com/', // a full stop to the parser of URLs
])('%s is allowed', (url) => expect(allows(url)).toBe(true));

test.each([
  'http://hooks.example.com/',
  'ftp://hooks.example.com/',
  'https://hooks.example.com:8443/',
  'https://hooks.example.com:80/',
  'https://ports.example.com/',
  'https://other.example.com/',
  'https://hooks.example.com.evil.com/',
  'https://hooks.example.com./',
  'https://evilhooks.example.com/',
  'https://example.org/',
  'https://evilexample.org/',
  'https://.example.org/',
  'https://a..example.org/',
  'https://a.example.org./',
  'https://a.example.org.evil.com/',
  'https://a.example.org@evil.com/',
  'https://evil.com/hooks.example.com',
  'https://evil.com/?a.example.org',
  'https://evil.com#.example.org',
  'https://evil.com\\.example.org/',
  'https://localhost/',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://[::1]/',
])('%s is not', (url) => expect(allows(url)).toBe(false));

describe('an entry that is no host is refused', () => {
  test.each([
    '',
    '*',
    '*.com',
    '*.*.example.com',
    'a.*.example.com',
    '*example.com',
    'localhost',
    'example',
    'example.com.',
    '.example.com',
    'example..com',
    '-a.example.com',
    'a-.example.com',
    'https://example.com',
    'example.com/path',
    'user@example.com',
    'example.com:0',
    'example.com:65536',
    'example.com:http',
    'example.com:',
    '127.0.0.1',
    '127.1',
    '0x7f.1',
    '1.2.3.0x4',
    '2130706433',
    '[::1]',
    '::1',
    'b\u00fccher.example',
    'a b.example.com',
  ])('%j', (text) => expect(parseHost(text)).toBeNull());
});
