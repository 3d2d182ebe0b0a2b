import { globSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { languages } from '../../languages/index.ts';

/** A language's name by how the name of its source ends. */
const LANGUAGE_OF: ReadonlyMap<string, string> = new Map(
  languages.map(({ name, sourceFile }) => [extname(sourceFile), name]),
);

export interface Entry {
  /** Where it lies, for the name of the test. */
  path: string;
  /** The folder says what must come out. */
  verdict: string;
  body: Record<string, unknown>;
}

/** The line `request: {…}` of a source's opening comment: what its request has besides language and code. */
function requestOf(code: string): Record<string, unknown> {
  const line = /^(?:#|\/\/|\*)? *request: (\{.*\})/m.exec(code.replace(/^(#|\/\/) */gm, ''));
  return line?.[1] === undefined ? { test_cases: [{ input: '', expected_output: 'ok\n' }] } : JSON.parse(line[1]);
}

function sourcesIn(root: string): string[] {
  return globSync(`**/*{${[...LANGUAGE_OF.keys()].join(',')}}`, { cwd: root }).sort();
}

/** submissions/<verdict>/<language>/<name> */
export function submissions(): Entry[] {
  const root = join(import.meta.dirname, '..', 'submissions');
  return sourcesIn(root).map((path) => {
    const [verdict = '', language = ''] = path.split(sep);
    const code = readFileSync(join(root, path), 'utf8');
    return { path, verdict, body: { language, code, ...requestOf(code) } };
  });
}

interface Judge {
  language: string;
  protocol: string;
}

interface Problem {
  /** `timeout` is what solutions that are too slow have. */
  default: { timeout: number; [field: string]: unknown };
  /** Where outputs are judged by a program, several that must agree. */
  checkers?: Judge[];
  /** Or where one talks to the solution while that runs. */
  interactors?: Judge[];
}

/** Where every judge must agree; of the others the first is enough, as none is asked or it does not decide. */
export const JUDGED = new Set(['accepted', 'wrong_answer']);

const nameOf = (judge: Record<string, Judge>) =>
  Object.entries(judge).map(([kind, { protocol, language }]) => `a ${protocol} ${kind} in ${language}`);

/** problems/<problem>/<verdict>/<name>, judged by problems/<problem>/problem.ts; sources in `checker` and `interactor` are no solutions. */
export async function solutions(): Promise<Entry[]> {
  const root = join(import.meta.dirname, '..', 'problems');
  const paths = sourcesIn(root).filter(
    (path) => !['checker', 'interactor', 'problem.ts'].includes(path.split(sep)[1] ?? ''),
  );
  const entries = paths.map(async (path) => {
    const [problem = '', verdict = ''] = path.split(sep);
    const {
      default: request,
      checkers = [],
      interactors = [],
    }: Problem = await import(join(root, problem, 'problem.ts'));
    const code = readFileSync(join(root, path), 'utf8');
    const body = {
      // As contests do. What follows the first failure cannot change the verdict, and takes its time.
      stop_on_failure: true,
      ...request,
      // A program that must not run out of time has more of it: on a busy machine a second may hold a fifth of CPU time.
      timeout: verdict === 'time_limit_exceeded' ? request.timeout : undefined,
      language: LANGUAGE_OF.get(extname(path)),
      code,
    };
    const all = [...checkers.map((checker) => ({ checker })), ...interactors.map((interactor) => ({ interactor }))];
    const judges = JUDGED.has(verdict) ? all : all.slice(0, 1);
    if (judges.length === 0) return [{ path, verdict, body }];
    return judges.map((judge) => ({ path: `${path} by ${nameOf(judge)}`, verdict, body: { ...body, ...judge } }));
  });
  return (await Promise.all(entries)).flat();
}
