import type { Response } from 'express';
import { type GivenAnswer, lengthOf } from './idempotency/kept-answers.ts';
import type { UnreadAnswers } from './unread-answers.ts';

/** Resolves when the client has read what was written or has disconnected. Other requests are served first. */
export function drained(res: Response): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      res.off('drain', go).off('close', go);
      setImmediate(resolve);
    };
    res.on('drain', go).on('close', go);
  });
}

/** Writes an answer as fast as its client reads it. */
async function write(res: Response, body: readonly Buffer[]): Promise<void> {
  for (const part of body) {
    if (res.destroyed) return;
    res.write(part);
    if (res.writableNeedDrain) await drained(res);
  }
  if (!res.destroyed) res.end();
}

/** Sends an answer when there is room for it. Resolves when sending has begun: the client decides how long it takes. */
export async function sendAnswer(
  res: Response,
  { status, contentType, body }: GivenAnswer,
  unread: UnreadAnswers,
): Promise<void> {
  const length = lengthOf(body);
  await unread.hold(res, length);
  if (res.destroyed) return;
  res.status(status).set({ 'Content-Type': contentType, 'Content-Length': String(length) });
  void write(res, body);
}
