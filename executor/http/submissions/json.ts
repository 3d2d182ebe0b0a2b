import type { Submission } from '../../submissions/store.ts';
import type { SubmissionFacts } from '../contract/submission-answers.ts';

const time = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/** A submission as it is shown, without its answer. */
export function submissionJson(submission: Submission): SubmissionFacts {
  const { id, status, priority, userId, questionId, tries, createdAt, startedAt, endedAt, testsDone, testsTotal } =
    submission;
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
  };
}
