import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A fair split
 *
 * Input: n (1 <= n <= 20), then n weights from 1 to 1000000.
 * Output: a word of n letters, A or B: who gets which weight. The sums of both should differ as little as they can; the
 * answer file has that difference. A split that is worse earns the best difference over its own.
 */
export default {
  timeout: 1,
  test_cases: [
    { input: '1\n7\n', expected_output: '7\n', weight: 1 },
    { input: '4\n8 7 6 5\n', expected_output: '0\n', weight: 2 },
    { input: '5\n10 9 8 7 7\n', expected_output: '3\n', weight: 4 },
    {
      input: '20\n' + '3 14 15 92 65 35 89 79 32 38 46 26 43 38 32 79 50 28 84 19\n',
      expected_output: '1\n',
      weight: 8,
    },
  ],
};

const source = (name: string) => readFileSync(join(import.meta.dirname, 'checker', name), 'utf8');
const file = (name: string) => ({ name, content: source(name) });

/** Each solution is judged by each of them. The one in C++ brings its header, as one would bring testlib.h. */
export const checkers = [
  { protocol: 'testlib', language: 'cpp', files: [file('checker.cpp'), file('quit.h')] },
  { protocol: 'testlib', language: 'python', code: source('checker.py') },
];
