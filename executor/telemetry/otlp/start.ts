/** Sends traces and logs to a collector, by OTLP. Loaded by main.ts, and only if a collector is configured. */
import { setTimeout as sleep } from 'node:timers/promises';
import { DiagLogLevel, diag } from '@opentelemetry/api';
import { setGlobalErrorHandler } from '@opentelemetry/core';
import { detectResources, envDetector, type Resource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchLogRecordProcessor, LoggerProvider, type LogRecordExporter } from '@opentelemetry/sdk-logs';
import { BatchSpanProcessor, type SpanExporter, TracerProvider } from '@opentelemetry/sdk-trace';
import { throttle } from '../../throttle.ts';
import { noTelemetry, type Protocol, type Telemetry, type TelemetrySettings } from '../index.ts';
import { toLogRecord } from './log-records.ts';
import { requestStarter } from './request-trace.ts';

/** Whatever the collector does, at most this much waits for it; the rest is dropped. A job can have 1000 tests. */
const BOUNDS = { maxQueueSize: 4096, maxExportBatchSize: 256, scheduledDelayMillis: 1_000, exportTimeoutMillis: 5_000 };
const VALUE_CHARACTERS_MAX = 4_096;
const STOP_MS_MAX = 2_000;
const QUIET_MS = 60_000;

const SCOPE = 'executor';

interface Facts {
  version: string;
  replica: string;
}

/** The variables of OpenTelemetry may name and describe the service. */
function resourceOf({ version, replica }: Facts): Resource {
  const ours = { 'service.name': SCOPE, 'service.version': version, 'service.instance.id': replica };
  return resourceFromAttributes(ours).merge(detectResources({ detectors: [envDetector] }));
}

interface Exporters {
  OTLPTraceExporter: new (options: { url?: string }) => SpanExporter;
  OTLPLogExporter: new (options: { url?: string }) => LogRecordExporter;
}

/** Loads only the exporter that is used. */
const EXPORTERS: Readonly<Record<Protocol, () => Promise<Exporters>>> = {
  'http/json': () => import('./http.ts'),
  grpc: () => import('./grpc.ts'),
};

/** The libraries report their errors to a handler of the whole process. */
function hearTrouble(onTrouble: (what: string) => void): void {
  const complain = throttle((what) => setImmediate(onTrouble, what), QUIET_MS);
  const ignore = () => {};
  const diagnostics = { error: complain, warn: complain, info: ignore, debug: ignore, verbose: ignore };
  diag.setLogger(diagnostics, { logLevel: DiagLogLevel.WARN });
  setGlobalErrorHandler((error) => complain(error instanceof Error ? error.message : String(error)));
}

function openTraces(resource: Resource, exporter: SpanExporter): TracerProvider {
  return new TracerProvider({
    resource,
    spanLimits: { attributeValueLengthLimit: VALUE_CHARACTERS_MAX },
    spanProcessors: [new BatchSpanProcessor({ ...BOUNDS, exporter })],
  });
}

function openLogs(resource: Resource, exporter: LogRecordExporter): LoggerProvider {
  return new LoggerProvider({
    resource,
    logRecordLimits: { attributeValueLengthLimit: VALUE_CHARACTERS_MAX },
    processors: [new BatchLogRecordProcessor({ ...BOUNDS, exporter })],
  });
}

type Settings = Extract<TelemetrySettings, { kind: 'on' }>;

/** Reports errors to `onTrouble`, throttled, and never before this function has returned. */
export async function startTelemetry(
  settings: Settings,
  facts: Facts,
  onTrouble: (what: string) => void,
): Promise<Telemetry> {
  const { OTLPTraceExporter, OTLPLogExporter } = await EXPORTERS[settings.protocol]();
  hearTrouble(onTrouble); // nothing is awaited after this, so it is not called before the return
  const resource = resourceOf(facts);
  const options = settings.endpoint === null ? {} : { url: settings.endpoint };
  const traces = settings.traces ? openTraces(resource, new OTLPTraceExporter(options)) : null;
  const logs = settings.logs ? openLogs(resource, new OTLPLogExporter(options)) : null;
  const logger = logs?.getLogger(SCOPE, facts.version);

  return {
    startRequest: traces === null ? noTelemetry.startRequest : requestStarter(traces.getTracer(SCOPE, facts.version)),
    sendLine: logger === undefined ? null : (line) => logger.emit(toLogRecord(line)),
    async stop() {
      const sent = Promise.allSettled([traces?.shutdown(), logs?.shutdown()]);
      await Promise.race([sent, sleep(STOP_MS_MAX)]);
    },
  };
}
