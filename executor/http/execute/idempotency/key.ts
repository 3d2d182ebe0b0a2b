import type { Request, Response } from 'express';
import { ServiceError } from '../../../grading/index.ts';
import { callerOrAddress } from '../../access/index.ts';
import { formatOf } from '../stream/format.ts';

const KEY = /^[\x20-\x7e]{1,128}$/;

/** The `Idempotency-Key` of a request, scoped to its caller; null without one or for a stream. Throws ServiceError. */
export function idempotencyKeyOf(req: Request, res: Response): string | null {
  const given = req.headersDistinct['idempotency-key'];
  if (given === undefined) return null;
  const [key = ''] = given;
  if (given.length > 1 || !KEY.test(key))
    throw new ServiceError('invalid_request', 'Send one Idempotency-Key of 1 to 128 printable ASCII characters.');
  if (formatOf(req) !== null) return null; // a stream of events cannot be sent again
  return JSON.stringify([callerOrAddress(req, res), key]);
}
