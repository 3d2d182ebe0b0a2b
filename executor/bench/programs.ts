import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, parse } from 'node:path';
import { languages } from '../languages/index.ts';

const FOLDERS = join(import.meta.dirname, '..', 'languages');

export interface BenchProgram {
  /** The name of the language, with what the file's name has after `bench`: `cpp-stdc++` for bench-stdc++.cpp. */
  label: string;
  language: (typeof languages)[number];
  code: string;
}

/**
 * The same small task in every language whose folder has a `bench` program: read a number, sum up to it, print. What is measured
 * is everything around it.
 */
export function readPrograms(): readonly BenchProgram[] {
  return languages.flatMap((language) => {
    const folder = join(FOLDERS, language.name);
    const names = readdirSync(folder).filter(
      (name) => name.startsWith('bench') && extname(name) === extname(language.sourceFile),
    );
    return names.sort().map((name) => ({
      label: parse(name).name.replace('bench', language.name),
      language,
      code: readFileSync(join(folder, name), 'utf8').trimEnd(),
    }));
  });
}

let sources = 0;

/** The program in a form that was never sent before: it ends in a line of blanks and tabs that no other source has. */
export function fresh({ code }: BenchProgram): string {
  const digits = (sources++).toString(2);
  return `${code}\n${digits.replaceAll('0', ' ').replaceAll('1', '\t')}\n`;
}

const TESTS = 50;

export const tests = Array.from({ length: TESTS }, (_value, index) => {
  const n = index + 1;
  return { input: `${n}\n`, expected_output: `${(n * (n + 1)) / 2}\n` };
});
