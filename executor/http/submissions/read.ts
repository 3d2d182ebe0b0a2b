import type { RequestHandler } from 'express';
import { hasEnded, type Submission } from '../../submissions/store.ts';
import { callerOrAddress } from '../access/index.ts';
import { SubmissionListQuery, SubmissionQuery } from '../contract/submission-body.ts';
import { abortOnClose } from '../execute/handler.ts';
import { sendAnswer } from '../execute/send.ts';
import { changesOf } from './changes.ts';
import { idOf, notFound, ownSubmission, placeOf, type SubmissionDeps } from './deps.ts';
import { submissionJson, withAnswer } from './json.ts';

async function shown(submission: Submission, deps: SubmissionDeps): Promise<Buffer[]> {
  return withAnswer({ ...submissionJson(submission), ...(await placeOf(submission, deps)) }, submission, deps.store);
}

/** GET /submissions/{id}, with `wait` when it has ended or the time is over. */
export const readSubmission =
  (deps: SubmissionDeps): RequestHandler =>
  async (req, res) => {
    const { wait } = SubmissionQuery.parse(req.query);
    const until = performance.now() + wait * 1000;
    const signal = abortOnClose(res);
    using changes = changesOf(deps.store, idOf(req));
    let submission = await ownSubmission(req, res, deps);
    for (
      let left = wait * 1000;
      !hasEnded(submission) && left > 0 && !signal.aborted;
      left = until - performance.now()
    ) {
      await changes.next(left, signal);
      submission = await ownSubmission(req, res, deps);
    }
    if (signal.aborted) return;
    const contentType = 'application/json; charset=utf-8';
    await sendAnswer(res, { status: 200, contentType, body: await shown(submission, deps) }, deps.admission.unread);
  };

/** DELETE /submissions/{id}: it will not run any more, whatever it did before. */
export const cancelSubmission =
  ({ store }: SubmissionDeps): RequestHandler =>
  async (req, res) => {
    if (!(await store.cancel(callerOrAddress(req, res), idOf(req)))) throw notFound();
    res.status(204).end();
  };

/** GET /submissions */
export const listSubmissions =
  ({ store }: SubmissionDeps): RequestHandler =>
  async (req, res) => {
    const { user_id: userId, question_id: questionId, status, cursor, limit } = SubmissionListQuery.parse(req.query);
    const page = await store.list(callerOrAddress(req, res), { userId, questionId, status }, limit, cursor);
    res.json({ submissions: page.items.map(submissionJson), cursor: page.cursor });
  };
