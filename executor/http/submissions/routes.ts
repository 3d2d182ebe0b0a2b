import { type RequestHandler, Router } from 'express';
import { requireJson } from '../server/headers.ts';
import { createSubmission } from './create.ts';
import type { SubmissionDeps } from './deps.ts';
import { submissionEvents } from './events.ts';
import { cancelSubmission, listSubmissions, readSubmission } from './read.ts';

interface RouteRules {
  requireClean: RequestHandler;
  onlyMethods: (...methods: string[]) => RequestHandler;
}

/** All routes of submissions. */
export function submissionRoutes(deps: SubmissionDeps, { requireClean, onlyMethods }: RouteRules): Router {
  const routes = Router();
  routes
    .route('/submissions')
    .post(requireJson, requireClean, createSubmission(deps))
    .get(listSubmissions(deps))
    .all(onlyMethods('GET', 'HEAD', 'POST'));
  routes
    .route('/submissions/:id')
    .get(readSubmission(deps))
    .delete(cancelSubmission(deps))
    .all(onlyMethods('GET', 'HEAD', 'DELETE'));
  routes.route('/submissions/:id/events').get(submissionEvents(deps)).all(onlyMethods('GET', 'HEAD'));
  return routes;
}
