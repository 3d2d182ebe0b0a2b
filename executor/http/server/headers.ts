import { MIMEType } from 'node:util';
import type { Request, RequestHandler } from 'express';
import { ServiceError } from '../../grading/index.ts';

/** HTTP requires one Host header. Node's own check answers without a body, and accepts two of them. */
export const requireHost: RequestHandler = (req, _res, next) => {
  const hosts = req.headersDistinct['host']?.length ?? 0;
  if (hosts > 1 || (hosts === 0 && req.httpVersion !== '1.0'))
    throw new ServiceError('invalid_request', 'Send one Host header.');
  next();
};

/** The service meets one expectation: `100-continue`. */
export const requireKnownExpectation: RequestHandler = (req, _res, next) => {
  if ((req.headers.expect ?? '100-continue').toLowerCase() !== '100-continue')
    throw new ServiceError('expectation_failed', 'Only 100-continue can be expected.');
  next();
};

function parseType(header: string | undefined): MIMEType | null {
  try {
    return new MIMEType(header ?? '');
  } catch {
    return null;
  }
}

/** Accepts uncompressed JSON in UTF-8 only: the size of a compressed body is not known before it is decompressed. */
function requireReadable(req: Request, isJson: (type: MIMEType) => boolean, otherwise: string): void {
  const type = parseType(req.headers['content-type']);
  if (type === null || !isJson(type)) throw new ServiceError('unsupported_media_type', otherwise);
  if ((type.params.get('charset') ?? 'utf-8').toLowerCase() !== 'utf-8')
    throw new ServiceError('unsupported_media_type', 'The charset is not supported; send UTF-8.');
  if ((req.headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity')
    throw new ServiceError('unsupported_media_type', 'Packed bodies are not supported; send no Content-Encoding.');
}

const isJsonType = (type: MIMEType) => type.essence === 'application/json';

export const requireJson: RequestHandler = (req, _res, next) => {
  requireReadable(req, isJsonType, 'Send application/json.');
  next();
};

/**
 * Accepts `text/plain` too: Piston clients that let fetch choose the type send JSON as plain text. A web page can also send
 * plain text, without a CORS preflight, but then the browser adds an Origin header.
 */
export const requireJsonOrText: RequestHandler = (req, _res, next) => {
  const isText = (type: MIMEType) => type.essence === 'text/plain' && req.headers.origin === undefined;
  requireReadable(req, (type) => isJsonType(type) || isText(type), 'requests must be of type application/json');
  next();
};
