import type { Request, Response } from 'express';
import { ServiceError } from '../../../grading/index.ts';
import { callerOrAddress } from '../../access/index.ts';
import { formatOf } from '../stream/format.ts';

const KEY = /^[\x20-\x7e]{1,128}$/;

/** The `Idempotency-Key` of a request, which is its caller's own; null when there is none, or it asks for a stream. */
export function idempotencyKeyOf(req: Request, res: Response): string | null {
  const given = req.headersDistinct['idempotency-key'];
  if (given === undefined) return null;
  const [key = ''] = given;
  if (given.length > 1 || !KEY.test(key))
    throw new ServiceError('invalid_request', 'Send one Idempotency-Key of 1 to 128 printable ASCII characters.');
  if (formatOf(req) !== null) return null; // a whole answer can be given twice; a stream of events cannot
  return JSON.stringify([callerOrAddress(req, res), key]);
}
