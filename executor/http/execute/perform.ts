import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import {
  type GradeDeps,
  type GradeReport,
  grade,
  type Listener,
  type RunJobReport,
  runOnce,
} from '../../grading/index.ts';
import type { RequestTrace } from '../../telemetry/index.ts';
import type { UserLimit } from '../access/index.ts';
import type { Metrics } from '../status/metrics.ts';
import { performAnywhere, type SharedJobs } from './perform-anywhere.ts';
import type { Tell } from './reply.ts';
import type { ExecuteRequest } from './request.ts';
import { type ExecutionInfo, gradeJson, type runOnceJson } from './respond.ts';
import { progressEvent } from './stream/progress.ts';

export interface PerformDeps extends GradeDeps {
  users: UserLimit;
  /** Parses a body. Throws ZodError. */
  schema: { parse: (body: unknown) => ExecuteRequest };
  /** Makes the answer to a job without tests. */
  runJson: (...parameters: Parameters<typeof runOnceJson>) => object;
  metrics: Metrics;
  logger: Logger;
  replica: string;
  /** The endpoint, for replicas that share a queue. */
  route: string;
  /** Null where the replica works alone. */
  sharedJobs: SharedJobs | null;
}

/** The request that an execution belongs to. `client` is undefined for an unknown caller. */
export interface Asked {
  requestId: string;
  client: string | undefined;
  /** The caller, or its address if it is unknown. */
  owner: string;
  trace: RequestTrace;
}

/** Owners take turns: the users of a caller. */
const turnOf = ({ userId }: ExecuteRequest, asked: Asked) => JSON.stringify([asked.owner, userId]);

const named = ({ requestId, client, trace }: Asked) => ({ request_id: requestId, client, ...trace.ids });

/** An execution that has ended. */
interface Finished {
  request: ExecuteRequest;
  report: GradeReport | RunJobReport;
  verdict: string;
  execution: ExecutionInfo;
}

function count({ request, report, verdict }: Finished, seconds: number, { metrics }: PerformDeps): void {
  const language = request.installed.language.name;
  const { timeMs, cached } = report.compilation;
  metrics.executions.inc({ language, verdict });
  metrics.queueSeconds.observe(report.queueTimeMs / 1000);
  if (cached) metrics.compilationsSaved.inc({ language });
  else metrics.compileSeconds.observe({ language }, timeMs / 1000);
  metrics.executionSeconds.observe({ language }, seconds);
}

/** Counts and logs an execution: ids, language, verdict and times. Never source code or test data. */
function record(finished: Finished, deps: PerformDeps, asked: Asked): void {
  const { request, report, verdict, execution } = finished;
  const { timeMs, cached } = report.compilation;
  const seconds = (performance.now() - execution.startedAt) / 1000;
  count(finished, seconds, deps);
  deps.logger.info({
    event: 'execution.finished',
    execution_id: execution.id,
    ...named(asked),
    user_id: request.userId,
    question_id: request.questionId,
    language: request.installed.language.name,
    verdict,
    tests: request.kind === 'grade' ? request.job.tests.length : undefined,
    queue_ms: Math.round(report.queueTimeMs),
    compile_ms: cached ? 0 : Math.round(timeMs),
    execution_ms: Math.round(seconds * 1000),
  });
}

const runVerdict = ({ run }: RunJobReport) => (run === null ? 'compile_error' : run.verdict);

/** Runs or grades a valid request on this replica. Throws ServiceError, SandboxFault or the signal's reason. */
export async function performHere(
  request: ExecuteRequest,
  asked: Asked,
  execution: ExecutionInfo,
  deps: PerformDeps,
  signal: AbortSignal,
  tell: Tell,
): Promise<object> {
  const owner = turnOf(request, asked);
  const { id } = execution;
  const language = request.installed.language.name;
  const trace = asked.trace.startExecution();
  const listener: Listener = (progress) => {
    trace.hear(progress);
    const event = progressEvent(progress, request, execution);
    if (event !== null) tell(event);
  };
  try {
    if (request.kind === 'grade') {
      const report = await grade({ ...request.job, owner }, deps, signal, listener);
      trace.end({ kind: 'finished', id, language, verdict: report.verdict, run: null });
      record({ request, report, verdict: report.verdict, execution }, deps, asked);
      return gradeJson(request, report, execution);
    }
    const report = await runOnce({ ...request.job, owner }, deps, signal, listener);
    const verdict = runVerdict(report);
    trace.end({ kind: 'finished', id, language, verdict, run: report.run });
    record({ request, report, verdict, execution }, deps, asked);
    return deps.runJson(request, report, execution);
  } catch (error) {
    trace.end({ kind: signal.aborted ? 'abandoned' : 'failed', id });
    if (signal.aborted) deps.logger.info({ event: 'execution.abandoned', execution_id: id, ...named(asked) });
    throw error;
  }
}

/** Runs or grades a body and returns the answer. Throws ZodError, ServiceError, SandboxFault or the signal's reason. */
export async function perform(
  body: unknown,
  asked: Asked,
  deps: PerformDeps,
  signal: AbortSignal,
  tell: Tell,
): Promise<object> {
  const request = deps.schema.parse(body);
  await using _turn = await deps.users.enter(asked.client ?? '', request.userId);
  const { replica } = deps;
  const execution = { id: randomUUID(), replica, acceptedBy: replica, startedAt: performance.now(), waitedMs: 0 };
  const here = (listener: Tell) => performHere(request, asked, execution, deps, signal, listener);
  if (deps.sharedJobs === null) return await here(tell);
  const shared = { id: execution.id, body, request, asked, owner: turnOf(request, asked) };
  return await performAnywhere(shared, here, { ...deps, sharedJobs: deps.sharedJobs }, signal, tell);
}
