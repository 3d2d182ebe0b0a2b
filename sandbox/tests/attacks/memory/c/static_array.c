/*
 * Tries: to start with 512 MB of static data, partly touched before main.
 * Must: memory_limit_exceeded
 * Layer: RLIMIT_DATA at exec
 * request: {"limits": {"memory_mb": 64}}
 */
#include <stdio.h>

static char block[512 << 20];

__attribute__((constructor)) static void touch(void) {
  for (long page = 0; page < (300L << 20); page += 4096) block[page] = 1;
}

int main(void) {
  printf("held %d\n", block[4096] * 300);
  return 0;
}
