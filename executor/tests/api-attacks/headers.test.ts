import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { rawRequest } from '../harness/raw-http.ts';
import {
  attack,
  attackId,
  expectProblem,
  fifteen,
  HOST,
  JSON_TYPE,
  lengthOf,
  MIB,
  POST,
  valid,
  validId,
} from './requests.ts';
import { startTarget } from './target.ts';

const target = startTarget();
const { connect, exchange, isAnswered } = target;

describe('bodies that are packed are refused', () => {
  const packed = gzipSync(JSON.stringify(fifteen));
  test.concurrent.each<[string, Buffer, string]>([
    ['gzip', packed, 'gzip'],
    ['deflate', deflateSync(JSON.stringify(fifteen)), 'deflate'],
    ['brotli', brotliCompressSync(JSON.stringify(fifteen)), 'br'],
    ['zstd', zstdCompressSync(JSON.stringify(fifteen)), 'zstd'],
    ['a bomb of gzip', gzipSync(Buffer.alloc(20 * MIB)), 'GZIP'],
    ['gzip in gzip', gzipSync(packed), 'gzip, gzip'],
    ['no gzip at all', Buffer.from(JSON.stringify(fifteen)), 'gzip'],
    ['nothing around gzip', packed, 'identity, gzip'],
    ['an unknown coding', packed, 'compress'],
    ['a charset for a coding', packed, 'utf-8'],
  ])('%s', async (_name, body, coding) => {
    const problem = expectProblem(await exchange(attack(body, `Content-Encoding: ${coding}`)), 415);
    expect(problem.detail).toMatch(/Content-Encoding/);
    expect(await isAnswered()).toBe(true);
  });

  test.concurrent('a body that is said not to be packed is served', async () => {
    expect((await exchange(valid(fifteen, 'Content-Encoding: identity')))?.status).toBe(200);
  });
});

describe('the type of the body', () => {
  const typed = (id: string, ...types: string[]) => {
    const body = JSON.stringify(fifteen);
    return rawRequest([POST, HOST, id, lengthOf(body), ...types.map((type) => `Content-Type: ${type}`)], body);
  };
  test.concurrent.each(
    [
      ['text/plain', 'text/json', 'application/jsonp', 'application/vnd.api+json', 'application/problem+json', '*/*'],
      [
        'application/*',
        'json',
        '',
        'application/json, text/plain',
        'multipart/form-data; boundary=a',
        'application/xml',
      ],
      ['application/x-www-form-urlencoded', 'application/json; charset=latin1', 'application/json; charset=us-ascii'],
      ['application/json; charset=utf8', 'application/json; charset=cesu-8'],
      ['application/json; charset=utf-7', 'application/json; charset=utf-16', 'application/json; charset=utf-16le'],
      ['application/json; charset=utf-7-imap'],
    ].flat(),
  )('%s is refused', async (type) => {
    expectProblem(await exchange(typed(attackId(), type)), 415);
    expect(await isAnswered()).toBe(true);
  });

  test.concurrent('none, or another one first, is refused', async () => {
    expectProblem(await exchange(typed(attackId())), 415);
    expectProblem(await exchange(typed(attackId(), 'text/plain', 'application/json')), 415);
  });

  test.concurrent('what another charset would read as a request is not run', async () => {
    const body = Buffer.from(JSON.stringify(fifteen), 'utf16le');
    const lines = [POST, HOST, attackId(), 'Content-Type: application/json; charset=utf-16le', lengthOf(body)];
    expectProblem(await exchange(rawRequest(lines, body)), 415);
  });

  test.concurrent.each([
    'APPLICATION/JSON',
    'application/json;charset=utf-8',
    'application/json; charset="UTF-8"',
    'application/json;',
  ])('%s is JSON', async (type) => {
    expect((await exchange(typed(validId(), type)))?.status).toBe(200);
  });
});

describe('methods and targets', () => {
  const body = JSON.stringify(fifteen);
  const asked = (line: string, id = attackId()) => rawRequest([line, HOST, JSON_TYPE, id, lengthOf(body)], body);

  test.concurrent.each(['OPTIONS', 'TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'QUERY', 'GET'])(
    '%s is not allowed',
    async (method) => {
      const answer = await exchange(asked(`${method} /execute HTTP/1.1`));
      expectProblem(answer, 405);
      expect(answer?.headers.get('allow')).toBe('POST');
    },
  );

  test.concurrent('HEAD is not allowed, and has no body', async () => {
    const connection = connect();
    connection.send(asked('HEAD /execute HTTP/1.1'));
    connection.halfClose();
    expect(await connection.answer()).toMatchObject({ status: 405, body: '' });
  });

  test.concurrent('TRACE does not send headers back', async () => {
    const answer = await exchange(rawRequest(['TRACE /health HTTP/1.1', HOST, 'Cookie: secret']));
    expect(JSON.stringify([answer?.status, answer?.body, ...(answer?.headers ?? [])])).toMatch(/^\[405,(?!.*secret)/);
  });

  test.concurrent.each(['/execute', '127.0.0.1:22', 'executor:80'])('CONNECT %s is no tunnel', async (target) => {
    expect(await exchange(asked(`CONNECT ${target} HTTP/1.1`))).toBeUndefined();
  });

  test.concurrent.each(
    [
      ['/execute%2f', '/%65xecute', '//execute', '/./execute', '/x/../execute', '/x/%2e%2e/execute', '/execute%00'],
      [
        '/execute;x',
        '/%',
        '/%ff',
        '/%c0%ae',
        '*',
        '/execute/../health',
        '/health%2f..%2fexecute',
        'file:///etc/passwd',
      ],
      ['http://', 'http://executor', '/__proto__', '/constructor', '/../../etc/passwd'],
    ].flat(),
  )('there is nothing to post to at %s', async (target) => {
    expect([404, 405]).toContain(
      expectProblem(await exchange(asked(`POST ${target} HTTP/1.1`)), target === 'http://executor' ? 405 : 404).status,
    );
  });

  test.concurrent.each(['http://executor/execute', '/execute?a[b]=1&__proto__[x]=1', `/execute?${'a'.repeat(10_000)}`])(
    '%.40s is the same target',
    async (target) => {
      expect((await exchange(asked(`POST ${target} HTTP/1.1`, validId())))?.status).toBe(200);
    },
  );

  test.concurrent('an upgrade to another protocol is ignored', async () => {
    const upgrade = ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA'];
    expect((await exchange(valid(fifteen, ...upgrade)))?.status).toBe(200);
  });
});

describe('request ids', () => {
  test.concurrent.each([
    ['a line break', 'a\r\nX-Evil: 1', 'a'],
    ['an encoded line break', '%0d%0aX-Evil:1', null],
    ['129 characters', 'a'.repeat(129), null],
    ['128 characters', 'a'.repeat(128), 'a'.repeat(128)],
    ['10 000 characters', 'a'.repeat(10_000), null],
    ['markup', '<script>', null],
    ['a path', '../../x', null],
    ['a byte that is not ASCII', '\xe9', null],
    ['two ids', 'a\r\nX-Request-Id: b', null],
  ])('%s', async (_name, id, kept) => {
    const answer = await exchange(rawRequest(['GET /nothing HTTP/1.1', HOST, `X-Request-Id: ${id}`]));
    expectProblem(answer, 404);
    expect(answer?.headers.get('x-request-id')).toMatch(kept === null ? /^[\da-f-]{36}$/ : new RegExp(`^${kept}$`));
    expect(answer?.headers.has('x-evil')).toBe(false);
  });
});

target.endsClean();
