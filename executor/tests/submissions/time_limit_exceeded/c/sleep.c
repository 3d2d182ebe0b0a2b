// Prints the right answer and then sleeps too long, without using any CPU.
// Must be time_limit_exceeded by the wall clock.
// request: {"timeout":1,"test_cases":[{"expected_output":"ok\n"}]}
#include <stdio.h>
#include <unistd.h>

int main(void) {
  puts("ok");
  fflush(stdout);
  sleep(30);
  return 0;
}
