import { describe, expect, test } from 'vitest';
import { languages } from '../../languages/index.ts';
import { findRuntime, pistonRuntimes, plainRuntimes } from './runtimes.ts';

const installed = languages.map((language) => ({ language, version: '3.11.2' }));
const apis = [
  ['plain', plainRuntimes(installed)],
  ["Piston's", pistonRuntimes(installed)],
] as const;

describe.each(apis)('%s runtimes', (_name, runtimes) => {
  test.each([
    ['python', 'python'],
    ['py', 'python'],
    ['py3', 'python'],
    ['python3', 'python'],
    ['PYTHON', 'python'],
    ['java', 'java'],
    ['c', 'c'],
    ['gcc', 'c'],
    ['c++', 'cpp'],
    ['C++', 'cpp'],
    ['cpp', 'cpp'],
    ['g++', 'cpp'],
    ['javascript', 'javascript'],
    ['js', 'javascript'],
    ['node', 'javascript'],
    ['node-js', 'javascript'],
    ['node-javascript', 'javascript'],
    ['ts', 'typescript'],
    ['node-ts', 'typescript'],
  ])('%s is %s', (name, language) => {
    expect(findRuntime(runtimes, name, '*')?.language.name).toBe(language);
  });

  test.each(['', 'cobol', 'c+', 'python ', '__proto__', 'constructor'])('%j is not a language', (name) => {
    expect(findRuntime(runtimes, name, '*')).toBeUndefined();
  });

  test('a version that is not installed is not found', () => {
    expect(findRuntime(runtimes, 'python', '4.x')).toBeUndefined();
  });

  test('every name is that of one language only', () => {
    const names = runtimes.flatMap(({ language, aliases }) => [language, ...aliases]);
    expect(names).toEqual([...new Set(names)]);
  });
});

test('each API uses the language names that its clients expect', () => {
  expect(plainRuntimes(installed).map(({ language }) => language)).toEqual([
    'python',
    'java',
    'cpp',
    'c',
    'javascript',
    'typescript',
  ]);
  expect(pistonRuntimes(installed).map(({ language }) => language)).toEqual([
    'python',
    'java',
    'c++',
    'c',
    'javascript',
    'typescript',
  ]);
});

test('a language without another name in Piston keeps its own', () => {
  const [python] = languages;
  if (python === undefined) throw new Error('no language');
  const other = { language: { ...python, name: 'other', aliases: ['o'] }, version: '1.0' };
  expect(pistonRuntimes([other])).toEqual([{ installed: other, language: 'other', aliases: ['o'] }]);
});
