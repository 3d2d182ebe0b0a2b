/*
 * Tries: to hold five times the limit for seconds while the launcher still looks: each of ten processes has 64 000 mappings, which a look at their shares walks through, and ten looks must agree.
 * Must: memory_limit_exceeded
 * Layer: the tick (sum over the tree, whatever a look takes)
 * request: {"timeout": 8}
 * most: memory 800 MB
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PAIRS = 32000, PAGE = 4096, PIECE = 8 << 20, PIECES = 18, CHILDREN = 9 };

int main(void) {
  int go[2];
  char byte;
  char *start = mmap(NULL, 2L * PAIRS * PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (start == MAP_FAILED || pipe(go) != 0) return 1;
  for (long i = 0; i < PAIRS; i++) /* every second page differs, so that none can be merged */
    if (mprotect(start + i * 2 * PAGE, PAGE, PROT_READ) != 0) break;
  for (int i = 0; i < CHILDREN; i++)
    if (fork() == 0) { /* a fork copies all of them */
      close(go[1]);
      read(go[0], &byte, 1); /* ends for all at once */
      for (int n = 0; n < PIECES; n++) {
        char *block = mmap(NULL, PIECE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (block != MAP_FAILED) memset(block, 1, PIECE);
      }
      sleep(3);
      _exit(0);
    }
  close(go[0]);
  close(go[1]);
  while (wait(NULL) > 0) {
  }
  printf("held %d MB\n", CHILDREN * PIECES * (PIECE >> 20));
  return 0;
}
