// Exits at once while its child would sleep for half a minute more.
// Must be accepted without delay: the child is killed with the run.
// request: {"timeout":2,"test_cases":[{"expected_output":"ok\n"}]}
#include <stdio.h>
#include <unistd.h>

int main(void) {
  pid_t child = fork();
  if (child < 0) return 1;
  if (child == 0) {
    sleep(30);
    _exit(0);
  }
  puts("ok");
  return 0;
}
