import { z } from 'zod';
import { oneOf } from '../variables.ts';

const isHttpUrl = (value: string) => ['http:', 'https:'].includes(URL.parse(value)?.protocol ?? '');

const PLATFORMS_ENDPOINT = 'CONTAINERAPP_OTEL_TRACING_GRPC_ENDPOINT';
const PROTOCOLS = ['http/json', 'grpc'] as const;
export type Protocol = (typeof PROTOCOLS)[number];

/** As OpenTelemetry specifies, an empty value counts as unset. */
function choice<const Value extends string>(
  values: readonly [Value, ...Value[]],
  byDefault: NoInfer<Value>,
  meaning: string,
) {
  const schema = oneOf(values, byDefault, meaning);
  return z.preprocess((value) => (value === '' ? undefined : value), schema).meta(schema.meta() ?? {});
}

/** The variables of OpenTelemetry that set what is sent, and where to. Its libraries read the others themselves. */
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
  /** The platform set the endpoint, not the operator: no start may fail because of that. */
  | { kind: 'unusable'; why: string }
  /** Without an endpoint here, the exporters read theirs from the variables. */
  | { kind: 'on'; protocol: Protocol; endpoint: string | null; traces: boolean; logs: boolean };

/** gRPC has no path, but the platform's endpoint has one. */
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
