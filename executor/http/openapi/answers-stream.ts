import { z } from 'zod';
import { Compilation, Count, GradeAnswer, RunAnswer, TestResult } from './answers.ts';
import { ProblemAnswer } from './answers-status.ts';

/* What is told of a job while it goes on. http/stream/ sends it. */

const Queued = z
  .strictObject({
    execution_id: z.uuid(),
    position: Count.describe('0 has a slot at once, 1 is the next to get one.'),
  })
  .meta({ id: 'Queued' });

const event = <Name extends string, Data extends z.ZodType>(name: Name, data: Data) =>
  z.strictObject({ event: z.literal(name), data });

export const StreamEvent = z
  .union([
    event('queued', Queued),
    event('compiled', Compilation),
    event('test', TestResult),
    event('done', z.union([GradeAnswer, RunAnswer])),
    event('error', ProblemAnswer),
  ])
  .meta({
    id: 'StreamEvent',
    description:
      'In this order: `queued`, `compiled`, a `test` for each that has ended, and at last `done`, or `error` when the service failed.',
  });
export type StreamEvent = z.output<typeof StreamEvent>;
