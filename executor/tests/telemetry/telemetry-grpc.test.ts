import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startCollector } from '../harness/collector.ts';
import { startGrpcCollector } from '../harness/grpc-collector.ts';
import type { CollectedSpan } from '../harness/received.ts';
import { drain, execute, graded, passing, removeTraced, SPAN, startTraced, TRACE } from './traced-service.ts';

const PLATFORMS = 'CONTAINERAPP_OTEL_TRACING_GRPC_ENDPOINT';
type AnyCollector = Awaited<ReturnType<typeof startGrpcCollector | typeof startCollector>>;

const TIMES = /_ms$|_bytes$|\.execution_id$/;

/** All of a span that does not change from run to run, and the spans below it. */
function treeOf(collector: AnyCollector, span: CollectedSpan): object {
  const { name, kind, traceId, traceState, status } = span;
  const attributes = Object.entries(span.attributes).map(([key, value]) => [
    key,
    TIMES.test(key) ? typeof value : value,
  ]);
  const below = collector.childrenOf(span).map((child) => treeOf(collector, child));
  return { name, kind, traceId, traceState, code: status.code ?? 0, attributes: Object.fromEntries(attributes), below };
}

describe('what is sent by gRPC', () => {
  let collector: Awaited<ReturnType<typeof startGrpcCollector>>;
  let service: ReturnType<typeof startTraced>;
  beforeAll(async () => {
    collector = await startGrpcCollector();
    service = startTraced({
      OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/`, // as Azure Container Apps has it
      OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc',
      OTEL_EXPORTER_OTLP_HEADERS: 'authorization=letmein',
      CONTAINER_APP_REPLICA_NAME: 'r-1',
    });
  });
  afterAll(async () => {
    await collector[Symbol.asyncDispose]();
    removeTraced();
  });

  const job = graded([
    ['a 0.05', 'a'],
    ['b 0', 'c'],
  ]);
  const caller = { traceparent: `00-${TRACE}-${SPAN}-01`, tracestate: 'judge=1' };

  async function treeOfExecution(asked: typeof service, at: AnyCollector): Promise<object> {
    await execute(asked, job, caller);
    const request = await at.requestSpan('POST /execute');
    expect(request.parentSpanId).toBe(SPAN);
    return treeOf(at, request);
  }

  test('are the spans of an execution, with the names, parents and attributes that go over HTTP', async () => {
    await using other = await startCollector();
    const overHttp = startTraced({ OTEL_EXPORTER_OTLP_ENDPOINT: other.url });
    const tree = await treeOfExecution(service, collector);
    expect(tree).toMatchObject({ below: ['queue', 'compile', 'test', 'test'].map((name) => ({ name })) });
    expect(tree).toEqual(await treeOfExecution(overHttp, other));
    await drain(overHttp);
  });

  test('are lines of the log, with the ids of their trace, and all of it with headers of ours', async () => {
    await execute(service, passing);
    await drain(service);
    expect(collector.logs.map(({ body }) => body)).toEqual(service.events.map(({ event, msg }) => event ?? msg));
    const finished = collector.logs.findLast(({ body }) => body === 'execution.finished');
    const ids = { traceId: finished?.traceId, spanId: finished?.spanId };
    expect(collector.spans).toContainEqual(expect.objectContaining({ ...ids, name: 'POST /execute' }));
    expect(finished).toMatchObject({ flags: 1, severityText: 'info' });
    expect(finished?.attributes).toMatchObject({ verdict: 'accepted' });
    for (const resource of collector.resources)
      expect(resource).toMatchObject({ 'service.name': 'executor', 'service.instance.id': 'r-1' });
    expect(collector.requests.every(({ headers }) => headers['authorization'] === 'letmein')).toBe(true);
  });
});

describe('the service sends', () => {
  afterEach(removeTraced);

  const byGrpc = (url: string) => ({ OTEL_EXPORTER_OTLP_ENDPOINT: url, OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' });
  test.each<[what: string, env: (url: string) => Record<string, string>, kinds: string[]]>([
    ['no logs where they are unwanted', (url) => ({ ...byGrpc(url), OTEL_LOGS_EXPORTER: 'none' }), ['trace']],
    ['no traces where they are unwanted', (url) => ({ ...byGrpc(url), OTEL_TRACES_EXPORTER: 'none' }), ['logs']],
    ["traces alone to the platform's agent", (url) => ({ [PLATFORMS]: `${url}/v1/traces` }), ['trace']],
  ])('%s', async (_what, env, kinds) => {
    await using collector = await startGrpcCollector();
    const service = startTraced(env(collector.url));
    await execute(service, passing);
    await drain(service);
    const sent = collector.requests.map(({ path }) => path.split('.')[3]);
    expect([...new Set(sent)]).toEqual(kinds);
    expect(collector.spans.some(({ name }) => name === 'POST /execute')).toBe(kinds.includes('trace'));
    expect(collector.logs.some(({ body }) => body === 'execution.finished')).toBe(kinds.includes('logs'));
    expect(service.events.filter(({ event }) => event === 'telemetry.trouble')).toEqual([]);
  });

  test("nothing to an endpoint of the platform's that is wrong, but starts, and complains of it", async () => {
    const service = startTraced({ [PLATFORMS]: 'agent:4317' });
    expect((await execute(service, passing)).status).toBe(200);
    await drain(service);
    const troubles = service.events.filter(({ event }) => event === 'telemetry.trouble');
    expect(troubles).toEqual([expect.objectContaining({ level: 40, what: expect.stringContaining(PLATFORMS) })]);
  });
});
