import type { Request, Response } from 'express';
import type { CallbackSettings } from '../../callbacks/settings.ts';
import { ServiceError } from '../../grading/index.ts';
import type { Submission, SubmissionStore } from '../../submissions/store.ts';
import { callerOrAddress } from '../access/index.ts';
import type { Admission } from '../execute/admission.ts';
import type { ExecuteRequest } from '../execute/request.ts';
import type { ParseJson } from '../json/parser.ts';
import type { Runner } from './runner.ts';

export interface SubmissionDeps {
  store: SubmissionStore;
  runner: Pick<Runner, 'waitMs'>;
  admission: Admission;
  parseJson: ParseJson;
  /** Where answers may be posted; null where none may. */
  callbacks: Pick<CallbackSettings, 'hosts'> | null;
  /** Parses the body of an execution. Throws ZodError. */
  schema: { parse: (body: unknown) => ExecuteRequest };
}

export const notFound = () => new ServiceError('not_found', 'You have no submission with this id.');

export const idOf = (req: Request) => String(req.params['id']);

/** The submission of the path. Throws ServiceError for an unknown one and for another caller's: nobody learns which ids exist. */
export async function ownSubmission(req: Request, res: Response, { store }: SubmissionDeps): Promise<Submission> {
  const submission = await store.get(callerOrAddress(req, res), idOf(req));
  if (submission === null) throw notFound();
  return submission;
}

/** Its place in the queue; null where it is not queued. */
export async function placeOf({ id, status }: Pick<Submission, 'id' | 'status'>, { store, runner }: SubmissionDeps) {
  if (status !== 'queued') return null;
  const position = await store.ahead(id);
  return { position, estimated_wait_ms: runner.waitMs(position) };
}
