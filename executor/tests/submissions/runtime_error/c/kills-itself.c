// Prints the right answer and kills itself with SIGKILL.
// Must be runtime_error: not every SIGKILL comes from a limit.
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
  puts("ok");
  fflush(stdout);
  kill(getpid(), SIGKILL);
  return 0;
}
