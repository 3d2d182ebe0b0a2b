import {
  type AnyValue,
  type Context,
  type LogRecord,
  ROOT_CONTEXT,
  SeverityNumber,
  TraceFlags,
  trace,
} from '@opentelemetry/api';

/** pino's levels. */
const SEVERITY: Readonly<Record<number, readonly [SeverityNumber, text: string]>> = {
  10: [SeverityNumber.TRACE, 'trace'],
  20: [SeverityNumber.DEBUG, 'debug'],
  30: [SeverityNumber.INFO, 'info'],
  40: [SeverityNumber.WARN, 'warn'],
  50: [SeverityNumber.ERROR, 'error'],
  60: [SeverityNumber.FATAL, 'fatal'],
};

/** A line as pino writes it. */
interface Line {
  level: number;
  time: number;
  event?: string;
  msg?: string;
  trace_id?: string;
  span_id?: string;
  trace_flags?: string;
  err?: { type?: string; message?: string; stack?: string };
  /** It belongs to the resource. */
  replica?: string;
  /** The name of a key is not sent. */
  client?: string;
  [more: string]: AnyValue;
}

function contextOf({ trace_id: traceId, span_id: spanId, trace_flags: flags = '' }: Line): Context {
  if (traceId === undefined || spanId === undefined) return ROOT_CONTEXT;
  const traceFlags = flags === '01' ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags });
}

function exceptionAttributes({ err }: Line): Record<string, AnyValue> {
  if (err === undefined) return {};
  return { 'exception.type': err.type, 'exception.message': err.message, 'exception.stacktrace': err.stack };
}

/** A line of the log as a record of OpenTelemetry. */
export function toLogRecord(json: string): LogRecord {
  const line: Line = JSON.parse(json);
  const { level, time, event, msg, trace_id, span_id, trace_flags, err, replica, client, ...attributes } = line;
  const [severityNumber, severityText] = SEVERITY[level] ?? [SeverityNumber.UNSPECIFIED, String(level)];
  return {
    timestamp: time,
    severityNumber,
    severityText,
    body: event ?? msg ?? '',
    ...(event === undefined ? {} : { eventName: event }),
    attributes: { ...attributes, ...exceptionAttributes(line) },
    context: contextOf(line),
  };
}
