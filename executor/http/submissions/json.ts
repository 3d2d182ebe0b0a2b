import type { Submission, SubmissionStore } from '../../submissions/store.ts';
import type { SubmissionFacts } from '../contract/submission-answers.ts';

const time = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/** A submission as it is shown, without its answer. */
export function submissionJson(submission: Submission): SubmissionFacts {
  const {
    id,
    status,
    priority,
    userId,
    questionId,
    tries,
    createdAt,
    startedAt,
    endedAt,
    testsDone,
    testsTotal,
    callback,
  } = submission;
  return {
    id,
    status,
    priority,
    ...(userId === undefined ? {} : { user_id: userId }),
    ...(questionId === undefined ? {} : { question_id: questionId }),
    tries,
    created_at: new Date(createdAt).toISOString(),
    started_at: time(startedAt),
    finished_at: time(endedAt),
    progress: { tests_done: testsDone, tests_total: testsTotal },
    ...(callback === null || status === 'cancelled' ? {} : { callback }),
  };
}

/** Facts of a submission and its answer, if it has one, as JSON in parts: an answer is stored as JSON, and is not parsed to be sent. */
export async function withAnswer(facts: object, { id, status }: Submission, store: SubmissionStore): Promise<Buffer[]> {
  const answer = status === 'finished' ? await store.answer(id) : null;
  const json = JSON.stringify(facts);
  if (answer === null) return [Buffer.from(json)];
  return [Buffer.from(`${json.slice(0, -1)},"answer":`), answer, Buffer.from('}')];
}
