/** The same small task in every language: read a number, sum up to it, print. The bench measures everything around it. */
export const programs = {
  c: `#include <stdio.h>
int main(void) { long n, sum = 0; if (scanf("%ld", &n) != 1) return 1;
  for (long i = 1; i <= n; i++) sum += i; printf("%ld\\n", sum); }`,
  cpp: `#include <iostream>
int main() { long n, sum = 0; std::cin >> n; for (long i = 1; i <= n; i++) sum += i; std::cout << sum << "\\n"; }`,
  python: `print(sum(range(1, int(input()) + 1)))`,
  java: `import java.util.Scanner;
public class Sum { public static void main(String[] args) { long n = new Scanner(System.in).nextLong(), sum = 0;
  for (long i = 1; i <= n; i++) sum += i; System.out.println(sum); } }`,
  javascript: `let sum = 0; const n = Number(require('node:fs').readFileSync(0, 'utf8'));
for (let i = 1; i <= n; i++) sum += i; console.log(sum);`,
} as const;

export type Benched = keyof typeof programs;

const TESTS = 50;

export const tests = Array.from({ length: TESTS }, (_value, index) => {
  const n = index + 1;
  return { input: `${n}\n`, expected_output: `${(n * (n + 1)) / 2}\n` };
});
