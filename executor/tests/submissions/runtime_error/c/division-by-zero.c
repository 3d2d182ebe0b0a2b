// Divides by a zero that the compiler cannot see.
// Must be runtime_error (SIGFPE).
// request: {"test_cases":[{"input":"0","expected_output":"ok\n"}]}
#include <stdio.h>

int main(void) {
  volatile int divisor = 1;
  int read = 1;
  if (scanf("%d", &read) == 1) divisor = read;
  printf("%d\n", 10 / divisor);
  return 0;
}
