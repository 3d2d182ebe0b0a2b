import type { Request, RequestHandler, Response } from 'express';
import { ServiceError } from '../../grading/index.ts';
import { hasEnded, type StoredEvent, StoreUnavailable, type Submission } from '../../submissions/store.ts';
import { abortOnClose } from '../execute/handler.ts';
import { drained } from '../execute/send.ts';
import { formatOf, type StreamFormat, serverSentEvents, toLine } from '../execute/stream/format.ts';
import { HEARTBEAT_MS } from '../execute/stream/open.ts';
import { slices } from '../json/parts.ts';
import { contextOf } from '../server/context.ts';
import { errorAnswer } from '../server/problem.ts';
import { changesOf } from './changes.ts';
import { idOf, ownSubmission, type SubmissionDeps } from './deps.ts';

/** The id of the last event that the client has, 0 without one. Throws ServiceError. */
function lastEventIdOf(req: Request): number {
  const given = req.get('Last-Event-ID') ?? '0';
  if (!/^\d{1,9}$/.test(given)) throw new ServiceError('invalid_request', 'Last-Event-ID must be the id of an event.');
  return Number(given);
}

/** The event that ends the stream: the answer of a finished submission, a problem otherwise. */
async function lastEvent({ id, status }: Submission, res: Response, deps: SubmissionDeps): Promise<StoredEvent> {
  const answer = status === 'finished' ? await deps.store.answer(id) : null;
  if (answer !== null) {
    await deps.admission.unread.hold(res, answer.length);
    return { name: 'done', data: answer.toString() };
  }
  const error =
    status === 'cancelled'
      ? new ServiceError('cancelled', 'The submission was cancelled.')
      : new ServiceError('internal', 'The service failed; this is not the fault of the program.');
  return { name: 'error', data: JSON.stringify(errorAnswer(error, contextOf(res).requestId).problem) };
}

async function write(res: Response, format: StreamFormat, id: number, { name, data }: StoredEvent): Promise<void> {
  for (const part of slices(format.before({ id, name }) + data + format.after)) {
    if (res.destroyed) return;
    res.write(toLine(part));
    if (res.writableNeedDrain) await drained(res);
  }
}

function begin(req: Request, res: Response): StreamFormat {
  const format = formatOf(req) ?? serverSentEvents;
  const type = `${format.type}; charset=utf-8`;
  res.status(200).set({ 'Content-Type': type, 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' });
  res.vary('Accept').flushHeaders();
  return format;
}

/** What comes next of a submission: its next events, its last one, or none yet. Throws what the store throws. */
async function nextOf(req: Request, res: Response, deps: SubmissionDeps, sent: number) {
  const submission = await ownSubmission(req, res, deps); // before its events: an ended one gets no more
  const events = await deps.store.events(submission.id, sent);
  if (events.length > 0 || !hasEnded(submission)) return { events, isLast: false };
  return { events: [await lastEvent(submission, res, deps)], isLast: true };
}

/** A stream that has begun outlasts a store that is away for a while. */
function noneWhileAway(error: unknown) {
  if (error instanceof StoreUnavailable) return { events: [], isLast: false };
  throw error;
}

/** Proxies see that the connection is in use. */
function openHeart(res: Response, format: StreamFormat) {
  let beatenAt = performance.now();
  return () => {
    if (performance.now() - beatenAt < HEARTBEAT_MS || res.destroyed) return;
    beatenAt = performance.now();
    res.write(format.heartbeat);
  };
}

/** Sends the events after `last` until the submission ends, and then its last event. */
async function follow(req: Request, res: Response, deps: SubmissionDeps, last: number, format: StreamFormat) {
  const signal = abortOnClose(res);
  const beat = openHeart(res, format);
  using changes = changesOf(deps.store, idOf(req));
  let sent = last;
  while (!signal.aborted) {
    const { events, isLast } = await nextOf(req, res, deps, sent).catch(noneWhileAway);
    for (const event of events) await write(res, format, ++sent, event);
    if (isLast) return;
    if (events.length === 0) await changes.next(HEARTBEAT_MS, signal);
    beat();
  }
}

/** GET /submissions/{id}/events: from the first event, or after the last that the client has. */
export const submissionEvents =
  (deps: SubmissionDeps): RequestHandler =>
  async (req, res) => {
    const last = lastEventIdOf(req);
    const submission = await ownSubmission(req, res, deps);
    if (hasEnded(submission) && last > submission.eventCount) return void res.status(204).end(); // EventSource then stops
    await follow(req, res, deps, last, begin(req, res));
    res.end();
  };
