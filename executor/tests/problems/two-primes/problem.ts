import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Two primes
 *
 * Input: one even integer n (4 <= n <= 1000000).
 * Output: two primes whose sum is n, in any order. There may be many; the answer file has one of them.
 */
export default {
  timeout: 1,
  test_cases: [
    { input: '4\n', expected_output: '2 2\n' },
    { input: '10\n', expected_output: '3 7\n' },
    { input: '100\n', expected_output: '3 97\n' },
    { input: '2024\n', expected_output: '7 2017\n' },
    { input: '1000000\n', expected_output: '17 999983\n' },
  ],
};

const source = (name: string) => readFileSync(join(import.meta.dirname, 'checker', name), 'utf8');

/** Each solution is judged by each of them. */
export const checkers = [
  { protocol: 'kattis', language: 'cpp', code: source('validator.cpp') },
  { protocol: 'kattis', language: 'python', code: source('validator.py') },
];
