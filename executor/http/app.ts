import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Response, Router } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { type Sandbox, SandboxFault } from '#sandbox';
import { type GradeDeps, type InstalledLanguage, type JobLimits, ServiceError } from '../grading/index.ts';
import type { SubmissionStore } from '../submissions/store.ts';
import type { Telemetry } from '../telemetry/index.ts';
import type { Access } from './access/index.ts';
import type { Admission } from './execute/admission.ts';
import { type ExecuteDeps, executeHandler } from './execute/handler.ts';
import type { Idempotency } from './execute/idempotency/shared-runs.ts';
import { executeRequestSchema } from './execute/parse-request.ts';
import type { SharedJobs } from './execute/perform-anywhere.ts';
import { negotiatedReply, wholeReply } from './execute/reply.ts';
import { runOnceJson } from './execute/respond.ts';
import { sharedRunner } from './execute/run-shared.ts';
import { createJsonParser } from './json/parser.ts';
import { documentRoutes } from './openapi/routes.ts';
import { contextOf, openContext } from './server/context.ts';
import { requireHost, requireJson, requireKnownExpectation } from './server/headers.ts';
import { errorHandler } from './server/send-error.ts';
import { probeRoutes, type ServiceFacts, statusRoutes } from './status/health.ts';
import type { Metrics } from './status/metrics.ts';
import type { SubmissionDeps } from './submissions/deps.ts';
import { submissionRoutes } from './submissions/routes.ts';
import type { Runner } from './submissions/runner.ts';
import { PISTON_PATH, pistonError, type V2Api, v2Apis } from './v2/index.ts';

export interface AppDeps extends GradeDeps {
  installed: readonly InstalledLanguage[];
  maxima: JobLimits;
  store: SubmissionStore;
  callbacks: SubmissionDeps['callbacks'];
  runner: Runner;
  admission: Admission;
  access: Access;
  idempotency: Idempotency;
  metrics: Metrics;
  logger: Logger;
  telemetry: Telemetry;
  facts: ServiceFacts;
  /** Null where the replica works alone. */
  sharedJobs: SharedJobs | null;
}

/** The endpoint of executions; submissions are jobs of it, too. */
export const EXECUTE = '/execute';

function onlyMethods(...methods: string[]): RequestHandler {
  return (req, res) => {
    res.set('Allow', methods.join(', '));
    throw new ServiceError('method_not_allowed', `${req.method} is not allowed here; use ${methods.join(' or ')}.`);
  };
}

const notFound: RequestHandler = () => {
  throw new ServiceError('not_found', 'There is nothing at this path.');
};

/** Counts executions apart from all other requests. Express finds them as it finds the route. */
function limitByKind(executePaths: string[], { limitExecutions, limitOthers }: Access): Router {
  const limits = Router();
  const passExecution: RequestHandler = (req, _res, next) => (req.method === 'POST' ? next() : next('route'));
  // Not `post`: where a path has no OPTIONS, a Router answers it by itself.
  limits.all(executePaths, passExecution, limitExecutions, (_req, _res, next) => next('router'));
  limits.use(limitOthers);
  return limits;
}

/** An execution logs an event of its own; each request is logged on level debug. */
const logRequests = (logger: Logger) =>
  pinoHttp({
    logger,
    genReqId: (_req, res) => String(res.getHeader('x-request-id')),
    customProps: (_req, res) => contextOf(res as Response).trace.ids,
    useLevel: 'debug',
    serializers: { req: ({ id, method, url }) => ({ id, method, url }), res: ({ statusCode }) => ({ statusCode }) },
  });

const refuseUnclean =
  (sandbox: Sandbox): RequestHandler =>
  (_req, _res, next) => {
    if (sandbox.residue !== null) throw new ServiceError('unclean', 'This replica must be restarted.');
    next();
  };

/** All routes that run programs. */
function addExecutions(app: Express, deps: AppDeps, v2: readonly V2Api[]): void {
  const shared = {
    ...deps,
    replica: deps.facts.replica,
    users: deps.access.users,
    parseJson: createJsonParser(),
  };
  const routes = new Map<string, ExecuteDeps>();
  /** The handler of an endpoint, whose jobs any replica can run. */
  const handle = (own: Omit<ExecuteDeps, keyof typeof shared> & Partial<Pick<ExecuteDeps, 'idempotency'>>) => {
    const all = { ...shared, ...own };
    routes.set(own.route, all);
    return executeHandler(all);
  };
  const requireClean = refuseUnclean(deps.sandbox);
  const schema = executeRequestSchema(deps.installed, deps.maxima);
  const execute = handle({
    route: EXECUTE,
    schema,
    runJson: runOnceJson,
    openReply: negotiatedReply(deps.admission),
  });
  app.route('/execute').post(requireJson, requireClean, execute).all(onlyMethods('POST'));
  app.use(submissionRoutes({ ...shared, schema }, { requireClean, onlyMethods }));
  for (const { paths, runtimes, requireBody, schema, runJson } of v2) {
    const openReply = wholeReply(deps.admission);
    const run = handle({ route: `${paths[0]}/execute`, schema, runJson, openReply, idempotency: null });
    for (const path of paths) {
      app
        .route(`${path}/runtimes`)
        .get((_req, res) => void res.json(runtimes))
        .all(onlyMethods('GET', 'HEAD'));
      app.route(`${path}/execute`).post(requireBody, requireClean, run).all(onlyMethods('POST'));
    }
  }
  deps.sharedJobs?.queue.serve(sharedRunner({ routes, parseJson: shared.parseJson }));
}

/** Counts and logs errors, and answers with them. */
function addErrorHandlers(app: Express, { logger, metrics }: AppDeps): void {
  const countError: ErrorRequestHandler = (error, _req, _res, next) => {
    if (error instanceof SandboxFault) metrics.sandboxFaults.inc();
    if (error instanceof ServiceError && error.code === 'busy') metrics.rejections.inc();
    next(error);
  };
  const logFault = (error: unknown, res: Response) => {
    const { requestId, trace } = contextOf(res);
    trace.fail(error);
    logger.error({ event: 'service.fault', request_id: requestId, ...trace.ids, err: error });
  };
  app.use(countError);
  app.use(PISTON_PATH, errorHandler(logFault, pistonError));
  app.use(errorHandler(logFault));
}

/** The HTTP application: what a request meets, in this order. */
export function createApp(deps: AppDeps): Express {
  const { access } = deps;
  const v2 = v2Apis(deps.installed, deps.maxima);
  const executePaths = [
    '/execute',
    '/submissions',
    ...v2.flatMap(({ paths }) => paths.map((path) => `${path}/execute`)),
  ];
  const app = express();
  app.set('etag', false);
  app.set('trust proxy', access.trustedProxies);
  app.use(openContext(deps.telemetry), helmet(), logRequests(deps.logger));
  // Before allowOrigins, which answers a browser's preflight itself.
  app.use(access.requireFrontDoor, access.allowOrigins, requireHost, requireKnownExpectation);
  app.use(probeRoutes(deps));
  app.use(access.identify, limitByKind(executePaths, access));
  app.use(statusRoutes(deps), documentRoutes(deps), access.guard);
  addExecutions(app, deps, v2);
  for (const path of ['/', '/health', '/ready', '/metrics', '/openapi.json', '/docs'])
    app.all(path, onlyMethods('GET', 'HEAD'));
  app.use(notFound);
  addErrorHandlers(app, deps);
  return app;
}
