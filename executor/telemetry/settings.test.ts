import { describe, expect, test } from 'vitest';
import { parseConfig } from '../config.ts';

const OTLP = 'OTEL_EXPORTER_OTLP_ENDPOINT';
const PLATFORMS = 'CONTAINERAPP_OTEL_TRACING_GRPC_ENDPOINT';
const settingsOf = (env: Record<string, string>) => parseConfig(env).telemetry;

const http = { kind: 'on', protocol: 'http/json', endpoint: null, traces: true, logs: true };
const off = { kind: 'off' };

describe('an endpoint', () => {
  const endpoint = { [OTLP]: 'http://localhost:4318' };
  test.each<[what: string, env: Record<string, string>, settings: object]>([
    ['gets traces and logs over HTTP', endpoint, http],
    ['may have a path', { [OTLP]: 'https://collector.example/otlp' }, http],
    ['that is empty is none', { [OTLP]: '' }, off],
    ['gets them by gRPC', { ...endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }, { ...http, protocol: 'grpc' }],
    ['gets no traces', { ...endpoint, OTEL_TRACES_EXPORTER: 'none' }, { ...http, traces: false }],
    ['gets no logs', { ...endpoint, OTEL_LOGS_EXPORTER: 'none' }, { ...http, logs: false }],
    ['gets nothing', { ...endpoint, OTEL_TRACES_EXPORTER: 'none', OTEL_LOGS_EXPORTER: 'none' }, off],
    [
      'gets traces and logs if the other variables are empty',
      { ...endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: '', OTEL_TRACES_EXPORTER: '', OTEL_LOGS_EXPORTER: '' },
      http,
    ],
    ["goes before the platform's", { ...endpoint, [PLATFORMS]: 'http://agent:4317' }, http],
  ])('%s', (_what, env, settings) => {
    expect(settingsOf(env)).toEqual(settings);
  });
});

test('without an endpoint the other variables have no effect', () => {
  const env = { OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc', OTEL_TRACES_EXPORTER: 'otlp', OTEL_LOGS_EXPORTER: 'otlp' };
  expect(settingsOf(env)).toEqual(off);
});

describe("the platform's endpoint", () => {
  const agent = 'http://k8se-otel.k8se-apps.svc.cluster.local:4317';
  const grpc = { kind: 'on', protocol: 'grpc', traces: true, logs: false };
  test.each<[what: string, value: string, endpoint: string]>([
    ['is used without its path', `${agent}/v1/traces`, agent],
    ['is used without its slash', `${agent}/`, agent],
    ['is used unchanged', agent, agent],
    [
      'is used without credentials, path, query and fragment',
      ' https://user:word@agent:4317/a?b#c ',
      'https://agent:4317',
    ],
  ])('%s', (_what, value, endpoint) => {
    expect(settingsOf({ [PLATFORMS]: value })).toEqual({ ...grpc, endpoint });
  });

  test('is used if ours is empty, whatever the variables for protocol and logs say', () => {
    const env = { [OTLP]: '', OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json', OTEL_LOGS_EXPORTER: 'otlp' };
    expect(settingsOf({ ...env, [PLATFORMS]: agent })).toEqual({ ...grpc, endpoint: agent });
  });

  test.each(['agent:4317', 'grpc://agent:4317', 'http://', 'agent'])(
    '%j is not used, and does not stop the start',
    (value) => {
      const why = expect.stringContaining(PLATFORMS);
      expect(settingsOf({ [PLATFORMS]: value })).toEqual({ kind: 'unusable', why });
    },
  );

  test.each([
    ['is empty', { [PLATFORMS]: '' }],
    ['is not wanted', { [PLATFORMS]: agent, OTEL_TRACES_EXPORTER: 'none' }],
    ['is invalid, and not wanted', { [PLATFORMS]: 'agent', OTEL_TRACES_EXPORTER: 'none' }],
  ])('gets nothing if it %s', (_what, env) => {
    expect(settingsOf(env)).toEqual(off);
  });
});
