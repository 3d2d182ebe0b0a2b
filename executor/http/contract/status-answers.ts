import { z } from 'zod';
import { Count } from './execute-answers.ts';

/* What the service reports about itself. */

export const HealthAnswer = z
  .strictObject({
    status: z.enum(['healthy', 'unhealthy']).describe('`unhealthy` means that only a restart helps.'),
    reason: z.string().optional().describe('Why it is unhealthy.'),
    service: z.string().describe('Name of the service.'),
    version: z.string().describe('Version of the service.'),
    replica: z.string().describe('Name of this replica.'),
    uptime_seconds: Count.describe('Time since the start.'),
    sandbox: z
      .strictObject({
        landlock_abi: z.int().describe('Version of Landlock that the kernel has.'),
        kernel: z.string().describe('Release of the kernel.'),
        layers: z.array(z.string()).describe('The restrictions that were verified at start-up.'),
        set_aside_seconds: z
          .array(Count)
          .describe('For each run that was killed and has not ended yet: since when. It keeps its slot until it ends.'),
      })
      .describe('What isolates programs here.'),
    slots: z
      .strictObject({
        total: Count.describe('Programs that may run at once.'),
        busy: Count.describe('Slots in use.'),
        waiting: Count.describe('Jobs that wait for a slot.'),
      })
      .describe('Load of this replica.'),
    submissions: z
      .strictObject({
        waiting: Count.describe('Submissions that wait.'),
        running: Count.describe('Submissions that run.'),
      })
      .optional()
      .describe(
        'Submissions that have not ended, of all replicas that share a Redis; absent where they cannot be read.',
      ),
  })
  .meta({ id: 'HealthAnswer', description: 'Whether the process works.' });
export type HealthAnswer = z.output<typeof HealthAnswer>;

export const ReadyAnswer = z
  .strictObject({
    status: z
      .enum(['ready', 'draining', 'unclean'])
      .describe('`draining` means that the replica is shutting down, `unclean` that it must be restarted.'),
    reason: z.string().optional().describe('Why it is not ready.'),
    trouble: z
      .string()
      .optional()
      .describe('Why the Redis that replicas share is of no use. Submissions get 503; all else works.'),
  })
  .meta({ id: 'ReadyAnswer', description: 'Whether to send requests to this replica.' });
export type ReadyAnswer = z.output<typeof ReadyAnswer>;

export const IndexAnswer = z
  .strictObject({
    status: z.literal('healthy').describe('Always the same; see `/health`.'),
    service: z.string().describe('Name of the service.'),
    version: z.string().describe('Version of the service.'),
    supported_languages: z.array(z.string()).describe('Names of the installed languages.'),
  })
  .meta({ id: 'IndexAnswer', description: 'The service and its languages.' });
export type IndexAnswer = z.output<typeof IndexAnswer>;
