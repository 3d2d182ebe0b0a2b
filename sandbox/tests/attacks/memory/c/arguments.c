/*
 * Tries: to hold memory in the arguments and environments of ten processes, which the kernel copies at exec.
 * Must: memory_limit_exceeded
 * Layer: the tick (sum over the tree)
 * request: {"limits": {"memory_mb": 16}}
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { STRINGS = 28, BYTES = 128 * 1024 }; /* 3.5 MB: a quarter of the stack's limit, and of any string, is the kernel's bound */

int main(int argc, char **argv) {
  if (argc > STRINGS) { /* the copy */
    usleep(600000);
    return 0;
  }
  char *long_one = malloc(BYTES), *list[STRINGS + 2];
  memset(long_one, 'x', BYTES - 1);
  long_one[BYTES - 1] = '\0';
  for (int i = 0; i <= STRINGS; i++) list[i] = long_one;
  list[STRINGS + 1] = NULL;
  int copies = 0, status;
  for (int i = 0; i < 9; i++)
    if (fork() == 0) {
      execv("/proc/self/exe", list);
      execv(argv[0], list);
      _exit(1);
    }
  while (wait(&status) > 0) copies += status == 0;
  if (copies * STRINGS / 8 <= 24) puts("refused");
  else printf("held %d MB of arguments\n", copies * STRINGS / 8);
  return 0;
}
