import { z } from 'zod';
import { priorities, submissionStatuses } from '../../submissions/store.ts';
import { Id } from './fields.ts';

export const Priority = z
  .enum(priorities)
  .default('interactive')
  .describe('`batch` runs only when nothing else waits.');

const URL_LENGTH_MAX = 2048;

function faultOfUrl(text: string): string | null {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:') return 'must be an https URL';
  if (url.href.length > URL_LENGTH_MAX) return `must have at most ${URL_LENGTH_MAX} characters`;
  if (url.username !== '' || url.password !== '') return 'must not contain a user or a password';
  return url.href.includes('#') ? 'must not contain a fragment' : null;
}

/** The output is the URL as it will be requested. */
const CallbackUrl = z
  .string()
  .max(URL_LENGTH_MAX, { abort: true })
  .transform((text, context) => {
    const fault = faultOfUrl(text);
    if (fault === null) return new URL(text);
    context.addIssue(fault);
    return z.NEVER;
  })
  .meta({
    format: 'uri',
    description:
      'An https URL on a host that the operator allows (`CALLBACK_HOSTS`), without user, password or fragment.',
  });

export const Callback = z
  .strictObject({ url: CallbackUrl })
  .describe('Where to post the answer when the submission has finished or failed.');

const whole = (schema: z.ZodNumber) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .pipe(schema);

export const SubmissionQuery = z.strictObject({ wait: whole(z.int().max(60)).default(0) });

export const SubmissionListQuery = z.strictObject({
  user_id: Id.optional(),
  question_id: Id.optional(),
  status: z.enum(submissionStatuses).optional(),
  cursor: z.string().max(64).optional(),
  limit: whole(z.int().min(1).max(100)).default(20),
});
