/**
 * 0/1 knapsack
 *
 * Input: the number of items n and the capacity c (1 <= n <= 100, 0 <= c <= 10000), then n lines,
 * each with the weight (1 to 10000) and the value (1 to 10^9) of an item.
 * Output: the greatest total value of items whose weights add up to at most c, each item taken at
 * most once.
 */
type Item = [weight: number, value: number];

function solve(capacity: number, items: Item[]): number {
  const best: number[] = new Array(capacity + 1).fill(0);
  for (const [weight, value] of items) {
    for (let c = capacity; c >= weight; c--) best[c] = Math.max(best[c]!, best[c - weight]! + value);
  }
  return best[capacity]!;
}

function test(capacity: number, items: Item[]) {
  const lines = items.map((item) => item.join(' ') + '\n');
  return {
    input: `${items.length} ${capacity}\n${lines.join('')}`,
    expected_output: `${solve(capacity, items)}\n`,
  };
}

let state = 2024;
function random(limit: number): number {
  state = (state * 1103515245 + 12345) % 2 ** 31;
  return Math.floor((state / 2 ** 31) * limit);
}
function items(n: number, maxWeight: number, maxValue: number): Item[] {
  return Array.from({ length: n }, () => [1 + random(maxWeight), 1 + random(maxValue)]);
}

export default {
  timeout: 1,
  test_cases: [
    { input: '3 50\n10 60\n20 100\n30 120\n', expected_output: '220\n' },
    { input: '1 0\n1 5\n', expected_output: '0\n' },
    { input: '2 10\n10 7\n11 100\n', expected_output: '7\n' },
    { input: '4 7\n3 4\n4 5\n2 3\n5 8\n', expected_output: '11\n' },
    {
      input: '5 100\n20 1000000000\n20 999999999\n20 1000000000\n20 1000000000\n20 1000000000\n',
      expected_output: '4999999999\n',
    },
    test(60, items(12, 20, 1000)),
    test(10_000, items(100, 400, 1_000_000_000)),
    test(9_999, items(100, 10_000, 1_000_000_000)),
  ],
};
