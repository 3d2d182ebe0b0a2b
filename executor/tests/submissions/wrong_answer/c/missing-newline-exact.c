// Prints the right word without the newline at the end.
// Must be wrong_answer under the exact comparison.
// request: {"comparison":"exact","test_cases":[{"expected_output":"ok\n"}]}
#include <stdio.h>

int main(void) {
  printf("ok");
  return 0;
}
