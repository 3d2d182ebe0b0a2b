import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { startCollector } from '../harness/collector.ts';
import { startGrpcCollector } from '../harness/grpc-collector.ts';
import { drain, execute, passing, removeTraced, SPAN, startTraced, TRACE } from './traced-service.ts';

afterAll(removeTraced);

test('nothing that a submission, its tests, its outputs or a key hold is sent', async () => {
  await using collector = await startCollector();
  const digest = '8c04ba2cdd0d5d2ca2dd5f45a2c2a4b5d7ff7c7e2d11a3e39d3ed7e4d9ff4ac0';
  const env = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, LOG_LEVEL: 'trace', API_KEYS: `secretkey:${digest}` };
  const service = startTraced(env);
  const job = {
    language: 'python',
    code: 'print("secretoutput", input()) # secretcode',
    test_cases: [{ id: 'secretid', input: 'secretinput', expected_output: 'secretexpected', args: ['secretargument'] }],
  };
  await execute(service, job);
  await execute(service, job, { 'x-api-key': 'secretguess' });
  await execute(service, { ...job, code: 'secretname secrettext' });
  await execute(service, { ...job, secretfield: 'secretvalue' });
  await drain(service);
  expect(collector.spans.length).toBeGreaterThan(4);
  const sent = collector.requests.map(({ text, headers }) => text + JSON.stringify(headers)).join('');
  expect(sent.match(/secret\w*/g) ?? []).toEqual([]);
});

test('a program sees no variable of OpenTelemetry, and does not reach the collector', async () => {
  await using collector = await startCollector();
  const service = startTraced({
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_EXPORTER_OTLP_HEADERS: 'authorization=letmein',
    OTEL_TRACES_EXPORTER: 'otlp',
    OTEL_LOGS_EXPORTER: 'otlp',
    CONTAINERAPP_OTEL_TRACING_GRPC_ENDPOINT: 'http://127.0.0.1:4317/v1/traces',
    CONTAINERAPP_OTEL_LOGGING_GRPC_ENDPOINT: 'http://127.0.0.1:4317/v1/logs',
    CONTAINER_APP_REPLICA_NAME: 'r-1',
  });
  const code = `import os, socket
print([name for name in os.environ if 'OTEL' in name or 'CONTAINER' in name])
try: socket.create_connection(('127.0.0.1', ${collector.port}))
except OSError as error: print('refused')`;
  const answer = await execute(service, { language: 'python', code });
  expect(await answer.json()).toMatchObject({ run: { stdout: '[]\nrefused\n' } });
  await drain(service);
  expect(collector.requests.every(({ headers }) => headers['authorization'] === 'letmein')).toBe(true);
});

/** Writes what loads a module of OpenTelemetry, and which. */
const WATCH = `import { registerHooks } from 'node:module';
registerHooks({ resolve(specifier, context, next) {
  const found = next(specifier, context);
  if (/@opentelemetry|@grpc/.test(found.url)) process.stderr.write(context.parentURL + ' ' + found.url + '\\n');
  return found;
} });`;
const watched = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(WATCH)}` };

/** prom-client has always loaded the interface, which does nothing. */
const isOurs = (line: string) => !/\/(prom-client|@opentelemetry\/api)\/\S* \S*\/@opentelemetry\/api\//.test(line);

const loadedBy = (service: ReturnType<typeof startTraced>) =>
  service.stderr().split('\n').filter(Boolean).filter(isOurs);

describe('without an endpoint', () => {
  test('nothing of OpenTelemetry is loaded, whatever its other variables say', async () => {
    await using collector = await startCollector();
    const others = { OTEL_SERVICE_NAME: 'x', OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${collector.url}/v1/traces` };
    const service = startTraced({ ...watched, ...others });
    expect((await execute(service, passing)).status).toBe(200);
    service.kill('SIGTERM');
    expect(await service.exited).toBe(0);
    expect(loadedBy(service)).toEqual([]);
    expect(collector.requests).toEqual([]);
  });

  test.each([
    ['the trace of a caller is in the log', `00-${TRACE}-${SPAN}-01`, TRACE],
    ['one that is not valid is not', `00-${TRACE}-${SPAN}`, undefined],
  ])('%s', async (_name, traceparent, expected) => {
    const service = startTraced({ LOG_LEVEL: 'debug' });
    await execute(service, passing, { traceparent });
    await drain(service);
    const lines = service.events.filter(({ req, request_id }) => req !== undefined || request_id !== undefined);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect([line['trace_id'], line['span_id']]).toEqual([expected, undefined]);
  });
});

describe('with one', () => {
  test.each([
    ['http/json', startCollector, /exporter-(trace|logs)-otlp-http\//, /otlp-grpc|@grpc/],
    ['grpc', startGrpcCollector, /@grpc\/grpc-js\//, /exporter-(trace|logs)-otlp-http\//],
  ] as const)(
    'what sends by %s is loaded at the start, and nothing for another way',
    async (name, start, its, others) => {
      await using collector = await start();
      const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_EXPORTER_OTLP_PROTOCOL: name };
      const service = startTraced({ ...watched, ...endpoint });
      await service.event('service.started');
      const atStart = loadedBy(service);
      expect(atStart).toContainEqual(expect.stringContaining('/executor/telemetry/otlp/start.ts '));
      expect(atStart).toContainEqual(expect.stringMatching(its));
      await execute(service, passing);
      await collector.requestSpan('POST /execute');
      const inAll = loadedBy(service);
      expect(inAll.filter((line) => others.test(line))).toEqual([]);
      const modules = (lines: readonly string[]) => new Set(lines.map((line) => line.split(' ')[1]));
      expect([...modules(inAll).difference(modules(atStart))]).toEqual([]);
    },
  );
});

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  const { promise, resolve } = Promise.withResolvers<number>();
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
  });
  return promise;
}

const HOW = ['is away', 'fails', 'is silent'] as const;

describe.each([
  ['http/json', startCollector],
  ['grpc', startGrpcCollector],
] as const)('a collector of %s that', (protocol, start) => {
  test.concurrent.each(HOW)('%s changes no answer, and holds up no end', async (how) => {
    await using collector = await start(how === 'is silent' ? 'silent' : 'failing');
    const url = how === 'is away' ? `http://127.0.0.1:${await closedPort()}` : collector.url;
    const service = startTraced({
      OTEL_EXPORTER_OTLP_ENDPOINT: url,
      OTEL_EXPORTER_OTLP_PROTOCOL: protocol,
      LOG_LEVEL: 'debug',
    });
    for (let round = 0; round < 8; round++) {
      const answer = await execute(service, passing);
      expect(await answer.json()).toMatchObject({ verdict: 'accepted', test_results: [{ actual_output: 'a\n' }] });
      await sleep(300); // so that lines and spans are sent meanwhile
    }
    expect(await drain(service)).toBeLessThan(3_500);
    expect(service.events).toContainEqual(expect.objectContaining({ event: 'service.stopped' }));
    const troubles = service.events.filter(({ event }) => event === 'telemetry.trouble');
    expect(troubles.length).toBeLessThanOrEqual(1);
    if (how === 'fails') expect(troubles).toHaveLength(1); // the others may still come back
    if (how !== 'is away') expect(collector.requests.length).toBeGreaterThan(0);
  });
});

test('a bad endpoint stops the start, and is named', async () => {
  const service = startTraced({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' });
  expect(await service.exited).toBe(1);
  expect(service.stderr()).toContain('OTEL_EXPORTER_OTLP_ENDPOINT');
});
