import { parseArgs } from 'node:util';
import { z } from 'zod';

/** An argument that cannot be used. Its message is one line for the person who typed the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const OPTIONS = {
  url: { type: 'string', multiple: true },
  local: { type: 'string' },
  'local-late': { type: 'string' },
  slots: { type: 'string' },
  people: { type: 'string' },
  within: { type: 'string' },
  'give-up-after': { type: 'string' },
  problems: { type: 'string' },
  'same-sources': { type: 'boolean' },
  'ignore-retry-after': { type: 'boolean' },
  'api-key': { type: 'string' },
  report: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export const HELP = `Usage: npm run rehearse -- (--url URL[,URL…] | --local N) [options]

Sends as many submissions as people would, checks each verdict, and says how long people waited.

Where to:
  --url URL[,URL…]      services to call, in turn; may be given more than once
  --local N             start N replicas and a Redis on this machine, and end them afterwards
  --local-late M:S      start M more replicas S seconds after the first person arrived; they are not called
  --slots N             slots of each local replica (default 1)

Who comes:
  --people N            people; each sends one submission (default 500)
  --within SECONDS      they arrive evenly within this time; 0: all at once (default 10)
  --ignore-retry-after  people who are refused try again after 1 s, whatever Retry-After says
  --give-up-after SECONDS  a person leaves this long after arriving, without a verdict (default 900)
  --api-key KEY         sent as Authorization: Bearer KEY (default: EXECUTOR_API_KEY of the environment)

What they send:
  --problems DIR        problems with solutions; docs/rehearsal.md explains the format (default: built-in ones)
  --same-sources        send each solution as it is; by default a comment makes every source unique

What is printed:
  --json                the figures as JSON on stdout, instead of text
  --report FILE.html    also write a report with plots
  --help                this text

Exit code: 0 if everybody was served and no verdict was wrong, 1 if not, 2 if an argument is invalid.
`;

const number = (pattern: RegExp, what: string, min: number, max: number) =>
  z
    .string()
    .regex(pattern, `must be ${what} from ${min} to ${max}`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be ${what} from ${min} to ${max}`);
const whole = (min: number, max: number) => number(/^\d{1,9}$/, 'a whole number', min, max);
const seconds = (min: number, max: number) => number(/^\d{1,9}(?:\.\d{1,9})?$/, 'a number', min, max);

const Late = z
  .string()
  .regex(/^\d{1,3}:\d{1,5}$/, 'must be M:S, for example 2:30')
  .transform((text) => {
    const [replicas = 0, afterSeconds = 0] = text.split(':').map(Number);
    return { replicas, afterSeconds };
  });
const Urls = z.array(z.url({ protocol: /^https?$/, error: 'must be http:// or https:// URLs' })).min(1);

const Values = z
  .strictObject({
    url: Urls.optional(),
    local: whole(1, 64).optional(),
    'local-late': Late.optional(),
    slots: whole(1, 256).optional(),
    people: whole(1, 20_000).default(500),
    within: seconds(0, 3600).default(10),
    'give-up-after': seconds(1, 86_400).default(900),
    problems: z.string().min(1).optional(),
    'same-sources': z.boolean().default(false),
    'ignore-retry-after': z.boolean().default(false),
    'api-key': z
      .string()
      .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without blanks')
      .optional(),
    report: z.string().min(1).optional(),
    json: z.boolean().default(false),
  })
  .refine((values) => (values.url === undefined) !== (values.local === undefined), {
    error: 'one of --url and --local is required, and not both',
  })
  .refine((values) => values.local !== undefined || (values['local-late'] ?? values.slots) === undefined, {
    error: '--local-late and --slots need --local',
  })
  .transform((values) => ({
    target:
      values.local === undefined
        ? ({ kind: 'running', urls: values.url ?? [] } as const)
        : ({
            kind: 'local',
            replicas: values.local,
            slots: values.slots ?? 1,
            late: values['local-late'] ?? { replicas: 0, afterSeconds: 0 },
          } as const),
    people: values.people,
    withinSeconds: values.within,
    giveUpSeconds: values['give-up-after'],
    problems: values.problems ?? null,
    freshSources: !values['same-sources'],
    obeysRetryAfter: !values['ignore-retry-after'],
    apiKey: values['api-key'] ?? null,
    reportPath: values.report ?? null,
    json: values.json,
  }));

/** What a rehearsal shall do, every value validated. */
export type Rehearsal = z.output<typeof Values>;

function valuesOf(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true }).values;
  } catch (error) {
    const [line = ''] = (error as Error).message.split('\n');
    throw new UsageError(line);
  }
}

/** The rehearsal that a command line asks for, or `help`. `apiKey` is used if the command line has none. Throws UsageError. */
export function parseArguments(argv: readonly string[], apiKey?: string): Rehearsal | 'help' {
  const { help, url, ...others } = valuesOf(argv);
  if (help) return 'help';
  const urls = url?.flatMap((list) => list.split(',').map((one) => one.trim().replace(/\/+$/, '')));
  const parsed = Values.safeParse({
    ...(apiKey === undefined || apiKey === '' ? {} : { 'api-key': apiKey }),
    ...others,
    ...(urls === undefined ? {} : { url: urls }),
  });
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const option = first?.path[0] === undefined ? '' : `--${String(first.path[0])}: `;
  throw new UsageError(`${option}${first?.message ?? 'is invalid'}`);
}
