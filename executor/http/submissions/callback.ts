import type { SubmissionStore, TakenCallback } from '../../submissions/store.ts';
import { submissionJson, withAnswer } from './json.ts';

/** What is posted to a callback: the submission as it is shown, in the envelope of Standard Webhooks. Null for one that is not kept. */
export const callbackPayload =
  (store: SubmissionStore) =>
  async ({ id, caller }: Pick<TakenCallback, 'id' | 'caller'>): Promise<readonly Buffer[] | null> => {
    const submission = await store.get(caller, id);
    if (submission === null) return null;
    const facts = submissionJson(submission);
    const envelope = { type: `submission.${submission.status}`, timestamp: facts.finished_at };
    const data = await withAnswer(facts, submission, store);
    return [Buffer.from(`${JSON.stringify(envelope).slice(0, -1)},"data":`), ...data, Buffer.from('}')];
  };
