/**
 * Cube roots
 *
 * Input: a number q (1 <= q <= 1000), then q real numbers x, one per line, with at most 15 digits
 * (|x| <= 10^15; a decimal exponent, as in 1e-15, is possible).
 * Output: for each x its real cube root, one per line, with an absolute error of at most 10^-6 or a
 * relative error of at most 10^-9.
 */
function test(numbers: number[]) {
  return {
    input: `${numbers.length}\n${numbers.join('\n')}\n`,
    expected_output: numbers.map((x) => `${Math.cbrt(x)}\n`).join(''),
  };
}

const large: number[] = Array.from({ length: 1000 }, (_, i) => 1e15 - i * 999_999_999);

export default {
  timeout: 1,
  comparison: { type: 'numbers', absolute: 1e-6, relative: 1e-9 },
  test_cases: [
    { input: '2\n1\n8\n', expected_output: '1\n2\n' },
    { input: '3\n2\n3.375\n10\n', expected_output: '1.259921049895\n1.5\n2.154434690032\n' },
    { input: '1\n0\n', expected_output: '0\n' },
    { input: '3\n0.001\n0.5\n0.000000001\n', expected_output: '0.1\n0.793700525984\n0.001\n' },
    { input: '3\n-27\n-0.125\n-2\n', expected_output: '-3\n-0.5\n-1.259921049895\n' },
    { input: '1\n1e-15\n', expected_output: '0.00001\n' },
    { input: '2\n54321.98765\n-100\n', expected_output: '37.872608415324\n-4.641588833613\n' },
    test(large),
  ],
};
