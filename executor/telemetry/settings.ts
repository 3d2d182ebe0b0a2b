import { z } from 'zod';
import { oneOf } from '../variables.ts';

const isHttpUrl = (value: string) => ['http:', 'https:'].includes(URL.parse(value)?.protocol ?? '');

const PLATFORMS_ENDPOINT = 'CONTAINERAPP_OTEL_TRACING_GRPC_ENDPOINT';
const PROTOCOLS = ['http/json', 'grpc'] as const;
export type Protocol = (typeof PROTOCOLS)[number];

/** As OpenTelemetry has it, an empty value is none. */
function choice<const Value extends string>(
  values: readonly [Value, ...Value[]],
  byDefault: NoInfer<Value>,
  meaning: string,
) {
  const schema = oneOf(values, byDefault, meaning);
  return z.preprocess((value) => (value === '' ? undefined : value), schema).meta(schema.meta() ?? {});
}

/** Of OpenTelemetry's variables those that say what is sent, and where. Its libraries read the rest by themselves. */
export const telemetryVariables = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .trim()
    .refine((value) => value === '' || isHttpUrl(value), 'must be a URL such as http://localhost:4318')
    .default('')
    .meta({
      description: 'OTLP collector that receives traces and logs: `http://localhost:4318`',
      unset: 'none',
    }),
  OTEL_EXPORTER_OTLP_PROTOCOL: choice(PROTOCOLS, 'http/json', 'protocol to the collector'),
  OTEL_TRACES_EXPORTER: choice(['otlp', 'none'], 'otlp', 'exporter of traces'),
  OTEL_LOGS_EXPORTER: choice(['otlp', 'none'], 'otlp', 'exporter of logs'),
  [PLATFORMS_ENDPOINT]: z.string().trim().default('').meta({
    description:
      'gRPC collector that receives traces, but no logs, if no other endpoint is set; Azure Container Apps sets it',
    unset: 'none',
  }),
};

const Variables = z.object(telemetryVariables);
type Values = z.output<typeof Variables>;

export type TelemetrySettings =
  | { kind: 'off' }
  /** It was the platform that said where to: no start may fail for that. */
  | { kind: 'unusable'; why: string }
  /** Without an endpoint of ours the exporters read theirs themselves. */
  | { kind: 'on'; protocol: Protocol; endpoint: string | null; traces: boolean; logs: boolean };

/** gRPC knows no path, but the platform tells one. */
function platformsSettings(endpoint: string): TelemetrySettings {
  if (!isHttpUrl(endpoint))
    return { kind: 'unusable', why: `${PLATFORMS_ENDPOINT} is not a URL such as http://agent:4317` };
  return { kind: 'on', protocol: 'grpc', endpoint: new URL(endpoint).origin, traces: true, logs: false };
}

export function telemetrySettings(values: Values): TelemetrySettings {
  const traces = values.OTEL_TRACES_EXPORTER === 'otlp';
  const logs = values.OTEL_LOGS_EXPORTER === 'otlp';
  if (values.OTEL_EXPORTER_OTLP_ENDPOINT !== '') {
    if (!traces && !logs) return { kind: 'off' };
    return { kind: 'on', protocol: values.OTEL_EXPORTER_OTLP_PROTOCOL, endpoint: null, traces, logs };
  }
  const platforms = values[PLATFORMS_ENDPOINT];
  return platforms === '' || !traces ? { kind: 'off' } : platformsSettings(platforms);
}
