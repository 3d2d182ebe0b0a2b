// Four children touch 100 MB each: every one is within the limit, together they are not.
// Must be memory_limit_exceeded.
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  for (int i = 0; i < 4; i++) {
    pid_t child = fork();
    if (child < 0) return 1;
    if (child == 0) {
      volatile char *block = malloc(100u << 20);
      if (!block) _exit(1);
      for (int page = 0; page < 100 << 8; page++) block[page << 12] = 1;
      sleep(2);
      _exit(0);
    }
  }
  while (wait(NULL) > 0) {
  }
  puts("ok");
  return 0;
}
