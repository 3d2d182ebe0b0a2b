import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ErrorCode, ServiceError } from '../../grading/index.ts';
import { errorAnswer } from './problem.ts';

/** Errors of Node's parser, except those that mean that the bytes are not HTTP. */
const REFUSALS: Readonly<Record<string, [code: ErrorCode, detail: string]>> = {
  HPE_HEADER_OVERFLOW: ['headers_too_large', 'The headers are larger than 16 KB.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['too_large', 'The extensions of a chunk are too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['timeout', 'The request has not come within 30 s.'],
};

function refusalOf({ code = '' }: NodeJS.ErrnoException): ServiceError {
  const [problem, detail] = REFUSALS[code] ?? ['invalid_request', 'The request is not HTTP.'];
  return new ServiceError(problem, detail);
}

/** A connection and its current answer. Node reads the same property, and has no public name for it. */
type Connection = Duplex & { _httpMessage?: ServerResponse | null };

/** Answers with a problem where Node's parser refuses the bytes, before there is a request. */
export function refuseUnparsed(error: NodeJS.ErrnoException, connection: Connection): void {
  const isAnswering = connection._httpMessage?.headersSent === true; // nothing else can be written into an answer
  if (!connection.writable || isAnswering) {
    connection.destroy();
    return;
  }
  const requestId = randomUUID();
  const { status, problem, headers, body } = errorAnswer(refusalOf(error), requestId);
  const lines = Object.entries({
    ...headers,
    'X-Request-Id': requestId,
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  connection.end(`HTTP/1.1 ${status} ${problem.title}\r\n${lines.join('')}\r\n${body}`, () => connection.destroy());
}
