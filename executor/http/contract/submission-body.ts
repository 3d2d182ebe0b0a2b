import { z } from 'zod';
import { priorities, submissionStatuses } from '../../submissions/store.ts';
import { Id } from './fields.ts';

export const Priority = z
  .enum(priorities)
  .default('interactive')
  .describe('`batch` runs only when nothing else waits.');

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
