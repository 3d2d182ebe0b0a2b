import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { ServiceError } from '../../grading/index.ts';
import { callerOrAddress } from './caller.ts';

const passOn: RequestHandler = (_req, _res, next) => next();

/** So many requests a minute of every caller, counted apart from every other limit; 0 is no limit. */
export function limitPerMinute(name: string, limit: number): RequestHandler {
  if (limit === 0) return passOn;
  return rateLimit({
    windowMs: 60_000,
    limit,
    identifier: name,
    standardHeaders: 'draft-8', // also makes it send Retry-After
    legacyHeaders: false,
    keyGenerator: callerOrAddress,
    validate: false, // it would warn, past our log, of every client that sends X-Forwarded-For where no proxy is trusted
    handler: (_req, _res, next) => next(new ServiceError('rate_limited', `At most ${limit} requests a minute.`)),
  });
}
