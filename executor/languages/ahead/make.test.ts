import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { AHEAD, madeAhead } from './made.ts';
import { makeAhead } from './make.ts';

const NAME = `test-${process.pid}`;
const write = (content: string) => (folder: string) => writeFileSync(join(folder, content), '');
const interrupted = (folder: string) => {
  write('half')(folder);
  throw new Error('interrupted');
};

afterEach(() => {
  for (const name of [NAME, `${NAME}.unfinished`]) rmSync(join(AHEAD, name), { recursive: true, force: true });
});
const made = () => readdirSync(join(AHEAD, NAME)).sort();

test('files made by the same tools are kept', () => {
  makeAhead(NAME, 'compiler 1', write('first'));
  makeAhead(NAME, 'compiler 1', write('second'));
  expect(made()).toEqual(['first', 'made-by']);
});

test('files made by other tools are replaced completely', () => {
  makeAhead(NAME, 'compiler 1', write('first'));
  makeAhead(NAME, 'compiler 2', write('second'));
  expect(made()).toEqual(['made-by', 'second']);
});

test('an interruption leaves no files that would be used', () => {
  expect(() => makeAhead(NAME, 'compiler 1', interrupted)).toThrow('interrupted');
  expect(existsSync(join(AHEAD, NAME))).toBe(false);
  expect(madeAhead(NAME)).toEqual([]);
});

test('after an interruption the files are made as if for the first time', () => {
  expect(() => makeAhead(NAME, 'compiler 1', interrupted)).toThrow('interrupted');
  makeAhead(NAME, 'compiler 1', write('whole'));
  expect(made()).toEqual(['made-by', 'whole']);
});

test('the old files stay in use until the new ones are complete', () => {
  makeAhead(NAME, 'compiler 1', write('first'));
  expect(() => makeAhead(NAME, 'compiler 2', interrupted)).toThrow('interrupted');
  expect(made()).toEqual(['first', 'made-by']);
});
