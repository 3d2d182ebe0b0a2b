import { parseArgs } from 'node:util';
import { z } from 'zod';
import { REGIONS, type Region } from '../prices.ts';
import type { Size } from './result.ts';
import { REPLICAS_MAX } from './rules.ts';
import type { Scenario } from './scenario.ts';

/** The command line is wrong; the message is one line for whoever wrote it. */
export class UsageError extends Error {}

const number = (range: z.ZodNumber) =>
  z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'must be a number')
    .transform(Number)
    .pipe(range);
const seconds = z.number().max(86_400);
const regions = Object.keys(REGIONS) as Region[];

/** Every option with a value: its type, its default, and its line of --help. */
const OPTIONS = {
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
const Options = z.strictObject(OPTIONS).refine(({ warm, max }) => warm <= max, {
  path: ['warm'],
  message: 'must not be above --max',
});

export interface Arguments {
  scenario: Scenario;
  size: Size;
  region: Region;
  svg: string | undefined;
  json: boolean;
  help: boolean;
}

const milliseconds = (value: number) => Math.round(value * 1000);

export function parseArguments(argv: readonly string[]): Arguments {
  const { json = false, help = false, ...values } = read(argv);
  const parsed = Options.safeParse(help ? { people: '1', 'cpu-seconds': '1' } : values);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UsageError(`--${issue?.path.join('.')}: ${problem(issue)}`);
  }
  const options = parsed.data;
  const scenario = {
    people: options.people,
    withinMs: milliseconds(options.within),
    cpuMs: milliseconds(options['cpu-seconds']),
    warm: options.warm,
    max: options.max,
    slots: options.slots,
    concurrentRequests: options['concurrent-requests'] ?? Math.max(2, options.slots),
    backlogTarget: options.slots * options.factor,
    startMs: milliseconds(options['start-seconds']),
    pollMs: milliseconds(options['poll-seconds']),
    waitMsMax: milliseconds(options['wait-max']),
    goalMs: milliseconds(options['goal-seconds']),
  };
  const size = { vcpu: options.vcpu, gib: options['memory-gib'] };
  return { scenario, size, region: options.region, svg: options.svg, json, help };
}

function read(argv: readonly string[]) {
  const text = Object.keys(OPTIONS).map((name) => [name, { type: 'string' }] as const);
  const options = { ...Object.fromEntries(text), json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: [...argv], options }).values as Record<string, string | undefined> & {
      json?: boolean;
      help?: boolean;
    };
  } catch (error) {
    throw new UsageError((error as Error).message.split(/\. |\n/)[0]);
  }
}

const problem = (issue: z.core.$ZodIssue | undefined) =>
  issue?.code === 'invalid_type' && issue.input === undefined ? 'is missing' : issue?.message;

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
    `  --${'json'.padEnd(20)} print all figures as JSON instead of a table`,
    `  --${'help'.padEnd(20)} print this`,
  ].join('\n');
}
