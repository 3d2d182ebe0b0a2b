import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Region } from '../prices.ts';
import { FLAGS, OPTIONS } from './options.ts';
import type { Size } from './result.ts';
import type { Scenario } from './scenario.ts';

/** The command line is wrong; the message is one line for whoever wrote it. */
export class UsageError extends Error {}

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
  const { json = false, help = false, 'keep-busy': keepBusy = false, ...values } = read(argv);
  const parsed = Options.safeParse(help ? { people: '1', 'cpu-seconds': '1' } : values);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    throw new UsageError(`--${name}: ${values[name] === undefined ? 'is missing' : issue?.message}`);
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
    keepBusy,
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
  const flags = Object.keys(FLAGS).map((name) => [name, { type: 'boolean' }] as const);
  const options = { ...Object.fromEntries(text), ...Object.fromEntries(flags) };
  try {
    return parseArgs({ args: [...argv], options }).values as Record<string, string | undefined> & {
      [flag in keyof typeof FLAGS]?: boolean;
    };
  } catch (error) {
    throw new UsageError((error as Error).message.split(/\. |\n/)[0]);
  }
}
