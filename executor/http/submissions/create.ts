import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { isAllowed } from '../../callbacks/hosts.ts';
import { ServiceError } from '../../grading/index.ts';
import type { NewSubmission } from '../../submissions/store.ts';
import { callerName, callerOrAddress } from '../access/index.ts';
import type { SubmissionReceipt } from '../contract/submission-answers.ts';
import { Callback, Priority } from '../contract/submission-body.ts';
import type { Place } from '../execute/admission.ts';
import { abortOnClose } from '../execute/handler.ts';
import { idempotencyKeyOf } from '../execute/idempotency/key.ts';
import { toJsonBuffers } from '../json/parts.ts';
import { readJson } from '../server/body.ts';
import { contextOf } from '../server/context.ts';
import { placeOf, type SubmissionDeps } from './deps.ts';

function refusalOf({ url }: z.output<typeof Callback>, allowed: SubmissionDeps['callbacks']): string | null {
  if (allowed === null) return 'is not accepted: the operator has not set CALLBACK_HOSTS and CALLBACK_SECRET';
  return isAllowed(allowed.hosts, url) ? null : 'is on a host or port that is not in CALLBACK_HOSTS';
}

/** What a submission has besides the body of an execution. */
const envelopeFor = (allowed: SubmissionDeps['callbacks']) =>
  z.looseObject({
    priority: Priority,
    callback: Callback.superRefine((callback, context) => {
      const message = refusalOf(callback, allowed);
      if (message !== null) context.addIssue({ code: 'custom', path: ['url'], message });
    }).optional(),
  });

async function readSubmission(req: Request, res: Response, place: Place, deps: SubmissionDeps): Promise<NewSubmission> {
  const key = idempotencyKeyOf(req, res);
  const signal = abortOnClose(res);
  const parsed = await readJson(req, res, place, (bytes) => deps.parseJson(bytes, key !== null, signal));
  const { priority, callback, ...body } = envelopeFor(deps.callbacks).parse(parsed.value);
  const request = deps.schema.parse(body);
  const caller = callerOrAddress(req, res);
  return {
    id: randomUUID(),
    caller,
    owner: JSON.stringify([caller, request.userId]),
    client: callerName(res),
    requestId: contextOf(res).requestId,
    userId: request.userId,
    questionId: request.questionId,
    priority,
    testsTotal: request.kind === 'grade' ? request.job.tests.length : 0,
    idempotency: key === null || parsed.fingerprint === null ? null : { key, fingerprint: parsed.fingerprint },
    callbackUrl: callback?.url.href ?? null,
    body: await toJsonBuffers(body),
  };
}

/** The id under which it is kept: that of an earlier one with the same key. Throws ServiceError. */
async function keep(
  submission: NewSubmission,
  { store }: SubmissionDeps,
): Promise<{ id: string; isReplayed: boolean }> {
  const added = await store.add(submission);
  switch (added.kind) {
    case 'added':
      return { id: submission.id, isReplayed: false };
    case 'known':
      return { id: added.id, isReplayed: true };
    case 'key_reused':
      throw new ServiceError('key_reused', 'This Idempotency-Key was sent with another body.');
    case 'full':
      throw new ServiceError('busy', 'Too many submissions are kept.');
  }
}

/** POST /submissions */
export const createSubmission =
  (deps: SubmissionDeps): RequestHandler =>
  async (req, res) => {
    using admitted = deps.admission.enterUnattended(); // its body counts until it is stored
    const submission = await readSubmission(req, res, admitted, deps);
    const { id, isReplayed } = await keep(submission, deps);
    const earlier = isReplayed ? await deps.store.get(submission.caller, id) : null;
    const status = earlier?.status ?? 'queued';
    const place = (await placeOf({ id, status }, deps)) ?? { position: 0, estimated_wait_ms: 0 };
    if (isReplayed) res.set('Idempotency-Replayed', 'true');
    const receipt: SubmissionReceipt = { id, status, ...place };
    res.status(202).location(`/submissions/${id}`).json(receipt);
  };
