// Forks 64 children that stay, and gives up when it is refused.
// Must be runtime_error: 10 processes are the limit.
#include <stdio.h>
#include <unistd.h>

int main(void) {
  for (int i = 0; i < 64; i++) {
    pid_t child = fork();
    if (child < 0) {
      perror("fork");
      return 1;
    }
    if (child == 0) {
      sleep(3);
      _exit(0);
    }
  }
  puts("ok");
  return 0;
}
