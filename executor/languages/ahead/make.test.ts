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

test('what was made by the same is left alone', () => {
  makeAhead(NAME, 'compiler 1', write('first'));
  makeAhead(NAME, 'compiler 1', write('second'));
  expect(made()).toEqual(['first', 'made-by']);
});

test('what was made by another is made anew, with nothing of the old', () => {
  makeAhead(NAME, 'compiler 1', write('first'));
  makeAhead(NAME, 'compiler 2', write('second'));
  expect(made()).toEqual(['made-by', 'second']);
});

test('an interruption leaves nothing that would be used', () => {
  expect(() => makeAhead(NAME, 'compiler 1', interrupted)).toThrow('interrupted');
  expect(existsSync(join(AHEAD, NAME))).toBe(false);
  expect(madeAhead(NAME)).toEqual([]);
});

test('after an interruption it is made as if nothing had been', () => {
  expect(() => makeAhead(NAME, 'compiler 1', interrupted)).toThrow('interrupted');
  makeAhead(NAME, 'compiler 1', write('whole'));
  expect(made()).toEqual(['made-by', 'whole']);
});

test('what was made stays in use until the new is complete', () => {
  makeAhead(NAME, 'compiler 1', write('first'));
  expect(() => makeAhead(NAME, 'compiler 2', interrupted)).toThrow('interrupted');
  expect(made()).toEqual(['first', 'made-by']);
});
