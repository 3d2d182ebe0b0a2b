/** The entry to telemetry: what requests report about themselves. Only `otlp/` knows OpenTelemetry, and only main.ts loads that. */
import type { Progress, TestRun } from '../grading/index.ts';
import type { TraceContext } from './trace-context.ts';

export type { Protocol, TelemetrySettings } from './settings.ts';
export { parseTraceContext } from './trace-context.ts';

/** The fields of every log line of a request. */
export type TraceIds = Readonly<{ trace_id?: string; span_id?: string; trace_flags?: string }>;

/** How an execution ended. Without tests there is one run, which no event has reported. */
export type ExecutionEnd =
  | { kind: 'finished'; id: string; language: string; verdict: string; run: TestRun | null }
  | { kind: 'abandoned'; id: string }
  | { kind: 'failed'; id: string };

export interface ExecutionTrace {
  /** Must be called at once: it records the time. */
  hear: (progress: Progress) => void;
  end: (end: ExecutionEnd) => void;
}

export interface RequestTrace {
  ids: TraceIds;
  startExecution: () => ExecutionTrace;
  /** The service itself failed. */
  fail: (error: unknown) => void;
  /** `status` is null if the client disconnected before the answer, `route` if the request matched none. */
  end: (status: number | null, route: string | null) => void;
}

export interface TracedRequest {
  method: string;
  path: string;
  scheme: string;
}

export interface Telemetry {
  startRequest: (request: TracedRequest, parent: TraceContext | null) => RequestTrace;
  /** Receives lines of the log; null if they are not sent anywhere. */
  sendLine: ((line: string) => void) | null;
  /** Sends pending data, for a bounded time. */
  stop: () => Promise<void>;
}

const untraced: ExecutionTrace = { hear: () => {}, end: () => {} };

/** Sends nothing, but logs still name the caller's trace. */
export const noTelemetry: Telemetry = {
  startRequest: (_request, parent) => ({
    ids: parent === null ? {} : { trace_id: parent.traceId },
    startExecution: () => untraced,
    fail: () => {},
    end: () => {},
  }),
  sendLine: null,
  stop: async () => {},
};
