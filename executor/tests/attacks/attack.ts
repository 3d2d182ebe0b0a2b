import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fieldOf, openingComment } from '../corpus/opening-comment.ts';
import { type Peaks, type Quantity, UNITS } from './observe.ts';

/** Where the attacks lie: <what must be refused>/<language>/<name>. */
const ROOT = join(import.meta.dirname, '..', '..', '..', 'sandbox', 'tests', 'attacks');

/** These take what the others need: they are not run at the same time. */
export const ALONE = new Set(['memory', 'output', 'neighbours']);

export interface Attack {
  /** Where it lies, for the name of the test. */
  path: string;
  /** What must be refused. */
  target: string;
  language: string;
  code: string;
  /** Whether it runs in the other way that its language has: in Python in a fork of a fork server, in Java in a JVM of its own. */
  otherWay: boolean;
  /** The statuses or verdicts of which its last answer must have one; `ok` must have printed `refused`. */
  outcomes: string[];
  /** What may be seen from outside while it runs, where that matters. */
  most: Partial<Peaks> | undefined;
  /** What its requests have besides language and code; they are sent one after another. */
  requests: Record<string, unknown>[];
}

function field(comment: string, name: string, path: string): string {
  const value = fieldOf(comment, name);
  if (value === undefined) throw new Error(`${path} does not say "${name}: …" in its opening comment`);
  return value;
}

/** `most: memory 400 MB, disk 100 MB`: each quantity with its unit. */
function bounds(comment: string, path: string): Partial<Peaks> | undefined {
  const line = /^most: (.*)$/m.exec(comment)?.[1];
  if (line === undefined) return undefined;
  const pairs = line.split(', ').map((text) => {
    const [name = '', amount, unit] = text.split(' ');
    if (UNITS[name as Quantity] !== unit || !/^\d+$/.test(amount ?? '')) throw new Error(`${path}: what is "${text}"?`);
    return [name, Number(amount)];
  });
  return Object.fromEntries(pairs);
}

function parse(path: string): Attack {
  const [target = '', language = ''] = path.split(sep);
  const code = readFileSync(join(ROOT, path), 'utf8');
  const comment = openingComment(code);
  for (const name of ['Tries', 'Layer']) field(comment, name, path);
  const outcomes = field(comment, 'Must', path).split(' or ');
  const requests = [...comment.matchAll(/^request: (\{.*\})$/gm)].map(([, json = '']) => JSON.parse(json));
  const most = bounds(comment, path);
  if (most !== undefined && !ALONE.has(target)) throw new Error(`${path} is not run alone: who took the most?`);
  return {
    path,
    target,
    language,
    code,
    otherWay: false,
    outcomes,
    most,
    requests: requests.length === 0 ? [{}] : requests,
  };
}

const OTHER_WAYS: Readonly<Record<string, string>> = { python: 'hidden', java: 'in a JVM of its own' };

/** Python and Java run a program in another way if its source names something: each is tried in both. Only compilers see nothing else. */
function inEachWay(attack: Attack): Attack[] {
  const name = attack.target === 'compiler' ? undefined : OTHER_WAYS[attack.language];
  return name === undefined ? [attack] : [attack, { ...attack, path: `${attack.path}, ${name}`, otherWay: true }];
}

/** Every attack, by what must be refused. */
export function attacks(): Map<string, Attack[]> {
  const all = globSync('*/*/*.*', { cwd: ROOT }).sort().map(parse);
  return Map.groupBy(all.flatMap(inEachWay), ({ target }) => target);
}
