// Asks for numbers until a zero comes, and never notices that the input has ended.
// Must be time_limit_exceeded.
// request: {"timeout":1,"test_cases":[{"input":"1\n2\n","expected_output":"ok\n"}]}
#include <stdio.h>

int main(void) {
  int n = 1;
  while (n != 0) scanf("%d", &n);
  puts("ok");
  return 0;
}
