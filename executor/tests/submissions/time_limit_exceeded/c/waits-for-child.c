// Waits for a child that sleeps for half a minute.
// Must be time_limit_exceeded, and neither process may survive.
// request: {"timeout":1,"test_cases":[{"expected_output":"ok\n"}]}
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  pid_t child = fork();
  if (child < 0) return 1;
  if (child == 0) {
    sleep(30);
    _exit(0);
  }
  waitpid(child, NULL, 0);
  puts("ok");
  return 0;
}
