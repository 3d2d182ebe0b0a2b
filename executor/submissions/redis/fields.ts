import type { CallbackStatus, NewSubmission, Priority, Submission, SubmissionStatus } from '../store.ts';

/** The fields of a new submission that Redis keeps as they are; the scripts add those that change. */
export function fieldsOf(submission: NewSubmission): string[] {
  const { caller, client, requestId, userId, questionId, testsTotal, callbackUrl } = submission;
  const callback = callbackUrl === null ? {} : { callbackUrl, callbackStatus: 'waiting', callbackTries: 0 };
  const fields = { caller, client, requestId, userId, questionId, testsTotal, ...callback };
  return Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)]));
}

/** The hash of a submission, as Redis returns it to scripts: names and values in turn. */
export function toFields(flat: readonly Buffer[]): Map<string, string> {
  const fields = new Map<string, string>();
  for (let index = 0; index < flat.length; index += 2) fields.set(String(flat[index]), String(flat[index + 1]));
  return fields;
}

export function toSubmission(fields: ReadonlyMap<string, string>): Submission {
  const text = (name: string) => fields.get(name) ?? '';
  const count = (name: string) => Number(fields.get(name) ?? 0);
  const url = fields.get('callbackUrl');
  const callback =
    url === undefined ? null : { url, status: text('callbackStatus') as CallbackStatus, tries: count('callbackTries') };
  const time = (name: string) => (fields.has(name) ? count(name) : null);
  return {
    id: text('id'),
    caller: text('caller'),
    userId: fields.get('userId'),
    questionId: fields.get('questionId'),
    priority: text('priority') as Priority,
    testsTotal: count('testsTotal'),
    testsDone: count('testsDone'),
    eventCount: count('eventCount'),
    status: text('status') as SubmissionStatus,
    tries: count('tries'),
    createdAt: count('createdAt'),
    startedAt: time('startedAt'),
    endedAt: time('endedAt'),
    callback,
  };
}
