import { MIMEType } from 'node:util';
import type { Request, RequestHandler } from 'express';
import { ServiceError } from '../../grading/index.ts';

/** As HTTP demands, of every request. Node's own check would answer without a body, and lets two hosts pass. */
export const requireHost: RequestHandler = (req, _res, next) => {
  const hosts = req.headersDistinct['host']?.length ?? 0;
  if (hosts > 1 || (hosts === 0 && req.httpVersion !== '1.0'))
    throw new ServiceError('invalid_request', 'Send one Host header.');
  next();
};

/** There is one expectation that can be met: to be told to go on. */
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

/** Only JSON in UTF-8 is read at all, as it is: what a packed body takes is not seen before it is unpacked. */
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
 * Clients of Piston that leave the type to fetch send JSON as plain text. So may any page that a browser shows, without
 * asking first; but then the browser names the page.
 */
export const requireJsonOrText: RequestHandler = (req, _res, next) => {
  const isText = (type: MIMEType) => type.essence === 'text/plain' && req.headers.origin === undefined;
  requireReadable(req, (type) => isJsonType(type) || isText(type), 'requests must be of type application/json');
  next();
};
