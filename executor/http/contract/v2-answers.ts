import { z } from 'zod';
import { Count, Milliseconds } from './execute-answers.ts';

/* The answers of the APIs below /api/v2. */

const Stage = z
  .strictObject({
    stdout: z.string().describe('What was written to stdout.'),
    stderr: z.string().describe('What was written to stderr.'),
    output: z.string().describe('Stdout and stderr, in the order in which they were written.'),
    code: z.int().nullable().describe('Exit code; null where a signal or a limit ended it.'),
    signal: z.string().nullable().describe('The signal that ended it, or null. A limit kills with SIGKILL.'),
    status: z.enum(['RE', 'SG', 'TO', 'OL', 'EL']).nullable().describe('How it ended; null means exit code 0.'),
    message: z.string().nullable().describe('What went wrong, or null.'),
    cpu_time: Milliseconds.describe('CPU time of all processes, in milliseconds.'),
    wall_time: Milliseconds.describe('Wall time, in milliseconds.'),
    memory: Count.describe('Peak of the resident memory of all processes, in bytes.'),
  })
  .meta({ id: 'V2Stage', description: 'What the compiler or the program did.' });
export type V2Stage = z.output<typeof Stage>;

export const V2Answer = z
  .strictObject({
    language: z.string().describe('Name of the language.'),
    version: z.string().describe('Version of the installed language.'),
    run: Stage,
    compile: Stage.optional(),
  })
  .meta({
    id: 'V2Answer',
    description:
      'What the program did. Where it did not compile, `run` repeats `compile`. Interpreted languages have no `compile`.',
  });
export type V2Answer = z.output<typeof V2Answer>;

const RuntimeAnswer = z
  .strictObject({
    language: z.string().describe('Name of the language.'),
    version: z.string().describe('Version of the installed language.'),
    aliases: z.array(z.string()).describe('Other names that requests may use.'),
    runtime: z.string().optional().describe('What Piston calls the compiler or interpreter.'),
  })
  .meta({ id: 'V2Runtime', description: 'An installed language.' });

export const V2RuntimesAnswer = z
  .strictObject({ runtimes: z.array(RuntimeAnswer).describe('The installed languages.') })
  .meta({ id: 'V2RuntimesAnswer', description: 'The installed languages.' });
export type V2RuntimesAnswer = z.output<typeof V2RuntimesAnswer>;

export const PistonRuntimesAnswer = z
  .array(RuntimeAnswer)
  .meta({ id: 'PistonRuntimesAnswer', description: 'The installed languages.' });

export const PistonErrorAnswer = z
  .strictObject({ message: z.string().describe('What is wrong with the request.') })
  .meta({ id: 'PistonError', description: 'An error in the form that clients of Piston know.' });
