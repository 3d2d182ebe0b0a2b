// Recurses one million frames deep, tens of megabytes of stack.
// Must be accepted: the stack may grow up to the memory limit.
// request: {"test_cases":[{"input":"1000000","expected_output":"1000000\n"}]}
#include <stdio.h>

static long count(long n) {
  volatile long here = n;
  if (n == 0) return 0;
  long rest = count(n - 1);
  return rest + (here == n);
}

int main(void) {
  long n;
  if (scanf("%ld", &n) != 1) return 1;
  printf("%ld\n", count(n));
  return 0;
}
