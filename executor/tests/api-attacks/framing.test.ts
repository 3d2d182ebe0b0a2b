import { describe, expect, test } from 'vitest';
import { rawRequest } from '../harness/raw-http.ts';
import { attack, attackId, chunked, expectProblem, fifteen, HOST, JSON_TYPE, lengthOf, POST } from './requests.ts';
import { startTarget } from './target.ts';

const target = startTarget();
const { connect, exchange, isAnswered, isServed } = target;

describe('framing that two servers could read in two ways', () => {
  const body = JSON.stringify(fifteen);
  const size = body.length.toString(16);
  const framed = (headers: string[], text: string) => rawRequest([POST, HOST, JSON_TYPE, attackId(), ...headers], text);
  const coded = (coding: string, text = chunked(body)) => framed([`Transfer-Encoding: ${coding}`], text);
  const requestOf = (text: string) => Buffer.from(text.replace('@', `${HOST}\r\n${JSON_TYPE}\r\n${attackId()}\r\n`));

  test.concurrent.each<[string, Buffer, number]>([
    ['a length and chunks', framed([lengthOf(body), 'Transfer-Encoding: chunked'], chunked(body)), 400],
    ['chunks and a length', framed(['Transfer-Encoding: chunked', lengthOf(body)], chunked(body)), 400],
    ['chunks twice', framed(['Transfer-Encoding: chunked', 'Transfer-Encoding: chunked'], chunked(body)), 400],
    ['chunks, then none', coded('chunked, identity'), 400],
    ['no chunks', coded('identity'), 400],
    ['unknown chunks', coded('xchunked'), 400],
    ['chunks behind a vertical tab', coded('\x0bchunked'), 400],
    ['a space before the colon', framed(['Transfer-Encoding : chunked'], chunked(body)), 400],
    ['a folded header', framed([lengthOf(body), 'X-A: b\r\n c'], body), 400],
    ['a folded coding', framed(['Transfer-Encoding:\r\n chunked'], chunked(body)), 400],
    ['a line break in a header', framed([lengthOf(body), 'X-A: b\nX-B: c'], body), 400],
    ['a carriage return in a header', framed([lengthOf(body), 'X-A: b\rX-B: c'], body), 400],
    ['NUL in a header', framed([lengthOf(body), 'X-A: \0'], body), 400],
    ['lines that end in LF', Buffer.from(attack(body).toString().replaceAll('\r\n', '\n')), 400],
    ['a chunk without a size', coded('chunked', `zz\r\n${body}\r\n0\r\n\r\n`), 400],
    ['a chunk of a negative size', coded('chunked', `-1\r\n${body}\r\n0\r\n\r\n`), 400],
    ['a chunk with a prefixed size', coded('chunked', `0x${size}\r\n${body}\r\n0\r\n\r\n`), 400],
    ['a chunk whose size overflows', coded('chunked', `1${'0'.repeat(16)}\r\n${body}\r\n0\r\n\r\n`), 400],
    ['a chunk line that ends in LF', coded('chunked', `${size}\n${body}\r\n0\r\n\r\n`), 400],
    ['a chunk that is longer than it says', coded('chunked', `5\r\n${body}\r\n0\r\n\r\n`), 400],
    ['a chunk with a huge extension', coded('chunked', `${size};${'a'.repeat(20_000)}\r\n${body}\r\n0\r\n\r\n`), 413],
    ['a length in the trailers', coded('chunked', `${size}\r\n${body}\r\n0\r\nContent-Length: 3\r\n\r\n`), 400],
    ['two lengths', framed([lengthOf(body), 'Content-Length: 3'], body), 400],
    ['one length twice', framed([lengthOf(body), lengthOf(body)], body), 400],
    ['a list of lengths', framed([`${lengthOf(body)}, ${body.length}`], body), 400],
    ...['+37', '-1', '0x25', '1e3', '37.0', '3 7', '99999999999999999999999', ''].map(
      (length): [string, Buffer, number] => [
        `a length of "${length}"`,
        framed([`Content-Length: ${length}`], body),
        400,
      ],
    ),
    ['a body longer than its length', framed([`Content-Length: ${body.length - 3}`], body), 400],
    ['a packed body in a packed transfer', coded('gzip, chunked', `3\r\n\x1f\x0b\b\r\n0\r\n\r\n`), 400],
    ['no host', requestOf(`${POST}\r\n@${lengthOf(body)}\r\n\r\n${body}`.replace('@', `${JSON_TYPE}\r\n`)), 400],
    ['two hosts', framed(['Host: other', lengthOf(body)], body), 400],
    ['an unknown version', requestOf(`POST /execute HTTP/1.2\r\n@${lengthOf(body)}\r\n\r\n${body}`), 400],
    ['the preface of HTTP/2', Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), 400],
    ['a greeting of TLS', Buffer.from('16030100ff010000fb0303', 'hex'), 400],
    ['a method in small letters', requestOf(`post /execute HTTP/1.1\r\n@${lengthOf(body)}\r\n\r\n${body}`), 400],
    ['a path without its slash', requestOf(`POST execute HTTP/1.1\r\n@${lengthOf(body)}\r\n\r\n${body}`), 400],
    ['a space in the path', requestOf(`POST /exec ute HTTP/1.1\r\n@${lengthOf(body)}\r\n\r\n${body}`), 400],
    ['a header of 100 KB', framed([lengthOf(body), `X-A: ${'a'.repeat(100_000)}`], body), 431],
    ['5000 headers', framed([lengthOf(body), ...Array.from({ length: 5000 }, (_, i) => `X-${i}: 1`)], body), 431],
    ['a query of 100 KB', requestOf(`POST /execute?${'a'.repeat(100_000)} HTTP/1.1\r\n@\r\n`), 431],
  ])('%s', async (_name, bytes, status) => {
    expectProblem(await exchange(bytes), status);
    expect(await isAnswered()).toBe(true);
  });

  // The contract: anything but 200 is a problem, and every answer carries an id.
  test.concurrent.each<[string, Buffer, number]>([
    ['a request that is not HTTP', Buffer.from('hello\r\n\r\n'), 400],
    ['a header that is too long', framed([lengthOf(body), `X-A: ${'a'.repeat(20_000)}`], body), 431],
    ['no host', rawRequest([POST, JSON_TYPE, attackId(), lengthOf(body)], body), 400],
    ['another expectation than to go on', framed([lengthOf(body), 'Expect: a-surprise'], body), 417],
  ])('%s is told so as a problem', async (_name, bytes, status) => {
    expectProblem(await exchange(bytes), status);
  });

  test.concurrent('a body that ends before its length does is not run', async () => {
    const connection = connect();
    connection.send(framed([`Content-Length: ${body.length + 10}`], body));
    connection.halfClose();
    expect([400, undefined]).toContain((await connection.answer())?.status);
    expect(await isServed()).toBe(true);
  });
});

target.endsClean();
