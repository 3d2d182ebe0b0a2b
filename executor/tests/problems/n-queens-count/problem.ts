/**
 * Counting n queens
 *
 * Input: one integer n (1 <= n <= 11).
 * Output: the number of ways to place n queens on an n x n board so that no two share a row, a
 * column or a diagonal. Reflections and rotations count as different.
 */
export default {
  timeout: 1,
  test_cases: [
    { input: '4\n', expected_output: '2\n' },
    { input: '2\n', expected_output: '0\n' },
    { input: '1\n', expected_output: '1\n' },
    { input: '3\n', expected_output: '0\n' },
    { input: '5\n', expected_output: '10\n' },
    { input: '6\n', expected_output: '4\n' },
    { input: '8\n', expected_output: '92\n' },
    { input: '11\n', expected_output: '2680\n' },
  ],
};
