import { globSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { z } from 'zod';
import { fieldOf, openingComment } from './opening-comment.ts';

const ROOT = join(import.meta.dirname, '..', 'honest');

/** What the request has besides the program; in bytes and seconds as the API has them. */
const Request = z.strictObject({
  /** The language as a client calls it, where that is not its name. */
  language: z.string().optional(),
  /** What the source is called; without, the service chooses. */
  name: z.string().optional(),
  stdin: z.string().default(''),
  args: z.array(z.string()).default([]),
  files: z.array(z.strictObject({ name: z.string(), content: z.string() })).default([]),
  limits: z.strictObject({ memory_mb: z.int().optional(), processes: z.int().optional() }).default({}),
});

/** A text, or a text and how often it is repeated. */
const Stdout = z.union([z.string(), z.tuple([z.string(), z.int()]).transform(([text, times]) => text.repeat(times))]);

const Outcome = z.strictObject({
  stdout: Stdout.optional(),
  stderr: z.string().optional(),
  /** As a shell has it: 128 and the number of the signal for a program that died of one. */
  code: z.int().optional(),
  /** Only the service has one. */
  verdict: z.string().optional(),
});

/** Only what is said is compared; unless a verdict is expected, the exit code always is. */
const Expected = z
  .union([Outcome, Stdout.transform((stdout) => ({ stdout }))])
  .transform((outcome) => ('verdict' in outcome ? outcome : { code: 0, ...outcome }));

export type Outcome = z.infer<typeof Outcome>;

export interface HonestProgram {
  /** Where it lies, for the name of the test. */
  path: string;
  language: string;
  code: string;
  /** The ending of its file. */
  ending: string;
  route: 'execute' | 'piston';
  /** Whether it needs what only the image has. */
  onlyImage: boolean;
  /** Whether a bare machine can tell what is right; not where the service promises more. */
  hasReference: boolean;
  request: z.infer<typeof Request>;
  expected: Outcome;
}

function oneOf<T extends string>(value: string, allowed: readonly T[], path: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new Error(`${path}: "${value}" is none of ${allowed.join(', ')}`);
  return found;
}

function parse(path: string): HonestProgram {
  const [, language = ''] = path.split(sep);
  const code = readFileSync(join(ROOT, path), 'utf8');
  const comment = openingComment(code);
  if (comment === '') throw new Error(`${path} does not say what it does in an opening comment`);
  return {
    path,
    language,
    code,
    ending: extname(path),
    route: oneOf(fieldOf(comment, 'route') ?? 'execute', ['execute', 'piston'], path),
    onlyImage: fieldOf(comment, 'only') === 'image',
    hasReference: fieldOf(comment, 'no reference') === undefined,
    request: Request.parse(JSON.parse(fieldOf(comment, 'request') ?? '{}')),
    expected: Expected.parse(JSON.parse(fieldOf(comment, 'expected') ?? '"ok\\n"')),
  };
}

/** honest/<kind>/<language>/<name>: programs that must run here as they run on a bare machine. */
export function honestPrograms(): HonestProgram[] {
  return globSync('*/*/*.*', { cwd: ROOT }).sort().map(parse);
}
