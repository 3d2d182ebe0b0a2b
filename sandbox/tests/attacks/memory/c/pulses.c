/*
 * Tries: to hold six times the limit again and again, each time for less than the ticks that a sum must stay over it.
 * Must: memory_limit_exceeded
 * Layer: the tick (sum over the tree)
 * request: {"limits": {"memory_mb": 32}, "timeout": 4}
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { BYTES = 30 << 20, CHILDREN = 7 };

static long now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int main(void) {
  for (int i = 0; i < CHILDREN; i++)
    if (fork() == 0) {
      char *block = mmap(NULL, BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
      if (block == MAP_FAILED) _exit(1);
      madvise(block, BYTES, MADV_HUGEPAGE);
      for (long end = now_ms() + 2000, now; (now = now_ms()) < end;) {
        for (int page = 0; now_ms() % 80 < 40 && page < BYTES >> 12; page++) block[(long)page << 12] = 1;
        while (now_ms() % 80 < 40) usleep(500);
        madvise(block, BYTES, MADV_DONTNEED); /* all at the same time: one tick sees nothing */
        while (now_ms() % 80 >= 40) usleep(500);
      }
      _exit(0);
    }
  while (wait(NULL) > 0) {
  }
  printf("pulsed %d times %d MB for two seconds\n", CHILDREN, BYTES >> 20);
  return 0;
}
