import type { RequestHandler } from 'express';
import { ServiceError } from '../grading/index.ts';

export const BODY_BYTES_MAX = 16 * 1024 * 1024;

/** Bodies are held in memory while their jobs wait: together they may take no more than this. */
const BODIES_BYTES_MAX = 64 * 1024 * 1024;

export interface Admission {
  /** Refuses a request before its body is read when there is no room, or while draining. */
  admit: RequestHandler;
  /** From now on everything is refused. Resolves when the last admitted request has been answered. */
  drain(): Promise<void>;
  readonly draining: boolean;
}

/** A body of unknown length is counted as the longest that is allowed. */
function announcedBytes(header: string | undefined): number {
  const bytes = Number(header ?? BODY_BYTES_MAX);
  return Number.isSafeInteger(bytes) && bytes >= 0 ? Math.min(bytes, BODY_BYTES_MAX) : BODY_BYTES_MAX;
}

/** Admits `requestsMax` executions at once: those that run, those that wait, and those whose body is being read. */
export function createAdmission(requestsMax: number): Admission {
  let requests = 0;
  let bytes = 0;
  let draining = false;
  const idle = Promise.withResolvers<void>();

  const admit: RequestHandler = (req, res, next) => {
    const size = announcedBytes(req.headers['content-length']);
    if (draining) throw new ServiceError('draining', 'This replica is shutting down.');
    if (requests >= requestsMax) throw new ServiceError('busy', 'The queue is full.');
    if (requests > 0 && bytes + size > BODIES_BYTES_MAX)
      throw new ServiceError('busy', 'The waiting requests are too large.');
    requests++;
    bytes += size;
    res.once('close', () => {
      requests--;
      bytes -= size;
      if (draining && requests === 0) idle.resolve();
    });
    next();
  };

  return {
    admit,
    drain() {
      draining = true;
      if (requests === 0) idle.resolve();
      return idle.promise;
    },
    get draining() {
      return draining;
    },
  };
}
