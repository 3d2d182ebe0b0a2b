import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../languages/index.ts';
import { runEnvironment } from './environment.ts';

const byName = languages.map((language): [name: string, language: Language] => [language.name, language]);

describe.each(byName)('the environment of %s', (_name, language) => {
  test.each([
    ['HOME', '/box/scratch'],
    ['TMPDIR', '/box/scratch'],
    ['LANG', 'C.UTF-8'],
    ['USER', 'executor'],
    ['LOGNAME', 'executor'],
    ['ONLINE_JUDGE', '1'],
    ['OUTPUT_PATH', '/dev/stdout'],
  ])('has %s', (variable, value) => {
    expect(runEnvironment(language, '/box/scratch')).toHaveProperty(variable, value);
  });

  test('has no variable of the service', () => {
    const ours = new Set(Object.keys(runEnvironment({ ...language, env: () => ({}) }, '/box/scratch')));
    const others = Object.keys(runEnvironment(language, '/box/scratch')).filter((variable) => !ours.has(variable));
    expect(others.sort()).toEqual(Object.keys(language.env()).sort());
  });
});

test('Python converts integers of any length from and to text', () => {
  const python = byName.find(([name]) => name === 'python')?.[1] as Language;
  expect(runEnvironment(python, '/box/scratch')).toHaveProperty('PYTHONINTMAXSTRDIGITS', '0');
});
