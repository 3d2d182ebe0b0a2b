import { type Attributes, type Context, type Span, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import type { Compilation, TestRun } from '../../grading/index.ts';
import type { ExecutionEnd, ExecutionTrace } from '../index.ts';
import type { Clock } from './clock.ts';

const used = ({ cpuTimeMs, memoryBytes }: Compilation | TestRun): Attributes => ({
  'executor.cpu_time_ms': cpuTimeMs,
  'executor.memory_bytes': memoryBytes,
});

/** Numbers and a verdict: no content of a submission or its tests, and none of their output. */
const runAttributes = (run: TestRun): Attributes => ({
  'executor.verdict': run.verdict,
  'executor.wall_time_ms': run.wallTimeMs,
  ...used(run),
});

const compileAttributes = (compilation: Compilation): Attributes => ({
  'executor.compile.ok': compilation.ok,
  'executor.compile.cached': compilation.cached,
  'executor.wall_time_ms': compilation.timeMs,
  ...used(compilation),
});

function endAttributes(end: ExecutionEnd): Attributes {
  if (end.kind !== 'finished') return { 'executor.execution_id': end.id };
  return {
    'executor.execution_id': end.id,
    'executor.language': end.language,
    'executor.verdict': end.verdict,
  };
}

/** Spans of the queue, the compiler and every test, as children of the request's span. */
export function traceExecution(tracer: Tracer, request: Span, context: Context, clock: Clock): ExecutionTrace {
  let stage: Span | null = null;
  let stageBegan = 0;

  function beginStage(name: string, attributes: Attributes = {}): void {
    stageBegan = performance.now();
    stage = tracer.startSpan(name, { startTime: clock(stageBegan), attributes }, context);
  }

  function endStage(attributes: Attributes = {}): void {
    stage?.setAttributes(attributes).end(clock(performance.now()));
    stage = null;
  }

  function addRun(name: string, run: TestRun, startedAt: number, endedAt: number, attributes: Attributes = {}): void {
    const options = { startTime: clock(startedAt), attributes: { ...attributes, ...runAttributes(run) } };
    tracer.startSpan(name, options, context).end(clock(endedAt));
  }

  return {
    hear(progress) {
      switch (progress.kind) {
        case 'queued':
          return beginStage('queue', { 'executor.queue.position': progress.position });
        case 'started':
          endStage();
          return beginStage('compile');
        case 'compiled':
          endStage(compileAttributes(progress.compilation));
          stageBegan = performance.now();
          return;
        case 'tested': {
          const { index, run, startedAt, endedAt } = progress;
          return addRun('test', run, startedAt, endedAt, { 'executor.test.number': index + 1 });
        }
      }
    },
    end(end) {
      if (end.kind === 'failed') stage?.setStatus({ code: SpanStatusCode.ERROR });
      if (end.kind === 'finished' && end.run !== null) addRun('run', end.run, stageBegan, performance.now());
      endStage(end.kind === 'abandoned' ? { 'executor.abandoned': true } : {});
      if (request.isRecording()) request.setAttributes(endAttributes(end)); // it may have ended: see shared-runs.ts
    },
  };
}
