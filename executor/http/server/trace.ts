import type { Request, Response } from 'express';
import { noTelemetry, parseTraceContext, type RequestTrace, type Telemetry } from '../../telemetry/index.ts';

/** Probes come every few seconds and are not traced. */
const PROBES = new Set(['/health', '/ready']);

/** Starts the trace of a request. It ends when the answer has been sent, or the client has disconnected. */
export function startTrace(telemetry: Telemetry, req: Request, res: Response): RequestTrace {
  const { startRequest } = PROBES.has(req.path) ? noTelemetry : telemetry;
  const asked = { method: req.method, path: req.path, scheme: req.protocol };
  const trace = startRequest(asked, parseTraceContext(req.headers));
  res.once('close', () => {
    const route: unknown = req.route?.path;
    trace.end(res.headersSent ? res.statusCode : null, typeof route === 'string' ? route : null);
  });
  return trace;
}
