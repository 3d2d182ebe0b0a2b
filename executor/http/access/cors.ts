import cors from 'cors';
import type { RequestHandler } from 'express';

const SECONDS_KEPT = 600;

/** Lets web pages of these origins, and no others, call the API. Browser credentials are never allowed. */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  if (origins.length === 0) return (_req, _res, next) => next();
  return cors({
    origin: [...origins],
    methods: ['DELETE', 'GET', 'HEAD', 'POST'],
    allowedHeaders: [
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'Last-Event-ID',
      'traceparent',
      'tracestate',
      'X-API-Key',
      'X-Request-Id',
    ],
    exposedHeaders: [
      'Idempotency-Replayed',
      'Location',
      'RateLimit',
      'RateLimit-Policy',
      'Retry-After',
      'X-Request-Id',
    ],
    maxAge: SECONDS_KEPT,
  });
}
