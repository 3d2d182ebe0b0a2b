import express, { type RequestHandler, Router } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { SandboxFault } from '#sandbox';
import { type GradeDeps, type InstalledLanguage, type JobLimits, ServiceError } from '../grading/index.ts';
import type { Telemetry } from '../telemetry/index.ts';
import type { Access } from './access/index.ts';
import type { Admission } from './execute/admission.ts';
import { executeHandler } from './execute/handler.ts';
import { createIdempotency } from './execute/idempotency/shared-runs.ts';
import { executeRequestSchema } from './execute/parse-request.ts';
import { negotiatedReply, wholeReply } from './execute/reply.ts';
import { runOnceJson } from './execute/respond.ts';
import { createJsonParser } from './json/parser.ts';
import { documentRoutes } from './openapi/routes.ts';
import { contextOf, openContext } from './server/context.ts';
import { requireHost, requireJson, requireKnownExpectation } from './server/headers.ts';
import { errorHandler } from './server/send-error.ts';
import { probeRoutes, type ServiceFacts, statusRoutes } from './status/health.ts';
import type { Metrics } from './status/metrics.ts';
import { PISTON_PATH, pistonError, v2Apis } from './v2/index.ts';

export interface AppDeps extends GradeDeps {
  installed: readonly InstalledLanguage[];
  maxima: JobLimits;
  admission: Admission;
  access: Access;
  metrics: Metrics;
  logger: Logger;
  telemetry: Telemetry;
  facts: ServiceFacts;
}

function onlyMethods(...methods: string[]): RequestHandler {
  return (req, res) => {
    res.set('Allow', methods.join(', '));
    throw new ServiceError('method_not_allowed', `${req.method} is not allowed here; use ${methods.join(' or ')}.`);
  };
}

const notFound: RequestHandler = () => {
  throw new ServiceError('not_found', 'There is nothing at this path.');
};

/** Executions and all else are counted apart. Express tells them apart, as it will when it looks for the route. */
function limitByKind(executePaths: string[], { limitExecutions, limitOthers }: Access): Router {
  const limits = Router();
  const passExecution: RequestHandler = (req, _res, next) => (req.method === 'POST' ? next() : next('route'));
  // Not `post`: of a path without OPTIONS a Router answers that by itself.
  limits.all(executePaths, passExecution, limitExecutions, (_req, _res, next) => next('router'));
  limits.use(limitOthers);
  return limits;
}

export function createApp(deps: AppDeps) {
  const app = express();
  const { logger, metrics, access } = deps;
  const schema = executeRequestSchema(deps.installed, deps.maxima);
  app.set('etag', false);
  app.set('trust proxy', access.trustedProxies);
  app.use(openContext(deps.telemetry), helmet());
  app.use(
    pinoHttp({
      logger,
      genReqId: (_req, res) => String(res.getHeader('x-request-id')),
      customProps: (_req, res) => contextOf(res as express.Response).trace.ids,
      useLevel: 'debug', // an execution logs its own event; requests are for whoever looks closer
      serializers: { req: ({ id, method, url }) => ({ id, method, url }), res: ({ statusCode }) => ({ statusCode }) },
    }),
  );
  // Before allowOrigins, which answers a browser's preflight itself.
  app.use(access.requireFrontDoor, access.allowOrigins, requireHost, requireKnownExpectation);
  app.use(probeRoutes(deps));
  const v2 = v2Apis(deps.installed, deps.maxima);
  const executePaths = ['/execute', ...v2.flatMap(({ paths }) => paths.map((path) => `${path}/execute`))];
  app.use(access.identify, limitByKind(executePaths, access));
  app.use(statusRoutes(deps), documentRoutes(deps), access.guard);
  const refuseUnclean: RequestHandler = (_req, _res, next) => {
    if (deps.sandbox.residue !== null) throw new ServiceError('unclean', 'This replica must be restarted.');
    next();
  };
  const { replica } = deps.facts;
  const { users } = access;
  const parseJson = createJsonParser();
  const execute = executeHandler({
    ...deps,
    schema,
    openReply: negotiatedReply(deps.admission),
    runJson: runOnceJson,
    replica,
    users,
    idempotency: createIdempotency(),
    parseJson,
  });
  app.route('/execute').post(requireJson, refuseUnclean, execute).all(onlyMethods('POST'));
  for (const { paths, runtimes, requireBody, ...api } of v2)
    for (const path of paths) {
      app
        .route(`${path}/runtimes`)
        .get((_req, res) => void res.json(runtimes))
        .all(onlyMethods('GET', 'HEAD'));
      const post = executeHandler({
        ...deps,
        ...api,
        openReply: wholeReply(deps.admission),
        replica,
        users,
        idempotency: null,
        parseJson,
      });
      app.route(`${path}/execute`).post(requireBody, refuseUnclean, post).all(onlyMethods('POST'));
    }
  for (const path of ['/', '/health', '/ready', '/metrics', '/openapi.json', '/docs'])
    app.all(path, onlyMethods('GET', 'HEAD'));
  app.use(notFound);
  app.use((error: unknown, _req: express.Request, _res: express.Response, next: express.NextFunction) => {
    if (error instanceof SandboxFault) metrics.sandboxFaults.inc();
    if (error instanceof ServiceError && error.code === 'busy') metrics.rejections.inc();
    next(error);
  });
  const logFault = (error: unknown, res: express.Response) => {
    const { requestId, trace } = contextOf(res);
    trace.fail(error);
    logger.error({ event: 'service.fault', request_id: requestId, ...trace.ids, err: error });
  };
  app.use(PISTON_PATH, errorHandler(logFault, pistonError));
  app.use(errorHandler(logFault));
  return app;
}
