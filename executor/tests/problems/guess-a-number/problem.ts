import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Guess a number
 *
 * The interactor has thought of a number from 1 to n, and says n first. The program says a number a line, at most as many
 * as the input allows, and hears "lower", "higher" or "found". After "found" it ends.
 * Input: n, the number, and how many guesses are allowed.
 */
export default {
  timeout: 1,
  test_cases: [
    { input: '1 1 1\n', expected_output: '' },
    { input: '100 42 7\n', expected_output: '' },
    { input: '1000000000 999999999 30\n', expected_output: '' },
    { input: '1000000000 1 30\n', expected_output: '' },
  ],
};

const source = (name: string) => readFileSync(join(import.meta.dirname, 'interactor', name), 'utf8');

/** Each solution talks to each of them. */
export const interactors = [
  { protocol: 'kattis', language: 'cpp', code: source('kattis.cpp') },
  { protocol: 'kattis', language: 'python', code: source('kattis.py') },
  { protocol: 'testlib', language: 'cpp', code: source('testlib.cpp') },
  { protocol: 'testlib', language: 'python', code: source('testlib.py') },
];
