import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { languages } from '../languages/index.ts';

const FOLDERS = join(import.meta.dirname, '..', 'languages');

/**
 * The same small task in every language whose folder has a `bench` program: read a number, sum up to it, print. What is measured
 * is everything around it. By the name of the language.
 */
export function readPrograms(): ReadonlyMap<string, string> {
  const paths = languages.map(
    ({ name, sourceFile }) => [name, join(FOLDERS, name, `bench${extname(sourceFile)}`)] as const,
  );
  return new Map(
    paths.filter(([, path]) => existsSync(path)).map(([name, path]) => [name, readFileSync(path, 'utf8').trimEnd()]),
  );
}

const TESTS = 50;

export const tests = Array.from({ length: TESTS }, (_value, index) => {
  const n = index + 1;
  return { input: `${n}\n`, expected_output: `${(n * (n + 1)) / 2}\n` };
});
