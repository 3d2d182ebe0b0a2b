/** Traces and logs to a collector, by OTLP over HTTP. Loaded by main.ts, and only where one is configured. */
import { setTimeout as sleep } from 'node:timers/promises';
import { DiagLogLevel, diag } from '@opentelemetry/api';
import { setGlobalErrorHandler } from '@opentelemetry/core';
import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, type Resource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchLogRecordProcessor, LoggerProvider } from '@opentelemetry/sdk-logs';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Telemetry } from '../index.ts';
import { toLogRecord } from './log-records.ts';
import { requestStarter } from './request-trace.ts';
import { seldom } from './seldom.ts';

/** Whatever the collector does: so much waits for it, the rest is thrown away. A job can have 1000 tests. */
const BOUNDS = { maxQueueSize: 4096, maxExportBatchSize: 256, scheduledDelayMillis: 1_000, exportTimeoutMillis: 5_000 };
const VALUE_CHARACTERS_MAX = 4_096;
const STOP_MS_MAX = 2_000;
const QUIET_MS = 60_000;

const SCOPE = 'executor';

interface Facts {
  version: string;
  replica: string;
}

/** The variables of OpenTelemetry may name the service, and say more of it. */
function resourceOf({ version, replica }: Facts): Resource {
  const ours = { 'service.name': SCOPE, 'service.version': version, 'service.instance.id': replica };
  return resourceFromAttributes(ours).merge(detectResources({ detectors: [envDetector] }));
}

/** `onTrouble` hears what goes wrong, seldom, and never before it is returned from here. */
export function startTelemetry(facts: Facts, onTrouble: (what: string) => void): Telemetry {
  const complain = seldom((what) => setImmediate(onTrouble, what), QUIET_MS);
  const ignore = () => {};
  const diagnostics = { error: complain, warn: complain, info: ignore, debug: ignore, verbose: ignore };
  diag.setLogger(diagnostics, { logLevel: DiagLogLevel.WARN });
  setGlobalErrorHandler((error) => complain(error instanceof Error ? error.message : String(error)));

  const resource = resourceOf(facts);
  const traces = new TracerProvider({
    resource,
    spanLimits: { attributeValueLengthLimit: VALUE_CHARACTERS_MAX },
    spanProcessors: [new BatchSpanProcessor({ ...BOUNDS, exporter: new OTLPTraceExporter() })],
  });
  const logs = new LoggerProvider({
    resource,
    logRecordLimits: { attributeValueLengthLimit: VALUE_CHARACTERS_MAX },
    processors: [new BatchLogRecordProcessor({ ...BOUNDS, exporter: new OTLPLogExporter() })],
  });
  const logger = logs.getLogger(SCOPE, facts.version);

  return {
    startRequest: requestStarter(traces.getTracer(SCOPE, facts.version)),
    sendLine: (line) => logger.emit(toLogRecord(line)),
    async stop() {
      const sent = Promise.allSettled([traces.shutdown(), logs.shutdown()]);
      await Promise.race([sent, sleep(STOP_MS_MAX)]);
    },
  };
}
