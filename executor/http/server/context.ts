import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { ServiceError } from '../../grading/index.ts';
import type { RequestTrace, Telemetry } from '../../telemetry/index.ts';
import { startTrace } from './trace.ts';

/** A caller with a configured API key or a token of Entra ID. */
type Caller = { kind: 'key'; name: string } | { kind: 'token'; subject: string };

/** What the credentials of a request prove. Refused ones are an error only on routes that need a caller. */
export type Identity =
  | { kind: 'known'; caller: Caller }
  | { kind: 'anonymous' }
  | { kind: 'refused'; error: ServiceError; challenge: string | null };

/** A streamed answer, as an error sees it. */
interface OpenStream {
  /** Before its first event nothing is sent, and any other answer can be given. */
  readonly hasBegun: boolean;
  breakOff: (name: string, payload: object) => void;
}

/** What is known of one request while it is answered. */
export interface RequestContext {
  /** The caller's `X-Request-Id` if that is valid, else a new UUID. */
  readonly requestId: string;
  readonly trace: RequestTrace;
  /** Anonymous until the credentials have been checked. */
  identity: Identity;
  /** The caller's IP address as a trusted Front Door reports it; null without one. */
  reportedAddress: string | null;
  /** Null unless the caller asked for events. */
  stream: OpenStream | null;
}

/** Not `res.locals`: every middleware can write any key there, and its values have no types. */
const contexts = new WeakMap<Response, RequestContext>();

/** The context of the request that `res` answers. Throws TypeError before `openContext` has run. */
export function contextOf(res: Response): RequestContext {
  const context = contexts.get(res);
  if (context === undefined) throw new TypeError('the request has no context');
  return context;
}

const REQUEST_ID = /^[\w.:-]{1,128}$/;

function requestIdOf({ headers }: Request): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

/** The first middleware of every request. Names the request, on its answer too, and starts its trace. */
export function openContext(telemetry: Telemetry): RequestHandler {
  return (req, res, next) => {
    const requestId = requestIdOf(req);
    res.set('X-Request-Id', requestId);
    contexts.set(res, {
      requestId,
      trace: startTrace(telemetry, req, res),
      identity: { kind: 'anonymous' },
      reportedAddress: null,
      stream: null,
    });
    next();
  };
}
