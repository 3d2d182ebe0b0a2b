/** The door of telemetry: what requests tell of themselves. Only `otlp/` knows OpenTelemetry, and only main.ts loads that. */
import type { Progress, TestRun } from '../grading/index.ts';
import type { TraceContext } from './trace-context.ts';

export type { Protocol, TelemetrySettings } from './settings.ts';
export { parseTraceContext } from './trace-context.ts';

/** What goes into every log line of a request. */
export type TraceIds = Readonly<{ trace_id?: string; span_id?: string; trace_flags?: string }>;

/** How an execution ended. Without tests there is one run, of which nothing was told before. */
export type ExecutionEnd =
  | { kind: 'finished'; id: string; language: string; verdict: string; run: TestRun | null }
  | { kind: 'abandoned'; id: string }
  | { kind: 'failed'; id: string };

export interface ExecutionTrace {
  /** Must be told at once: it takes the time. */
  hear: (progress: Progress) => void;
  end: (end: ExecutionEnd) => void;
}

export interface RequestTrace {
  ids: TraceIds;
  startExecution: () => ExecutionTrace;
  /** The service itself failed. */
  fail: (error: unknown) => void;
  /** `status` is null where the client left before it was answered, `route` where the request got to none. */
  end: (status: number | null, route: string | null) => void;
}

export interface TracedRequest {
  method: string;
  path: string;
  scheme: string;
}

export interface Telemetry {
  startRequest: (request: TracedRequest, parent: TraceContext | null) => RequestTrace;
  /** Takes lines of the log; null where they go nowhere. */
  sendLine: ((line: string) => void) | null;
  /** Sends what is left, for a bounded time. */
  stop: () => Promise<void>;
}

const untraced: ExecutionTrace = { hear: () => {}, end: () => {} };

/** Where nothing is sent, logs still name the trace that the caller told of. */
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
