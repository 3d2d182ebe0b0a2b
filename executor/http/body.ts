import type { Request, Response } from 'express';
import { ServiceError } from '../grading/index.ts';
import type { Place } from './admission.ts';
import { excessOf } from './json-size.ts';

const BODY_BYTES_MAX = 16 * 1024 * 1024;

function refuseLonger(bytes: number): void {
  if (bytes > BODY_BYTES_MAX) throw new ServiceError('too_large', 'The request body is larger than 16 MB.');
}

/**
 * The body, counted as its bytes come. express.json tells how many they are when all have come, and refuses a body that
 * is announced as too large only when it has read it.
 */
async function readBody(req: Request, res: Response, place: Place): Promise<Buffer> {
  refuseLonger(Number(req.headers['content-length'] ?? 0));
  if (req.headers.expect !== undefined && req.httpVersion !== '1.0') res.writeContinue();
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    // Destroyed, the request would take the connection with it, and the refusal could not be sent.
    for await (const chunk of req.iterator({ destroyOnReturn: false })) {
      length += chunk.length;
      refuseLonger(length);
      place.hold(chunk.length);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof ServiceError ? error : new ServiceError('invalid_request', 'The request body is not whole.');
  }
  return Buffer.concat(chunks, length);
}

/** Without `fatal` other bytes would become U+FFFD, and another program would be run than the one that was sent. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ServiceError('invalid_request', 'The request body is not UTF-8.');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ServiceError('invalid_request', 'The request body is not JSON.');
  }
}

/** The body of a request, which nobody has checked but for its size. */
export async function readJson(req: Request, res: Response, place: Place): Promise<unknown> {
  const bytes = await readBody(req, res, place);
  const excess = excessOf(bytes);
  if (excess !== null) throw new ServiceError('invalid_request', `The request body ${excess}.`);
  return parse(decode(bytes));
}
