import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { refuseUnparsed } from './unparsed.ts';

test.each([
  ['HPE_INVALID_METHOD', 'HTTP/1.1 400 Bad Request', 'invalid_request'],
  ['HPE_HEADER_OVERFLOW', 'HTTP/1.1 431 Request Header Fields Too Large', 'headers_too_large'],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 'HTTP/1.1 413 Payload Too Large', 'too_large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', 'HTTP/1.1 408 Request Timeout', 'timeout'],
  ['ECONNRESET', 'HTTP/1.1 400 Bad Request', 'invalid_request'],
])('%s gets %s with a problem document, and the connection is closed', async (code, statusLine, type) => {
  const connection = new PassThrough();
  refuseUnparsed(Object.assign(new Error('secret'), { code }), connection);
  const [head = '', body = ''] = (await text(connection)).split('\r\n\r\n');
  const [first, ...headers] = head.split('\r\n');
  expect(first).toBe(statusLine);
  const id = /^X-Request-Id: ([\da-f-]{36})$/m.exec(head)?.[1];
  expect(headers).toEqual(
    expect.arrayContaining([
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
    ]),
  );
  expect(JSON.parse(body)).toMatchObject({
    type: `urn:executor:problem:${type}`,
    detail: expect.not.stringContaining('secret'),
    instance: `urn:executor:request:${id}`,
  });
});
