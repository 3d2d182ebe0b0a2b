import type { RequestHandler, Response } from 'express';
import { noTelemetry, parseTraceContext, type RequestTrace, type Telemetry } from '../telemetry/index.ts';

/** They come every few seconds, and tell nothing. */
const PROBES = new Set(['/health', '/ready']);

const begun = new WeakMap<Response, RequestTrace>();

/** The trace of the request that `res` answers. */
export function traceOf(res: Response): RequestTrace {
  const trace = begun.get(res);
  if (trace === undefined) throw new TypeError('the request has no trace');
  return trace;
}

/** Begins the trace of a request; it ends when the answer has been sent, or the client has left. */
export function traceRequests(telemetry: Telemetry): RequestHandler {
  return (req, res, next) => {
    const { startRequest } = PROBES.has(req.path) ? noTelemetry : telemetry;
    const asked = { method: req.method, path: req.path, scheme: req.protocol };
    const trace = startRequest(asked, parseTraceContext(req.headers));
    begun.set(res, trace);
    res.once('close', () => {
      const route: unknown = req.route?.path;
      trace.end(res.headersSent ? res.statusCode : null, typeof route === 'string' ? route : null);
    });
    next();
  };
}
