import { z } from 'zod';
import { Count } from './answers.ts';

/* What the service tells of itself, and of what it refused. */

export const HealthAnswer = z
  .strictObject({
    status: z.enum(['healthy', 'unhealthy']),
    reason: z.string().optional(),
    service: z.string(),
    version: z.string(),
    replica: z.string(),
    uptime_seconds: Count,
    sandbox: z.strictObject({
      landlock_abi: z.int(),
      kernel: z.string(),
      layers: z.array(z.string()),
      set_aside_seconds: z
        .array(Count)
        .describe(
          'Runs that do not end although they were killed, and since when. Each takes a slot until it has gone.',
        ),
    }),
    slots: z.strictObject({ total: Count, busy: Count, waiting: Count }),
  })
  .meta({ id: 'HealthAnswer' });
export type HealthAnswer = z.output<typeof HealthAnswer>;

export const ReadyAnswer = z
  .strictObject({ status: z.enum(['ready', 'draining', 'unclean']), reason: z.string().optional() })
  .meta({ id: 'ReadyAnswer' });
export type ReadyAnswer = z.output<typeof ReadyAnswer>;

export const IndexAnswer = z
  .strictObject({
    status: z.literal('healthy'),
    service: z.string(),
    version: z.string(),
    supported_languages: z.array(z.string()),
  })
  .meta({ id: 'IndexAnswer' });
export type IndexAnswer = z.output<typeof IndexAnswer>;

const FieldError = z.strictObject({ path: z.string(), message: z.string() }).meta({ id: 'FieldError' });

export const ProblemAnswer = z
  .strictObject({
    type: z.string().regex(/^urn:executor:problem:[a-z_]+$/),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    instance: z.string().regex(/^urn:executor:request:/),
    errors: z.array(FieldError).optional(),
  })
  .meta({ id: 'Problem', description: 'A problem as in RFC 9457.' });
export type ProblemAnswer = z.output<typeof ProblemAnswer>;
