import type { Request, Response } from 'express';
import { ServiceError } from '../../grading/index.ts';
import { charactersOf, toJsonBuffers } from '../json/parts.ts';
import { contextOf } from '../server/context.ts';
import { errorAnswer } from '../server/problem.ts';
import type { Admission } from './admission.ts';
import type { GivenAnswer } from './idempotency/kept-answers.ts';
import { sendAnswer } from './send.ts';
import { formatOf } from './stream/format.ts';
import { openStream } from './stream/open.ts';
import type { ProgressEvent } from './stream/progress.ts';

/** Gets the events of a job as they happen. */
export type Tell = (event: ProgressEvent) => void;

/** For answers that say nothing until the job has ended. */
export const ignoreProgress: Tell = () => {};

/** How an execution is answered if nothing fails. */
interface Reply {
  tell: Tell;
  /** Sends the answer. Resolves when sending has begun and nothing else of the job is needed. */
  done: (answer: object) => Promise<void>;
}

export type OpenReply = (req: Request, res: Response) => Reply;

/** The answer as bytes. */
export const givenAnswer = async (answer: object): Promise<GivenAnswer> => ({
  status: 200,
  contentType: 'application/json; charset=utf-8',
  body: await toJsonBuffers(answer),
});

/** Answers once, at the end of the job. */
export function wholeReply({ unread }: Admission): OpenReply {
  return (_req, res) => ({
    tell: ignoreProgress,
    done: async (answer) => sendAnswer(res, await givenAnswer(answer), unread),
  });
}

/** Answers with a stream of events, the last of which is the answer, if the client accepts events; else once. */
export function negotiatedReply(admission: Admission): OpenReply {
  const { gaveUp, unread } = admission;
  const openWhole = wholeReply(admission);
  return (req, res) => {
    res.vary('Accept');
    const format = formatOf(req);
    if (format === null) return openWhole(req, res);
    const context = contextOf(res);
    const stream = openStream(res, format);
    context.stream = stream;
    const endEarly = () => {
      if (!stream.hasBegun) return;
      const error = new ServiceError('draining', 'This replica is shutting down.');
      stream.breakOff('error', errorAnswer(error, context.requestId).problem);
    };
    gaveUp.addEventListener('abort', endEarly);
    res.once('close', () => gaveUp.removeEventListener('abort', endEarly));
    return {
      tell: ({ name, payload }) => stream.send(name, payload),
      async done(answer) {
        await unread.hold(res, charactersOf(answer));
        stream.end('done', answer);
      },
    };
  };
}
