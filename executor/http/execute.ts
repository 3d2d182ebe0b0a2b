import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { type GradeDeps, type GradeReport, grade, type Listener, type RunReport, runOnce } from '../grading/index.ts';
import type { Admission } from './admission.ts';
import { readJson } from './body.ts';
import type { Metrics } from './metrics.ts';
import type { OpenReply } from './reply.ts';
import { type Execution, gradeJson, type runOnceJson } from './respond.ts';
import type { ExecuteRequest } from './schema.ts';

export interface ExecuteDeps extends GradeDeps {
  admission: Admission;
  /** Makes a job of a body, or throws. */
  schema: { parse: (body: unknown) => ExecuteRequest };
  /** The answer to a job without tests. */
  runJson: (...parameters: Parameters<typeof runOnceJson>) => object;
  openReply: OpenReply;
  metrics: Metrics;
  logger: Logger;
  replica: string;
}

/** Ends the job when the client hangs up, or is left. After its answer there is none to end. */
function abortOnClose(res: Parameters<RequestHandler>[1]): AbortSignal {
  const controller = new AbortController();
  res.once('close', () => controller.abort(new Error('the client disconnected')));
  return controller.signal;
}

/** One event per execution: ids, language, verdict and times. Never source code, never test data. */
function record(
  request: ExecuteRequest,
  report: GradeReport | RunReport,
  verdict: string,
  execution: Execution,
  deps: ExecuteDeps,
  requestId: string,
) {
  const language = request.installed.language.name;
  const seconds = (performance.now() - execution.startedAt) / 1000;
  deps.metrics.executions.inc({ language, verdict });
  deps.metrics.queueSeconds.observe(report.queueTimeMs / 1000);
  deps.metrics.compileSeconds.observe({ language }, report.compilation.timeMs / 1000);
  deps.metrics.executionSeconds.observe({ language }, seconds);
  deps.logger.info({
    event: 'execution.finished',
    execution_id: execution.id,
    request_id: requestId,
    user_id: request.userId,
    question_id: request.questionId,
    language,
    verdict,
    tests: request.kind === 'grade' ? request.job.tests.length : undefined,
    queue_ms: Math.round(report.queueTimeMs),
    compile_ms: Math.round(report.compilation.timeMs),
    execution_ms: Math.round(seconds * 1000),
  });
}

const runVerdict = ({ run }: RunReport) => (run === null ? 'compile_error' : run.verdict);

/** Whatever is posted to be executed. */
export function executeHandler(deps: ExecuteDeps): RequestHandler {
  return async (req, res) => {
    const signal = abortOnClose(res);
    using place = deps.admission.enter(res);
    const request = deps.schema.parse(await readJson(req, res, place));
    const execution: Execution = { id: randomUUID(), replica: deps.replica, startedAt: performance.now() };
    const requestId = String(res.locals['requestId']);
    const reply = deps.openReply(req, res);
    const tell: Listener = (progress) => reply.tell(progress, request, execution);
    try {
      if (request.kind === 'grade') {
        const report = await grade(request.job, deps, signal, tell);
        record(request, report, report.verdict, execution, deps, requestId);
        reply.done(gradeJson(request, report, execution));
      } else {
        const report = await runOnce(request.job, deps, signal, tell);
        record(request, report, runVerdict(report), execution, deps, requestId);
        reply.done(deps.runJson(request, report, execution));
      }
    } catch (error) {
      if (signal.aborted)
        deps.logger.info({ event: 'execution.abandoned', execution_id: execution.id, request_id: requestId });
      else throw error;
    }
  };
}
