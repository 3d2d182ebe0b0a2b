// Squares one number, on three tests, the last one with its own timeout.
// Must be accepted: every test starts afresh.
// request: {"test_cases":[{"input":"3","expected_output":"9"},{"input":"-4\n","expected_output":"16\n"},{"input":"0","expected_output":"0","timeout":2}]}
#include <stdio.h>

static int runs;

int main(void) {
  int n;
  if (++runs != 1 || scanf("%d", &n) != 1) return 1;
  printf("%d\n", n * n);
  return 0;
}
