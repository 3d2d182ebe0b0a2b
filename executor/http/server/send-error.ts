import { finished } from 'node:stream';
import type { ErrorRequestHandler, Request, Response } from 'express';
import { contextOf } from './context.ts';
import { type ErrorAnswer, errorAnswer } from './problem.ts';

/** How long the rest of a refused body is read and thrown away. */
const LINGER_MS_MAX = 2_000;

/**
 * Sends the whole answer, but ends it only when the client has sent its body or had time to see that it need not. A
 * connection that is closed with unread bytes is reset, and the answer may be lost.
 */
function sendLingering(req: Request, res: Response, body: string): void {
  res.set({ Connection: 'close', 'Content-Length': String(Buffer.byteLength(body)) });
  res.write(body);
  const timer = setTimeout(() => res.end(), LINGER_MS_MAX);
  finished(req, () => {
    clearTimeout(timer);
    res.end();
  });
  req.resume();
}

/** How an API writes its errors. */
export type ErrorFormat = (answer: ErrorAnswer) => ErrorAnswer;

const problems: ErrorFormat = (answer) => answer;

/** The last middleware: answers with the error, as the last event where a stream has begun. Logs unforeseen errors. */
export function errorHandler(
  logFault: (error: unknown, res: Response) => void,
  format: ErrorFormat = problems,
): ErrorRequestHandler {
  return (error, req, res, next) => {
    const { requestId, stream } = contextOf(res);
    const isStreaming = stream?.hasBegun === true;
    if (res.headersSent && !isStreaming) return next(error);
    const answer = errorAnswer(error, requestId);
    if (answer.code === 'internal') logFault(error, res);
    if (isStreaming) return stream.breakOff('error', answer.problem);
    const { status, headers, body } = format(answer);
    res.status(status).set(headers);
    if (req.readableEnded) res.end(body);
    else sendLingering(req, res, body);
  };
}
