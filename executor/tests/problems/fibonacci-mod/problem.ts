/**
 * Fibonacci modulo m
 *
 * Input: two integers n and m (0 <= n <= 10^18, 1 <= m <= 2 * 10^9).
 * Output: F(n) mod m, where F(0) = 0, F(1) = 1 and F(n) = F(n - 1) + F(n - 2).
 */
function fibonacci(n: bigint, m: bigint): bigint {
  const double = (k: bigint): [bigint, bigint] => {
    if (k === 0n) return [0n, 1n % m];
    const [a, b] = double(k / 2n);
    const even = (a * (2n * b - a + m)) % m;
    const odd = (a * a + b * b) % m;
    return k % 2n === 0n ? [even, odd] : [odd, (even + odd) % m];
  };
  return double(n)[0];
}

function test(n: bigint, m: bigint) {
  return { input: `${n} ${m}\n`, expected_output: `${fibonacci(n, m)}\n` };
}

export default {
  timeout: 1,
  test_cases: [
    { input: '10 1000\n', expected_output: '55\n' },
    { input: '0 10\n', expected_output: '0\n' },
    { input: '2 10\n', expected_output: '1\n' },
    { input: '1 1\n', expected_output: '0\n' },
    { input: '30 7\n', expected_output: '6\n' },
    test(90n, 1_000_000_007n),
    test(1000n, 2_000_000_000n),
    test(100_000n, 1_999_999_973n),
    test(10n ** 18n, 1_000_000_007n),
    test(10n ** 18n - 1n, 2_000_000_000n),
  ],
};
