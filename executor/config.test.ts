import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Config, parseConfig } from './config.ts';
import { containerLimits, slotsFor } from './container.ts';
import { defaultMaxima } from './grading/index.ts';

const MIB = 1024 * 1024;

test('an empty environment gives the defaults', () => {
  expect(parseConfig({})).toEqual({
    port: 8000,
    host: '0.0.0.0',
    logLevel: 'info',
    slots: slotsFor(containerLimits()),
    queue: { waitingMax: expect.any(Number), waitMsMax: 180_000 },
    bodiesBytesMax: expect.any(Number),
    warmCompilers: expect.any(Boolean),
    forkServersMax: expect.any(Number),
    scratchRoot: tmpdir(),
    submissions: {
      folder: join(tmpdir(), 'executor-state-8000'),
      waitingMax: 10_000,
      fileBytesMax: 64 * 1024 ** 2,
      keptMs: 86_400_000,
    },
    callbacks: null,
    drainMs: 25_000,
    redis: null,
    replica: hostname(),
    telemetry: { kind: 'off' },
    access: {
      authRequired: false,
      metricsAuth: false,
      apiKeys: [],
      entra: null,
      trustedProxies: 0,
      frontDoorId: null,
      executePerMinuteMax: 0,
      otherPerMinuteMax: 0,
      executionsPerUserMax: 0,
      corsOrigins: [],
    },
    maxima: defaultMaxima,
  });
});

test('a variable that is none of ours changes nothing', () => {
  expect(parseConfig({ PATH: '/bin', port: '1', SLOT: '3' })).toEqual(parseConfig({}));
});

test('a config cannot be changed', () => {
  const config = parseConfig({});
  expect(Object.isFrozen(config)).toBe(true);
  expect(Object.isFrozen(config.maxima)).toBe(true);
});

test('the maxima that were given do not change the built-in ones', () => {
  const before = { ...defaultMaxima };
  parseConfig({ TIMEOUT_SECONDS_MAX: '60', MEMORY_MB_MAX: '1024' });
  expect(defaultMaxima).toEqual(before);
});

describe('a value', () => {
  test.each<[name: string, value: string, read: (config: Config) => unknown, result: unknown]>([
    ['PORT', '0', (config) => config.port, 0],
    ['PORT', '65535', (config) => config.port, 65_535],
    ['HOST', '::1', (config) => config.host, '::1'],
    ['LOG_LEVEL', 'silent', (config) => config.logLevel, 'silent'],
    ['SLOTS', '1', (config) => config.slots, 1],
    ['SLOTS', '256', (config) => config.slots, 256],
    ['QUEUE_WAIT_SECONDS_MAX', '0', (config) => config.queue.waitMsMax, 0],
    ['QUEUE_WAIT_SECONDS_MAX', '0.5', (config) => config.queue.waitMsMax, 500],
    ['QUEUE_MAX', '0', (config) => config.queue.waitingMax, 0],
    ['QUEUE_MAX', '10000', (config) => config.queue.waitingMax, 10_000],
    ['SCRATCH_ROOT', '/scratch', (config) => config.scratchRoot, '/scratch'],
    ['DRAIN_SECONDS', '0', (config) => config.drainMs, 0],
    ['DRAIN_SECONDS', '0.5', (config) => config.drainMs, 500],
    ['TIMEOUT_SECONDS_MAX', '60', (config) => config.maxima.wallTimeMs, 60_000],
    ['TIMEOUT_SECONDS_MAX', '1', (config) => config.maxima.wallTimeMs, 1_000],
    ['CPU_SECONDS_MAX', '600', (config) => config.maxima.cpuTimeMs, 600_000],
    ['MEMORY_MB_MAX', '16', (config) => config.maxima.memoryBytes, 16 * MIB],
    ['MEMORY_MB_MAX', '1024', (config) => config.maxima.memoryBytes, 1024 * MIB],
    ['CONTAINER_APP_REPLICA_NAME', 'executor--abc-1', (config) => config.replica, 'executor--abc-1'],
  ])('%s=%s is taken', (name, value, read, result) => {
    expect(read(parseConfig({ [name]: value }))).toBe(result);
  });

  test.each(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])('LOG_LEVEL=%s is taken', (level) => {
    expect(parseConfig({ LOG_LEVEL: level }).logLevel).toBe(level);
  });
});

describe('a bad value stops the start and is named', () => {
  test.each<[name: string, value: string]>([
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', 'http'],
    ['PORT', '80 90'],
    ['PORT', 'NaN'],
    ['PORT', 'Infinity'],
    ['PORT', ''],
    ['PORT', ' '],
    ['HOST', ''],
    ['LOG_LEVEL', ''],
    ['LOG_LEVEL', 'verbose'],
    ['LOG_LEVEL', 'INFO'],
    ['SLOTS', '0'],
    ['SLOTS', '-1'],
    ['SLOTS', '257'],
    ['SLOTS', '1.5'],
    ['SLOTS', 'all'],
    ['SLOTS', ''],
    ['QUEUE_WAIT_SECONDS_MAX', '-1'],
    ['QUEUE_WAIT_SECONDS_MAX', '3601'],
    ['QUEUE_MAX', '-1'],
    ['QUEUE_MAX', '10001'],
    ['QUEUE_MAX', '1.5'],
    ['QUEUE_MAX', 'none'],
    ['QUEUE_MAX', ''],
    ['SCRATCH_ROOT', ''],
    ['DRAIN_SECONDS', '-1'],
    ['DRAIN_SECONDS', '3601'],
    ['DRAIN_SECONDS', '25s'],
    ['DRAIN_SECONDS', ''],
    ['TIMEOUT_SECONDS_MAX', '0'],
    ['TIMEOUT_SECONDS_MAX', '601'],
    ['TIMEOUT_SECONDS_MAX', '10s'],
    ['TIMEOUT_SECONDS_MAX', 'Infinity'],
    ['TIMEOUT_SECONDS_MAX', ''],
    ['CPU_SECONDS_MAX', '0'],
    ['CPU_SECONDS_MAX', '601'],
    ['CPU_SECONDS_MAX', 'ten'],
    ['MEMORY_MB_MAX', '15'],
    ['MEMORY_MB_MAX', '65537'],
    ['MEMORY_MB_MAX', '256.5'],
    ['MEMORY_MB_MAX', '256MB'],
    ['MEMORY_MB_MAX', '-256'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'localhost:4318'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'grpc://localhost:4317'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://'],
    ['OTEL_EXPORTER_OTLP_PROTOCOL', 'http/protobuf'],
    ['OTEL_EXPORTER_OTLP_PROTOCOL', 'GRPC'],
    ['OTEL_TRACES_EXPORTER', 'zipkin'],
    ['OTEL_LOGS_EXPORTER', 'otlp,console'],
    ['CONTAINER_APP_REPLICA_NAME', ''],
  ])('%s=%j', (name, value) => {
    expect(() => parseConfig({ [name]: value })).toThrow(name);
  });

  test('together with every other bad value', () => {
    const parse = () => parseConfig({ PORT: 'http', SLOTS: '0', HOST: '1.2.3.4' });
    expect(parse).toThrow('PORT');
    expect(parse).toThrow('SLOTS');
    expect(parse).not.toThrow('HOST');
  });
});
