import { z } from 'zod';

const FieldError = z
  .strictObject({
    path: z.string().describe('Where the field is: `test_cases[0].input`.'),
    message: z.string().describe('What is wrong with it.'),
  })
  .meta({ id: 'FieldError', description: 'One field that is not valid.' });

export const ProblemAnswer = z
  .strictObject({
    type: z
      .string()
      .regex(/^urn:executor:problem:[a-z_]+$/)
      .describe('The type of the problem, for programs.'),
    title: z.string().describe('The reason phrase of the status.'),
    status: z.int().min(400).max(599).describe('The HTTP status.'),
    detail: z.string().describe('What went wrong, for people.'),
    instance: z
      .string()
      .regex(/^urn:executor:request:/)
      .describe('The request, by its `X-Request-Id`.'),
    errors: z.array(FieldError).optional().describe('The fields that are not valid; at most 100.'),
  })
  .meta({ id: 'Problem', description: 'A problem document (RFC 9457).' });
export type ProblemAnswer = z.output<typeof ProblemAnswer>;
