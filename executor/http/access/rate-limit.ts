import type { RequestHandler } from 'express';
import { rateLimit, type Store } from 'express-rate-limit';
import { ServiceError } from '../../grading/index.ts';
import { callerOrAddress } from './caller.ts';

const passOn: RequestHandler = (_req, _res, next) => next();

/** Limits the requests per minute of each caller; 0 means no limit. Every limit counts by itself, in a store of its own. */
export function limitPerMinute(name: string, limit: number, openStore: (name: string) => Store): RequestHandler {
  if (limit === 0) return passOn;
  return rateLimit({
    windowMs: 60_000,
    limit,
    identifier: name,
    store: openStore(name),
    standardHeaders: 'draft-8', // also makes it send Retry-After
    legacyHeaders: false,
    keyGenerator: callerOrAddress,
    validate: false, // it would print a warning for each client that sends X-Forwarded-For where no proxy is trusted
    handler: (_req, _res, next) => next(new ServiceError('rate_limited', `At most ${limit} requests a minute.`)),
  });
}
