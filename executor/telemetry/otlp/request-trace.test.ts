import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { emptyResource } from '@opentelemetry/resources';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { expect, test } from 'vitest';
import { SandboxFault } from '#sandbox';
import type { RequestTrace } from '../index.ts';
import { requestStarter } from './request-trace.ts';

/** The spans of one request to which `happen` happens. */
function spansOf(happen: (trace: RequestTrace) => void, method = 'POST') {
  const exporter = new InMemorySpanExporter();
  const spanProcessors = [new SimpleSpanProcessor({ exporter })];
  const tracer = new TracerProvider({ resource: emptyResource(), spanProcessors }).getTracer('test');
  happen(requestStarter(tracer)({ method, path: '/execute', scheme: 'http' }, null));
  return exporter.getFinishedSpans();
}

test.each<[name: string, happen: (trace: RequestTrace) => void, attributes: object, status: object]>([
  ['a response', (trace) => trace.end(200, null), { 'http.response.status_code': 200 }, { code: 0 }],
  ['a refusal is an error of the caller, not of the service', (trace) => trace.end(429, null), {}, { code: 0 }],
  ['503 is an error', (trace) => trace.end(503, null), { 'error.type': '503' }, { code: SpanStatusCode.ERROR }],
  [
    'a fault of the sandbox',
    (trace) => {
      trace.fail(new SandboxFault('files', '/scratch/box-secret: no space left'));
      trace.end(500, null);
    },
    { 'error.type': 'SandboxFault', 'http.response.status_code': 500 },
    { code: SpanStatusCode.ERROR, message: 'the sandbox failed: files' },
  ],
  [
    'a fault after a stream has begun',
    (trace) => {
      trace.fail(new TypeError('secret'));
      trace.end(200, null);
    },
    { 'error.type': 'TypeError', 'http.response.status_code': 200 },
    { code: SpanStatusCode.ERROR },
  ],
])('%s', (_name, happen, attributes, status) => {
  const [span] = spansOf(happen);
  expect(span).toMatchObject({ kind: SpanKind.SERVER, attributes, status });
  expect(JSON.stringify([span?.attributes, span?.status, span?.events])).not.toContain('secret');
});

test('the span of a request whose client disconnected has no status code', () => {
  const [span] = spansOf((trace) => trace.end(null, null));
  expect(span?.attributes).toEqual({ 'http.request.method': 'POST', 'url.path': '/execute', 'url.scheme': 'http' });
});

test('a span is named after method and route, and HTTP stands for an unknown method', () => {
  expect(spansOf((trace) => trace.end(200, '/execute'))[0]?.name).toBe('POST /execute');
  const [span] = spansOf((trace) => trace.end(405, '/execute'), 'PROPFIND');
  expect(span?.name).toBe('HTTP /execute');
  expect(span?.attributes).toMatchObject({
    'http.request.method': '_OTHER',
    'http.request.method_original': 'PROPFIND',
  });
});

test('a fault during compilation is shown on the span of the compilation', () => {
  const spans = spansOf((trace) => {
    const execution = trace.startExecution();
    execution.hear({ kind: 'queued', position: 1 });
    execution.hear({ kind: 'started' });
    execution.end({ kind: 'failed', id: 'e-1' });
    trace.end(500, null);
  });
  expect(spans.map(({ name, status }) => [name, status.code])).toEqual([
    ['queue', SpanStatusCode.UNSET],
    ['compile', SpanStatusCode.ERROR],
    ['POST', SpanStatusCode.ERROR],
  ]);
});

test('a client that disconnected while waiting is shown, and is no error', () => {
  const [queue] = spansOf((trace) => {
    const execution = trace.startExecution();
    execution.hear({ kind: 'queued', position: 3 });
    execution.end({ kind: 'abandoned', id: 'e-1' });
  });
  expect(queue).toMatchObject({
    name: 'queue',
    status: { code: SpanStatusCode.UNSET },
    attributes: { 'executor.queue.position': 3, 'executor.abandoned': true },
  });
});

test('an execution may outlast the request that asked for it', () => {
  const spans = spansOf((trace) => {
    const execution = trace.startExecution();
    trace.end(null, null);
    execution.hear({ kind: 'queued', position: 0 });
    execution.hear({ kind: 'started' });
    execution.end({ kind: 'finished', id: 'e-1', language: 'c', verdict: 'accepted', run: null });
    trace.fail(new Error('late'));
  });
  expect(spans.map(({ name }) => name)).toEqual(['POST', 'queue', 'compile']);
});
