import type { Request, Response } from 'express';
import { ServiceError } from '../../grading/index.ts';
import type { Parsed } from '../json/parse.ts';

export const BODY_BYTES_MAX = 16 * 1024 * 1024;

/** Where the bytes of bodies are counted. */
interface Budget {
  /** Throws ServiceError when all bodies together would be too large. */
  hold(bytes: number): void;
}

function refuseLonger(bytes: number): void {
  if (bytes > BODY_BYTES_MAX) throw new ServiceError('too_large', 'The request body is larger than 16 MB.');
}

/**
 * Reads a body and counts its bytes as they arrive. express.json counts them when all have arrived, and refuses a body
 * with too large a Content-Length only after reading it.
 */
async function readBody(req: Request, res: Response, budget: Budget): Promise<Buffer<ArrayBuffer>> {
  refuseLonger(Number(req.headers['content-length'] ?? 0));
  if (req.headers.expect !== undefined && req.httpVersion !== '1.0') res.writeContinue();
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    // Destroying the request would close the connection, and the refusal could not be sent.
    for await (const chunk of req.iterator({ destroyOnReturn: false })) {
      length += chunk.length;
      refuseLonger(length);
      budget.hold(chunk.length);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof ServiceError ? error : new ServiceError('invalid_request', 'The request body is not whole.');
  }
  return Buffer.concat(chunks, length);
}

/** Reads and parses a body. Only its size is checked. Throws ServiceError. */
export async function readJson(
  req: Request,
  res: Response,
  budget: Budget,
  parse: (bytes: Buffer<ArrayBuffer>) => Parsed | Promise<Parsed>,
) {
  const parsed = await parse(await readBody(req, res, budget));
  if (parsed.kind === 'refused') throw new ServiceError('invalid_request', parsed.why);
  return parsed;
}
