// Reads two numbers with scanf and prints their sum.
// Must be accepted.
// request: {"test_cases":[{"input":"5\n10\n","expected_output":"15\n"}]}
#include <stdio.h>

int main(void) {
  int a, b;
  scanf("%d %d", &a, &b);
  printf("%d\n", a + b);
  return 0;
}
