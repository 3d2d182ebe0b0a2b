import type { Priority, Submission, SubmissionStatus } from '../store.ts';

/** A row of `submissions`, as node:sqlite returns it. */
export interface Row {
  seq: number;
  id: string;
  caller: string;
  owner: string;
  client: string | null;
  request_id: string;
  user_id: string | null;
  question_id: string | null;
  priority: Priority;
  fingerprint: string | null;
  tests_total: number;
  tests_done: number;
  event_count: number;
  status: SubmissionStatus;
  tries: number;
  failures: number;
  created_at: number;
  started_at: number | null;
  ended_at: number | null;
}

export const toSubmission = (row: Row): Submission => ({
  id: row.id,
  caller: row.caller,
  userId: row.user_id ?? undefined,
  questionId: row.question_id ?? undefined,
  priority: row.priority,
  testsTotal: row.tests_total,
  testsDone: row.tests_done,
  eventCount: row.event_count,
  status: row.status,
  tries: row.tries,
  createdAt: row.created_at,
  startedAt: row.started_at,
  endedAt: row.ended_at,
});
