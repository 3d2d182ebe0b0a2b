import type { Request, Response } from 'express';
import { ServiceError } from '../grading/index.ts';
import type { Place } from './admission.ts';
import type { Parsed } from './json.ts';

export const BODY_BYTES_MAX = 16 * 1024 * 1024;

function refuseLonger(bytes: number): void {
  if (bytes > BODY_BYTES_MAX) throw new ServiceError('too_large', 'The request body is larger than 16 MB.');
}

/**
 * The body, counted as its bytes come. express.json tells how many they are when all have come, and refuses a body that
 * is announced as too large only when it has read it.
 */
async function readBody(req: Request, res: Response, place: Place): Promise<Buffer<ArrayBuffer>> {
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

/** The body of a request, which nobody has checked but for its size. */
export async function readJson(
  req: Request,
  res: Response,
  place: Place,
  parse: (bytes: Buffer<ArrayBuffer>) => Parsed | Promise<Parsed>,
) {
  const parsed = await parse(await readBody(req, res, place));
  if (parsed.kind === 'refused') throw new ServiceError('invalid_request', parsed.why);
  return parsed;
}
