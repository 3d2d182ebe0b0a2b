import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { languages } from '../../executor/languages/index.ts';
import { UsageError } from './arguments.ts';
import { BUILT_IN, readSolutions } from './problems.ts';
import { fresh, mixed, submissionsOf } from './submissions.ts';

const builtIn = readSolutions(BUILT_IN);

test('the built-in problems have solutions in five languages, and verdicts beside accepted', () => {
  const accepted = builtIn.filter(({ verdict }) => verdict === 'accepted');
  expect(new Set(accepted.map(({ language }) => language))).toEqual(
    new Set(['c', 'cpp', 'java', 'javascript', 'python']),
  );
  expect(new Set(builtIn.map(({ verdict }) => verdict)).size).toBeGreaterThan(3);
});

test('the first people use all languages', () => {
  const firstFive = mixed(builtIn).slice(0, 5);
  expect(new Set(firstFive.map(({ language }) => language)).size).toBe(5);
  expect(mixed(builtIn)).toHaveLength(builtIn.length);
});

test.each(languages.map(({ name }) => name))('a source in %s can be made unique', (language) => {
  const code = 'line\n';
  const solution = { path: '', verdict: 'accepted', request: {}, language, code };
  expect(fresh(solution, 'mark')).toMatch(/^line\n(?:#|\/\/) mark\n$/);
});

test('every source is unique, also in the next rehearsal, unless sources repeat', () => {
  const sources = (run: string | null) =>
    submissionsOf(builtIn, 50, run).map(({ body }): string => JSON.parse(body).code);
  expect(new Set([...sources('one'), ...sources('two')]).size).toBe(100);
  expect(new Set([...sources(null), ...sources(null)]).size).toBe(builtIn.length);
});

test('a request has the fields of problem.json, and a user of its own', () => {
  const [first, second] = submissionsOf(builtIn, 2, null).map(({ body }) => JSON.parse(body));
  expect(first).toMatchObject({ timeout: 5, user_id: 'rehearsal-1', test_cases: expect.any(Array) });
  expect(second).toMatchObject({ user_id: 'rehearsal-2' });
});

/** A folder of one problem with one solution. */
function folderWith(problemJson: string | null, path: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rehearse-problems-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'p', path, '..'), { recursive: true });
  writeFileSync(join(folder, 'p', path), 'print(1)\n');
  if (problemJson !== null) writeFileSync(join(folder, 'p', 'problem.json'), problemJson);
  return folder;
}

test('folders that are no verdict are left out', () => {
  expect(() => readSolutions(folderWith('{"test_cases":[{}]}', 'checker/a.py'))).toThrow('has no PROBLEM/VERDICT/NAME');
});

test.each([
  [null, 'problem.json'],
  ['{', 'problem.json'],
  ['{"test_cases":[]}', 'test_cases'],
])('a problem.json of %s is refused in one line', (json, part) => {
  const folder = folderWith(json, 'accepted/a.py');
  expect(() => readSolutions(folder)).toThrow(UsageError);
  expect(() => readSolutions(folder)).toThrow(part);
  expect(() => readSolutions(folder)).toThrow(/^[^\n]*$/);
});
