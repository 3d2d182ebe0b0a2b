// Ignores every signal that can be ignored, SIGXCPU and SIGTERM among them, and counts for ever.
// Must be time_limit_exceeded by the CPU limit all the same.
// request: {"limits":{"cpu_time":1},"test_cases":[{"expected_output":"ok\n"}]}
#include <signal.h>

int main(void) {
  for (int number = 1; number < NSIG; number++) signal(number, SIG_IGN);
  volatile unsigned long n = 0;
  for (;;) n++;
}
