import type { CallbackStatus, Priority, Submission, SubmissionStatus } from '../store.ts';

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

/** A row with its callback, if it has one. */
export interface RowWithCallback extends Row {
  callback_url: string | null;
  callback_status: CallbackStatus | null;
  callback_tries: number | null;
}

function callbackOf({ callback_url: url, callback_status: status, callback_tries: tries }: RowWithCallback) {
  return url === null || status === null || tries === null ? null : { url, status, tries };
}

export const toSubmission = (row: RowWithCallback): Submission => ({
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
  callback: callbackOf(row),
});
