/**
 * FizzBuzz
 *
 * Input: one integer n (1 <= n <= 100000).
 * Output: n lines, one for each i from 1 to n: "FizzBuzz" if i is divisible by 15, else "Fizz" if
 * it is divisible by 3, else "Buzz" if it is divisible by 5, else i itself. Every line, the last
 * one too, ends with a newline, and there is nothing else: the output is compared exactly.
 */
function fizzBuzz(n: number): string {
  let out = '';
  for (let i = 1; i <= n; i++) {
    out += ((i % 3 === 0 ? 'Fizz' : '') + (i % 5 === 0 ? 'Buzz' : '') || i) + '\n';
  }
  return out;
}

export default {
  timeout: 1,
  comparison: 'exact',
  test_cases: [
    { input: '1\n', expected_output: '1\n' },
    { input: '5\n', expected_output: '1\n2\nFizz\n4\nBuzz\n' },
    {
      input: '15\n',
      expected_output: '1\n2\nFizz\n4\nBuzz\nFizz\n7\n8\nFizz\nBuzz\n11\nFizz\n13\n14\nFizzBuzz\n',
    },
    { input: '100\n', expected_output: fizzBuzz(100) },
    { input: '256\n', expected_output: fizzBuzz(256) },
    { input: '100000\n', expected_output: fizzBuzz(100_000) },
  ],
};
