import { z } from 'zod';
import { priorities, submissionStatuses } from '../../submissions/store.ts';
import { Count, GradeAnswer, Milliseconds, RunAnswer } from './execute-answers.ts';

/* The answers of /submissions. */

const id = z.uuid().describe('Id of the submission.');
const status = z
  .enum(submissionStatuses)
  .describe('`failed` means that the service failed three times; a verdict is in the answer of a `finished` one.');
const position = Count.describe('Submissions before this one in the queue; 0 is the next.');
const estimatedWait = Milliseconds.describe('Time that it will probably wait, from how long others have lately taken.');

export const SubmissionReceipt = z
  .strictObject({ id, status, position, estimated_wait_ms: estimatedWait })
  .meta({ id: 'SubmissionReceipt', description: 'A submission that was accepted.' });
export type SubmissionReceipt = z.output<typeof SubmissionReceipt>;

const Callback = z.strictObject({
  url: z.string().describe('Where the answer is posted.'),
  status: z
    .enum(['waiting', 'delivered', 'failed'])
    .describe('`waiting` until a try succeeds; `failed` after the last one.'),
  tries: Count.describe('How often a delivery was begun.'),
});

const facts = {
  id,
  status,
  priority: z.enum(priorities).describe('As in the request.'),
  user_id: z.string().optional().describe('As in the request.'),
  question_id: z.string().optional().describe('As in the request.'),
  tries: Count.describe('How often it was started.'),
  created_at: z.iso.datetime().describe('When it was accepted, in UTC.'),
  started_at: z.iso.datetime().nullable().describe('When its first try began, in UTC.'),
  finished_at: z.iso.datetime().nullable().describe('When it ended, in UTC.'),
  progress: z
    .strictObject({
      tests_done: Count.describe('Tests that have ended in the latest try.'),
      tests_total: Count.describe('All tests; 0 for a run without tests.'),
    })
    .describe('How far it is.'),
  callback: Callback.optional().describe('Absent where the request had none, and where the submission was cancelled.'),
};

const SubmissionFacts = z
  .strictObject(facts)
  .meta({ id: 'SubmissionFacts', description: 'A submission without its answer.' });
export type SubmissionFacts = z.output<typeof SubmissionFacts>;

export const SubmissionAnswer = z
  .strictObject({
    ...facts,
    position: position.optional().describe('Where it is queued: submissions before it; 0 is the next.'),
    estimated_wait_ms: estimatedWait.optional().describe('Where it is queued: time that it will probably wait.'),
    answer: z
      .union([GradeAnswer, RunAnswer])
      .optional()
      .describe('Where it is finished: the answer that `POST /execute` would have given.'),
  })
  .meta({ id: 'SubmissionAnswer', description: 'A submission.' });
export type SubmissionAnswer = z.output<typeof SubmissionAnswer>;

export const CallbackMessage = z
  .strictObject({
    type: z.enum(['submission.finished', 'submission.failed']).describe('How the submission ended.'),
    timestamp: z.iso.datetime().describe('When it ended, in UTC.'),
    data: SubmissionAnswer,
  })
  .meta({ id: 'CallbackMessage', description: 'What is posted to the callback of a submission.' });

export const SubmissionList = z
  .strictObject({
    submissions: z.array(SubmissionFacts).describe('The newest first.'),
    cursor: z.string().nullable().describe('Send it to get the next page; null with the last page.'),
  })
  .meta({ id: 'SubmissionList', description: 'Submissions of the caller.' });
