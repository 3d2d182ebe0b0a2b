import { z } from 'zod';
import { REGIONS, type Region } from '../prices.ts';
import { REPLICAS_MAX } from './rules.ts';

const number = (range: z.ZodNumber) =>
  z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'must be a number')
    .transform(Number)
    .pipe(range);
const seconds = z.number().max(86_400);
const regions = Object.keys(REGIONS) as Region[];

/** Every option with a value: its type, its default, and its line of --help. */
export const OPTIONS = {
  people: number(z.int().min(1).max(20_000)).meta({ description: 'submissions, one a person' }),
  within: number(seconds.min(0)).default(60).meta({ description: 's in which they arrive evenly; 0: all at once' }),
  'cpu-seconds': number(z.number().min(0.001).max(600)).meta({ description: 's for which each holds a slot' }),
  warm: number(z.int().min(1).max(REPLICAS_MAX)).default(5).meta({ description: 'replicas before the burst' }),
  max: number(z.int().min(1).max(REPLICAS_MAX)).default(50).meta({ description: 'replicas at most' }),
  slots: number(z.int().min(1).max(256)).default(2).meta({ description: 'submissions that a replica grades at once' }),
  vcpu: number(z.number().min(0.25).max(4)).default(2).meta({ description: 'vCPU of a replica' }),
  'memory-gib': number(z.number().min(0.5).max(8)).default(4).meta({ description: 'GiB of a replica' }),
  'concurrent-requests': number(z.int().min(1))
    .optional()
    .meta({ description: 'requests/s a replica that the HTTP rule aims at; one for each slot, at least 2' }),
  factor: number(z.number().min(0.1).max(1000))
    .default(1)
    .meta({ description: 'waiting submissions a slot that the backlog rule aims at' }),
  'poll-seconds': number(seconds.min(1)).default(30).meta({ description: 's between two looks at the backlog' }),
  'start-seconds': number(seconds.min(0)).default(30).meta({ description: 's until a new replica takes work' }),
  'wait-max': z
    .union(
      [z.literal('none').transform(() => Number.POSITIVE_INFINITY), number(seconds.min(0))],
      'must be a number or none',
    )
    .default(180)
    .meta({ description: 's: a submission that would wait longer is refused; or none' }),
  'goal-seconds': number(seconds.min(0.001)).default(60).meta({ description: 's from a submission to its verdict' }),
  region: z
    .enum(regions)
    .default('most regions')
    .meta({ description: `prices: ${regions.join(', ')}` }),
  svg: z.string().min(1).optional().meta({ description: 'file for a plot' }),
};

export const FLAGS = {
  'keep-busy': 'beside the backlog rule, a second one on running submissions keeps replicas that are at work',
  json: 'print all figures as JSON instead of a table',
  help: 'print this',
};

export function help(): string {
  const lines = Object.entries(OPTIONS).map(([name, schema]) => {
    const { success, data } = schema.safeParse(undefined);
    const fallback = success ? (data === undefined ? '' : ` (${data})`) : ' (required)';
    return `  --${name.padEnd(20)} ${schema.meta()?.description}${fallback}`;
  });
  return [
    'npm run plan -- --people N --cpu-seconds S [OPTION…]',
    'Simulates a burst of submissions on Azure Container Apps, with each way to scale: docs/planning.md.',
    '',
    ...lines,
    ...Object.entries(FLAGS).map(([name, meaning]) => `  --${name.padEnd(20)} ${meaning}`),
  ].join('\n');
}
