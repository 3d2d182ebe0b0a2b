/** Exporters that send over HTTP with JSON. */
export { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http';
export { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
