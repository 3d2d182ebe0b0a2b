import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Where the attacks lie: <what must be refused>/<language>/<name>. */
const ROOT = join(import.meta.dirname, '..', '..', 'sandbox', 'tests', 'attacks');

export interface Attack {
  /** Where it lies, for the name of the test. */
  path: string;
  /** What must be refused. */
  target: string;
  language: string;
  code: string;
  /** The statuses or verdicts of which its last answer must have one; `ok` must have printed `refused`. */
  outcomes: string[];
  /** What its requests have besides language and code; they are sent one after another. */
  requests: Record<string, unknown>[];
}

/** The opening comment, without its marks. */
function opening(code: string): string {
  const [comment = ''] = /^(?:#!.*\n)?(?:(?:\s*(?:#|\/\/).*\n)+|\s*\/\*[\s\S]*?\*\/)/.exec(code) ?? [];
  return comment.replace(/^\s*(?:#|\/\/|\/?\*+\/?) ?/gm, '');
}

function field(comment: string, name: string, path: string): string {
  const value = new RegExp(`^${name}: *(\\S.*)$`, 'm').exec(comment)?.[1];
  if (value === undefined) throw new Error(`${path} does not say "${name}: …" in its opening comment`);
  return value;
}

function parse(path: string): Attack {
  const [target = '', language = ''] = path.split(sep);
  const code = readFileSync(join(ROOT, path), 'utf8');
  const comment = opening(code);
  for (const name of ['Tries', 'Layer']) field(comment, name, path);
  const outcomes = field(comment, 'Must', path).split(' or ');
  const requests = [...comment.matchAll(/^request: (\{.*\})$/gm)].map(([, json = '']) => JSON.parse(json));
  return { path, target, language, code, outcomes, requests: requests.length === 0 ? [{}] : requests };
}

/** Every attack, by what must be refused. */
export function attacks(): Map<string, Attack[]> {
  return Map.groupBy(globSync('*/*/*.*', { cwd: ROOT }).sort().map(parse), ({ target }) => target);
}
