import type { Request, RequestHandler, Response } from 'express';
import { callerName, callerOrAddress } from '../access/index.ts';
import type { Parsed } from '../json/parse.ts';
import type { ParseJson } from '../json/parser.ts';
import { readJson } from '../server/body.ts';
import { contextOf } from '../server/context.ts';
import { errorAnswer } from '../server/problem.ts';
import type { Admission } from './admission.ts';
import type { GivenAnswer } from './idempotency/kept-answers.ts';
import { idempotencyKeyOf } from './idempotency/key.ts';
import { type Idempotency, isLasting } from './idempotency/shared-runs.ts';
import { type Asked, type PerformDeps, perform } from './perform.ts';
import { givenAnswer, ignoreProgress, type OpenReply } from './reply.ts';
import { sendAnswer } from './send.ts';

export interface ExecuteDeps extends PerformDeps {
  admission: Admission;
  /** Null ignores the Idempotency-Key. */
  idempotency: Idempotency | null;
  openReply: OpenReply;
  parseJson: ParseJson;
}

/** Aborts when the connection closes, whichever side closes it. After the answer there is no job left to abort. */
export function abortOnClose(res: Response): AbortSignal {
  const controller = new AbortController();
  res.once('close', () => controller.abort(new Error('the client disconnected')));
  return controller.signal;
}

/** The answer to keep for repeated requests, which may be a refusal of the body. Throws errors that a retry may not get. */
async function lastingAnswer(
  body: unknown,
  asked: Asked,
  deps: ExecuteDeps,
  signal: AbortSignal,
): Promise<GivenAnswer> {
  try {
    return await givenAnswer(await perform(body, asked, deps, signal, ignoreProgress));
  } catch (error) {
    const { status, headers, body } = errorAnswer(error, asked.requestId);
    if (!isLasting(status)) throw error;
    return { status, contentType: headers['Content-Type'], body: [Buffer.from(body)] };
  }
}

/** Handles the POST requests that run a program. */
export function executeHandler(deps: ExecuteDeps): RequestHandler {
  async function answer(
    req: Request,
    res: Response,
    { value: body, fingerprint }: Extract<Parsed, { kind: 'value' }>,
    key: string | null,
    signal: AbortSignal,
  ) {
    const { requestId, trace } = contextOf(res);
    const asked: Asked = { requestId, client: callerName(res), owner: callerOrAddress(req, res), trace };
    const reply = deps.openReply(req, res);
    if (deps.idempotency === null || key === null || fingerprint === null)
      return await reply.done(await perform(body, asked, deps, signal, reply.tell));
    const run = (shared: AbortSignal) => lastingAnswer(body, asked, deps, shared);
    const { answer, isReplayed } = await deps.idempotency.once(key, fingerprint, signal, run);
    if (isReplayed) res.set('Idempotency-Replayed', 'true');
    await sendAnswer(res, answer, deps.admission.unread);
  }

  return async (req, res) => {
    const key = deps.idempotency === null ? null : idempotencyKeyOf(req, res);
    const signal = abortOnClose(res);
    using place = deps.admission.enter(res);
    try {
      const body = await readJson(req, res, place, (bytes) => deps.parseJson(bytes, key !== null, signal));
      await answer(req, res, body, key, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };
}
