import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Collector, startCollector } from '../harness/collector.ts';
import { childrenOf } from '../harness/machine.ts';
import type { CollectedSpan } from '../harness/received.ts';
import { drain, execute, graded, passing, removeTraced, SPAN, startTraced, TRACE } from './traced-service.ts';

const ERROR = 2;

/** Most tests need nothing of their own. What one has caused is gone before the next. */
let collector: Collector;
let service: ReturnType<typeof startTraced>;
beforeAll(async () => {
  collector = await startCollector();
  service = startTraced({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, CONTAINER_APP_REPLICA_NAME: 'r-1' });
});
beforeEach(() => collector.forget());
afterAll(async () => {
  await drain(service);
  await collector[Symbol.asyncDispose]();
  removeTraced();
});

const stageNames = (spans: readonly CollectedSpan[]) => spans.map(({ name }) => name);

function expectInOrder(spans: readonly CollectedSpan[], within: CollectedSpan): void {
  let before = within.start;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThanOrEqual(start);
    before = end;
  }
  expect(within.end).toBeGreaterThanOrEqual(before);
}

describe('spans of an execution', () => {
  test('stand below that of its request, one after another, and name the service', async () => {
    const asked = Date.now();
    const job = graded([
      ['a 0.1', 'a'],
      ['b 0', 'c'],
    ]);
    const answer = (await (await execute(service, job)).json()) as { execution_id: string };
    const request = await collector.requestSpan('POST /execute');
    expect(request.start).toBeGreaterThanOrEqual(asked - 1);
    expect(request.end).toBeLessThanOrEqual(Date.now() + 1);
    expect(request.parentSpanId).toBeUndefined();
    expect(request.attributes).toEqual({
      'http.request.method': 'POST',
      'http.route': '/execute',
      'http.response.status_code': 200,
      'url.path': '/execute',
      'url.scheme': 'http',
      'executor.execution_id': answer.execution_id,
      'executor.language': 'python',
      'executor.verdict': 'wrong_answer',
    });
    const children = collector.childrenOf(request);
    expect(stageNames(children)).toEqual(['queue', 'compile', 'test', 'test']);
    expect(children.every(({ traceId }) => traceId === request.traceId)).toBe(true);
    expectInOrder(children, request);
    const used = {
      'executor.wall_time_ms': expect.any(Number),
      'executor.cpu_time_ms': expect.any(Number),
      'executor.memory_bytes': expect.any(Number),
    };
    expect(children.map(({ attributes }) => attributes)).toEqual([
      { 'executor.queue.position': 0 },
      { 'executor.compile.ok': true, 'executor.compile.cached': false, ...used },
      { 'executor.test.number': 1, 'executor.verdict': 'accepted', ...used },
      { 'executor.test.number': 2, 'executor.verdict': 'wrong_answer', ...used },
    ]);
    for (const { attributes, start, end } of children.slice(1))
      expect(end - start).toBeGreaterThanOrEqual(Number(attributes['executor.wall_time_ms']) - 0.01);
    expect(collector.resources[0]).toEqual({
      'service.name': 'executor',
      'service.version': expect.stringMatching(/^\d/),
      'service.instance.id': 'r-1',
    });
  });

  test('have the times of each test also where it is told of later', async () => {
    await using collector = await startCollector();
    const service = startTraced({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, SLOTS: '2' });
    const tests: [string, string][] = [
      ['a 1', 'a'],
      ['b 0.1', 'b'],
    ];
    await execute(service, graded(tests, { stop_on_failure: true }));
    const children = collector.childrenOf(await collector.requestSpan('POST /execute'));
    const [slow, quick] = [1, 2].map((number) =>
      children.find(({ attributes }) => attributes['executor.test.number'] === number),
    );
    expect((slow?.end ?? 0) - (slow?.start ?? 0)).toBeGreaterThan(1_000);
    expect((quick?.end ?? 0) - (quick?.start ?? 0)).toBeLessThan(900);
    expect(quick?.end).toBeLessThan(slow?.end ?? 0);
    await drain(service);
  });

  test.each<[name: string, job: object, stages: string[], verdict: string]>([
    ['a single run', { language: 'python', code: 'print(1)' }, ['queue', 'compile', 'run'], 'accepted'],
    ['no run, if it does not compile', { language: 'python', code: 'print(' }, ['queue', 'compile'], 'compile_error'],
    ['no test, if it does not compile', { ...passing, code: 'print(' }, ['queue', 'compile'], 'compile_error'],
  ])('%s', async (_name, job, stages, verdict) => {
    await execute(service, job);
    const request = await collector.requestSpan('POST /execute');
    const children = collector.childrenOf(request);
    expect(stageNames(children)).toEqual(stages);
    expectInOrder(children, request);
    expect(request.attributes['executor.verdict']).toBe(verdict);
  });

  test('show who waited, and for how long', async () => {
    await service.event('service.started');
    const first = execute(service, graded([['a 1', 'a']]));
    await sleep(300);
    await Promise.all([first, execute(service, passing)]);
    const waited = await collector.span(
      (span) => span.name === 'queue' && span.attributes['executor.queue.position'] === 1,
    );
    expect(waited.end - waited.start).toBeGreaterThan(300);
  });

  test('a failure of the service is an error of the request, and names no path', async () => {
    await using collector = await startCollector();
    const service = startTraced({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    const running = execute(service, { language: 'python', code: 'while True: pass', timeout: 10 });
    await service.event('service.started');
    await sleep(700);
    const [keeper = 0] = childrenOf(service.pid);
    for (const worker of childrenOf(keeper)) process.kill(worker, 'SIGKILL');
    expect((await running).status).toBe(500);
    const request = await collector.requestSpan('POST /execute');
    expect(request.status.code).toBe(ERROR);
    expect(request.attributes).toMatchObject({ 'error.type': 'SandboxFault', 'http.response.status_code': 500 });
    const fault = await service.event('service.fault');
    expect(fault).toMatchObject({ trace_id: request.traceId, span_id: request.spanId });
  });
});

describe('the trace of a caller', () => {
  test('is continued, with its state', async () => {
    await execute(service, passing, { traceparent: `00-${TRACE}-${SPAN}-01`, tracestate: 'judge=1,other=2' });
    const request = await collector.requestSpan('POST /execute');
    expect(request).toMatchObject({ traceId: TRACE, parentSpanId: SPAN, traceState: 'judge=1,other=2' });
    for (const span of collector.childrenOf(request))
      expect(span).toMatchObject({ traceId: TRACE, traceState: 'judge=1,other=2' });
  });

  test('is not recorded where the caller does not record it, and still named in the log', async () => {
    await using collector = await startCollector();
    const service = startTraced({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    await execute(service, passing, { traceparent: `00-${TRACE}-${SPAN}-00` });
    const finished = await service.event('execution.finished');
    expect(finished).toMatchObject({ trace_id: TRACE, trace_flags: '00' });
    expect(finished['span_id']).toMatch(/^(?!00f067aa0ba902b7)[\da-f]{16}$/);
    await drain(service);
    expect(collector.spans).toEqual([]);
    expect(collector.logs.find(({ body }) => body === 'execution.finished')).toMatchObject({ traceId: TRACE });
  });

  test.each([
    ['of zeros', `00-${'0'.repeat(32)}-${SPAN}-01`],
    ['of too few digits', `00-${TRACE.slice(1)}-${SPAN}-01`],
  ])('%s is ignored, and another begun', async (_name, traceparent) => {
    await execute(service, passing, { traceparent, tracestate: 'judge=1' });
    const request = await collector.requestSpan('POST /execute');
    expect(request.parentSpanId).toBeUndefined();
    expect(request.traceState).toBeUndefined();
    expect(request.traceId).toMatch(/^(?!0{32})[\da-f]{32}$/);
  });
});

describe('logs', () => {
  test('have the ids in every line of a request, on stdout and at the collector', async () => {
    await using collector = await startCollector();
    const service = startTraced({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, LOG_LEVEL: 'debug' });
    await execute(service, passing);
    const { traceId, spanId } = await collector.requestSpan('POST /execute');
    await drain(service);
    const lines = service.events.filter(({ req, request_id }) => req !== undefined || request_id !== undefined);
    expect(lines.map(({ event, msg }) => event ?? msg)).toEqual(['execution.finished', 'request completed']);
    for (const line of lines) expect(line).toMatchObject({ trace_id: traceId, span_id: spanId, trace_flags: '01' });
    expect(collector.logs.map(({ body }) => body)).toEqual(service.events.map(({ event, msg }) => event ?? msg));
    for (const record of collector.logs.filter(({ body }) => /^(execution|request)/.test(String(body))))
      expect(record).toMatchObject({ traceId, spanId, flags: 1 });
  });

  test('tell which trace was abandoned', async () => {
    await using collector = await startCollector();
    const service = startTraced({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    const endless = { language: 'python', code: 'while True: pass', timeout: 10 };
    await service.event('service.started');
    const leaving = AbortSignal.timeout(500);
    await expect(execute(service, endless, {}, leaving)).rejects.toThrow();
    const abandoned = await service.event('execution.abandoned');
    const request = await collector.requestSpan('POST /execute');
    expect(abandoned).toMatchObject({ trace_id: request.traceId, span_id: request.spanId });
    expect(request.attributes).not.toHaveProperty('http.response.status_code');
    expect(request.status.code).not.toBe(ERROR);
    await drain(service);
  });
});
