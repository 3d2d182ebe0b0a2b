import {
  type Attributes,
  type Context,
  createTraceState,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { SandboxFault } from '#sandbox';
import type { RequestTrace, Telemetry, TracedRequest, TraceIds } from '../index.ts';
import type { TraceContext } from '../trace-context.ts';
import { openClock } from './clock.ts';
import { traceExecution } from './execution-trace.ts';

/** The methods that the conventions name: other values that a client sends must not become names of spans. */
const METHODS = new Set(['CONNECT', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'TRACE']);

function contextOf(parent: TraceContext | null): Context {
  if (parent === null) return ROOT_CONTEXT;
  const { traceId, spanId, sampled, state } = parent;
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: sampled ? TraceFlags.SAMPLED : TraceFlags.NONE,
    isRemote: true,
    ...(state === undefined ? {} : { traceState: createTraceState(state) }),
  });
}

function idsOf(span: Span): TraceIds {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return { trace_id: traceId, span_id: spanId, trace_flags: traceFlags.toString(16).padStart(2, '0') };
}

const requestAttributes = ({ method, path, scheme }: TracedRequest): Attributes => ({
  ...(METHODS.has(method)
    ? { 'http.request.method': method }
    : { 'http.request.method': '_OTHER', 'http.request.method_original': method }),
  'url.path': path,
  'url.scheme': scheme,
});

/** Only our own words: an error may quote what was sent. */
function describeError(error: unknown): { type: string; message?: string } {
  if (error instanceof SandboxFault) return { type: error.name, message: `the sandbox failed: ${error.stage}` };
  return { type: error instanceof Error ? error.name : typeof error };
}

/** Begins spans of requests. If the caller has begun a trace, the span is part of it. */
export function requestStarter(tracer: Tracer): Telemetry['startRequest'] {
  return (request, parent): RequestTrace => {
    const clock = openClock();
    const name = METHODS.has(request.method) ? request.method : 'HTTP';
    const options = {
      kind: SpanKind.SERVER,
      startTime: clock(performance.now()),
      attributes: requestAttributes(request),
    };
    const above = contextOf(parent);
    const span = tracer.startSpan(name, options, above);
    const context = trace.setSpan(above, span);
    let hasFailed = false;
    return {
      ids: idsOf(span),
      startExecution: () => traceExecution(tracer, span, context, clock),
      fail(error) {
        if (!span.isRecording()) return; // the request ended before its run
        const { type, message } = describeError(error);
        hasFailed = true;
        span.setAttribute('error.type', type);
        span.setStatus({ code: SpanStatusCode.ERROR, ...(message === undefined ? {} : { message }) });
      },
      end(status, route) {
        if (route !== null) span.updateName(`${name} ${route}`).setAttribute('http.route', route);
        if (status !== null) span.setAttribute('http.response.status_code', status);
        if (status !== null && status >= 500 && !hasFailed)
          span.setAttribute('error.type', String(status)).setStatus({ code: SpanStatusCode.ERROR });
        span.end(clock(performance.now()));
      },
    };
  };
}
