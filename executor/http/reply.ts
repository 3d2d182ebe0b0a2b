import type { Request, Response } from 'express';
import type { Progress } from '../grading/index.ts';
import type { Admission } from './admission.ts';
import { type Problem, problemJson } from './problem.ts';
import type { Execution } from './respond.ts';
import type { ExecuteRequest } from './schema.ts';
import { formatOf } from './stream/format.ts';
import { openStream, streamOf } from './stream/open.ts';
import { progressEvent } from './stream/progress.ts';

/** Hears that a job goes on. */
export type Tell = (progress: Progress, request: ExecuteRequest, execution: Execution) => void;

export const untold: Tell = () => {};

/** How one execution is answered when nothing fails. */
interface Reply {
  tell: Tell;
  done: (answer: object) => void;
}

export type OpenReply = (req: Request, res: Response) => Reply;

/** One answer, at the end. */
export const wholeReply: OpenReply = (_req, res) => ({ tell: untold, done: (answer) => void res.json(answer) });

/** Where the client wants to hear of the job while it goes on: a stream, whose last event is the answer. */
export function negotiatedReply({ gaveUp }: Admission): OpenReply {
  return (req, res) => {
    res.vary('Accept');
    const format = formatOf(req);
    if (format === null) return wholeReply(req, res);
    const stream = openStream(res, format);
    const endEarly = () => {
      const problem: Problem = { code: 'draining', detail: 'This replica is shutting down.' };
      streamOf(res)?.end('error', problemJson(problem, String(res.locals['requestId'])));
    };
    gaveUp.addEventListener('abort', endEarly);
    res.once('close', () => gaveUp.removeEventListener('abort', endEarly));
    return {
      tell(progress, request, execution) {
        const event = progressEvent(progress, request, execution);
        if (event !== null) stream.send(event.name, event.payload);
      },
      done: (answer) => stream.end('done', answer),
    };
  };
}
