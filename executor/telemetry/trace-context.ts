/** The trace to which a request belongs, as its caller sent it. */
export interface TraceContext {
  traceId: string;
  /** The caller's own span. */
  spanId: string;
  sampled: boolean;
  /** Data of other services in the trace, to be passed on unchanged. */
  state: string | undefined;
}

const PARENT =
  /^(?<version>(?!ff)[\da-f]{2})-(?<traceId>(?!0{32})[\da-f]{32})-(?<spanId>(?!0{16})[\da-f]{16})-(?<flags>[\da-f]{2})(?<more>-.*)?$/;
const SAMPLED = 1;

/** The W3C trace context; null if there is none, or an invalid one. Later versions may append more fields. */
export function parseTraceContext(headers: NodeJS.Dict<string | string[]>): TraceContext | null {
  const parent = headers['traceparent'];
  if (typeof parent !== 'string') return null;
  const { version, traceId, spanId, flags = '', more } = PARENT.exec(parent)?.groups ?? {};
  if (traceId === undefined || spanId === undefined) return null;
  if (version === '00' && more !== undefined) return null;
  const state = headers['tracestate'];
  const sampled = (Number.parseInt(flags, 16) & SAMPLED) !== 0;
  return { traceId, spanId, sampled, state: typeof state === 'string' ? state : undefined };
}
