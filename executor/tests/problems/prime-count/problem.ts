/**
 * Counting primes
 *
 * Input: one integer n (1 <= n <= 10000000).
 * Output: the number of primes p with p <= n.
 */
export default {
  timeout: 1,
  test_cases: [
    { input: '10\n', expected_output: '4\n' },
    { input: '1\n', expected_output: '0\n' },
    { input: '2\n', expected_output: '1\n' },
    { input: '100\n', expected_output: '25\n' },
    { input: '1000\n', expected_output: '168\n' },
    { input: '7919\n', expected_output: '1000\n' },
    { input: '20000\n', expected_output: '2262\n' },
    { input: '10000000\n', expected_output: '664579\n' },
  ],
};
