import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import {
  type GradeDeps,
  type GradeReport,
  grade,
  type Listener,
  type RunJobReport,
  runOnce,
} from '../grading/index.ts';
import type { RequestTrace } from '../telemetry/index.ts';
import type { UserLimit } from './access/index.ts';
import type { Metrics } from './metrics.ts';
import type { Tell } from './reply.ts';
import { type Execution, gradeJson, type runOnceJson } from './respond.ts';
import type { ExecuteRequest } from './schema.ts';

export interface PerformDeps extends GradeDeps {
  users: UserLimit;
  /** Makes a job of a body, or throws. */
  schema: { parse: (body: unknown) => ExecuteRequest };
  /** The answer to a job without tests. */
  runJson: (...parameters: Parameters<typeof runOnceJson>) => object;
  metrics: Metrics;
  logger: Logger;
  replica: string;
}

/** Which request asked, and whose it is: undefined when its caller is not known. */
export interface Asked {
  requestId: string;
  client: string | undefined;
  trace: RequestTrace;
}

const named = ({ requestId, client, trace }: Asked) => ({ request_id: requestId, client, ...trace.ids });

/** One event per execution: ids, language, verdict and times. Never source code, never test data. */
function record(
  request: ExecuteRequest,
  report: GradeReport | RunJobReport,
  verdict: string,
  execution: Execution,
  deps: PerformDeps,
  asked: Asked,
) {
  const language = request.installed.language.name;
  const seconds = (performance.now() - execution.startedAt) / 1000;
  deps.metrics.executions.inc({ language, verdict });
  deps.metrics.queueSeconds.observe(report.queueTimeMs / 1000);
  const { timeMs, cached } = report.compilation;
  if (cached) deps.metrics.compilationsSaved.inc({ language });
  else deps.metrics.compileSeconds.observe({ language }, timeMs / 1000);
  deps.metrics.executionSeconds.observe({ language }, seconds);
  deps.logger.info({
    event: 'execution.finished',
    execution_id: execution.id,
    ...named(asked),
    user_id: request.userId,
    question_id: request.questionId,
    language,
    verdict,
    tests: request.kind === 'grade' ? request.job.tests.length : undefined,
    queue_ms: Math.round(report.queueTimeMs),
    compile_ms: cached ? 0 : Math.round(timeMs),
    execution_ms: Math.round(seconds * 1000),
  });
}

const runVerdict = ({ run }: RunJobReport) => (run === null ? 'compile_error' : run.verdict);

/** Does what a body asks for, and makes the answer. `signal` ends it. */
export async function perform(
  body: unknown,
  asked: Asked,
  deps: PerformDeps,
  signal: AbortSignal,
  tell: Tell,
): Promise<object> {
  const request = deps.schema.parse(body);
  using _turn = deps.users.enter(asked.client ?? '', request.userId);
  const execution: Execution = { id: randomUUID(), replica: deps.replica, startedAt: performance.now() };
  const { id } = execution;
  const language = request.installed.language.name;
  const trace = asked.trace.startExecution();
  const listener: Listener = (progress) => {
    trace.hear(progress);
    tell(progress, request, execution);
  };
  try {
    if (request.kind === 'grade') {
      const report = await grade(request.job, deps, signal, listener);
      trace.end({ kind: 'finished', id, language, verdict: report.verdict, run: null });
      record(request, report, report.verdict, execution, deps, asked);
      return gradeJson(request, report, execution);
    }
    const report = await runOnce(request.job, deps, signal, listener);
    trace.end({ kind: 'finished', id, language, verdict: runVerdict(report), run: report.run });
    record(request, report, runVerdict(report), execution, deps, asked);
    return deps.runJson(request, report, execution);
  } catch (error) {
    trace.end({ kind: signal.aborted ? 'abandoned' : 'failed', id });
    if (signal.aborted) deps.logger.info({ event: 'execution.abandoned', execution_id: id, ...named(asked) });
    throw error;
  }
}
