import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Problem, problemAnswer } from './problem.ts';

/** What Node's parser calls what it refuses, where that is more than bytes that are not HTTP. */
const PROBLEM_OF: Readonly<Record<string, Problem>> = {
  HPE_HEADER_OVERFLOW: { code: 'headers_too_large', detail: 'The headers are larger than 16 KB.' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { code: 'too_large', detail: 'The extensions of a chunk are too large.' },
  ERR_HTTP_REQUEST_TIMEOUT: { code: 'timeout', detail: 'The request has not come within 30 s.' },
};
const NOT_HTTP: Problem = { code: 'invalid_request', detail: 'The request is not HTTP.' };

/** What is being answered on a connection. Node asks the same, and has no public name for it. */
type Connection = Duplex & { _httpMessage?: ServerResponse | null };

/** Answers what Node's parser refuses before there is a request, as every other refusal is answered. */
export function refuseUnparsed(error: NodeJS.ErrnoException, connection: Connection): void {
  const isAnswering = connection._httpMessage?.headersSent === true; // into an answer nothing can be written
  if (!connection.writable || isAnswering) {
    connection.destroy();
    return;
  }
  const requestId = randomUUID();
  const { status, title, headers, body } = problemAnswer(PROBLEM_OF[error.code ?? ''] ?? NOT_HTTP, requestId);
  const lines = Object.entries({
    ...headers,
    'X-Request-Id': requestId,
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  connection.end(`HTTP/1.1 ${status} ${title}\r\n${lines.join('')}\r\n${body}`, () => connection.destroy());
}
