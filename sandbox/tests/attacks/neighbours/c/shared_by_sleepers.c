/*
 * Tries: to have the launcher work while it sleeps itself: nine forked children share 200 MB, so that their sum is above the limit at every look, and their shares, which take a walk over all pages, are below it.
 * Must: ok
 * Layer: the tick (what looks cost is bounded)
 * request: {"timeout": 8}
 * most: launcher 40 %
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { BYTES = 200 << 20, CHILDREN = 9 };

int main(void) {
  char *block = malloc(BYTES);
  if (block == NULL) return 1;
  memset(block, 1, BYTES);
  for (int i = 0; i < CHILDREN; i++)
    if (fork() == 0) {
      sleep(3);
      _exit(block[i] != 1);
    }
  while (wait(NULL) > 0) {
  }
  puts("refused");
  return 0;
}
