import { z } from 'zod';
import { Compilation, Count, GradeAnswer, RunAnswer, TestResult } from './execute-answers.ts';
import { ProblemAnswer } from './problem-answer.ts';

/* The events of a streamed answer. */

const Queued = z
  .strictObject({
    execution_id: z.uuid().describe('Id of this execution.'),
    position: Count.describe('Position in the queue: 0 runs at once, 1 is next.'),
  })
  .meta({ id: 'Queued', description: 'The request was accepted.' });

const event = <Name extends string, Data extends z.ZodType>(name: Name, data: Data) =>
  z.strictObject({ event: z.literal(name).describe('Name of the event.'), data: data.describe('What it reports.') });

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
      'An event, in this order: `queued`, `compiled`, one `test` for each test that ends, and `done`; or `error`, when the service fails.',
  });
export type StreamEvent = z.output<typeof StreamEvent>;
