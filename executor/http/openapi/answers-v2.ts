import { z } from 'zod';
import { Count, Milliseconds } from './answers.ts';

/* What the APIs for clients of other services answer. */

const Stage = z
  .strictObject({
    stdout: z.string(),
    stderr: z.string(),
    output: z.string().describe('Both, in the order in which they were written.'),
    code: z.int().nullable(),
    signal: z.string().nullable(),
    status: z.enum(['RE', 'SG', 'TO', 'OL', 'EL']).nullable(),
    message: z.string().nullable(),
    cpu_time: Milliseconds,
    wall_time: Milliseconds,
    memory: Count,
  })
  .meta({ id: 'V2Stage' });
export type V2Stage = z.output<typeof Stage>;

export const V2Answer = z
  .strictObject({ language: z.string(), version: z.string(), run: Stage, compile: Stage.optional() })
  .meta({ id: 'V2Answer' });
export type V2Answer = z.output<typeof V2Answer>;

const RuntimeAnswer = z
  .strictObject({
    language: z.string(),
    version: z.string(),
    aliases: z.array(z.string()),
    runtime: z.string().optional(),
  })
  .meta({ id: 'V2Runtime' });

export const V2RuntimesAnswer = z.strictObject({ runtimes: z.array(RuntimeAnswer) }).meta({ id: 'V2RuntimesAnswer' });
export type V2RuntimesAnswer = z.output<typeof V2RuntimesAnswer>;

export const PistonRuntimesAnswer = z.array(RuntimeAnswer).meta({ id: 'PistonRuntimesAnswer' });

export const PistonErrorAnswer = z.strictObject({ message: z.string() }).meta({ id: 'PistonError' });
