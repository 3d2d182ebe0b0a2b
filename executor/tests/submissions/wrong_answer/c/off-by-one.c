// Sums 1..n but stops one short.
// Must be wrong_answer.
// request: {"test_cases":[{"input":"10\n","expected_output":"55\n"}]}
#include <stdio.h>

int main(void) {
  int n, sum = 0;
  if (scanf("%d", &n) != 1) return 1;
  for (int i = 1; i < n; i++) sum += i;
  printf("%d\n", sum);
  return 0;
}
