/** What a caller says of the trace that its request is a part of. */
export interface TraceContext {
  traceId: string;
  /** The caller's own span. */
  spanId: string;
  sampled: boolean;
  /** What others in the trace want to be handed on, as it came. */
  state: string | undefined;
}

const PARENT =
  /^(?<version>(?!ff)[\da-f]{2})-(?<traceId>(?!0{32})[\da-f]{32})-(?<spanId>(?!0{16})[\da-f]{16})-(?<flags>[\da-f]{2})(?<more>-.*)?$/;
const SAMPLED = 1;

/** The trace context of W3C; null where there is none, or one that is not valid. Later versions may have more behind it. */
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
