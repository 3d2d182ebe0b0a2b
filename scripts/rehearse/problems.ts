import { globSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { z } from 'zod';
import { GradeAnswer } from '../../executor/http/contract/execute-answers.ts';
import { languages } from '../../executor/languages/index.ts';
import { UsageError } from './arguments.ts';

/** The problems that a rehearsal sends unless it is given others. */
export const BUILT_IN = join(import.meta.dirname, 'problems');

/** A program of which it is known what must come out. */
export interface Solution {
  /** PROBLEM/VERDICT/NAME, below the folder of all problems. */
  path: string;
  language: string;
  code: string;
  /** The verdict that the service must give. */
  verdict: string;
  /** The rest of the request: tests, limits, checker. */
  request: Readonly<Record<string, unknown>>;
}

const LANGUAGE_OF: ReadonlyMap<string, string> = new Map(
  languages.map(({ name, sourceFile }) => [extname(sourceFile), name]),
);
const VERDICTS = new Set<string>(GradeAnswer.shape.verdict.options);

/** The service validates the rest. */
const Request = z.looseObject({ test_cases: z.array(z.looseObject({})).min(1) });

function readRequest(path: string): Solution['request'] {
  try {
    return Request.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error).replaceAll('\n', ' ') : (error as Error).message;
    throw new UsageError(`--problems: ${path}: ${why}`);
  }
}

/** The solutions of FOLDER/PROBLEM/VERDICT/NAME, with the request of FOLDER/PROBLEM/problem.json. Throws UsageError. */
export function readSolutions(folder: string): Solution[] {
  const endings = [...LANGUAGE_OF.keys()].join(',');
  const paths = globSync(`*/*/*{${endings}}`, { cwd: folder }).sort();
  const solutions = paths.flatMap((path) => {
    const [problem = '', verdict = ''] = path.split(sep);
    const language = LANGUAGE_OF.get(extname(path));
    if (language === undefined || !VERDICTS.has(verdict)) return []; // a folder of something else
    const request = readRequest(join(folder, problem, 'problem.json'));
    return [{ path, language, verdict, request, code: readFileSync(join(folder, path), 'utf8') }];
  });
  if (solutions.length === 0) throw new UsageError(`--problems: ${folder} has no PROBLEM/VERDICT/NAME with a solution`);
  return solutions;
}
