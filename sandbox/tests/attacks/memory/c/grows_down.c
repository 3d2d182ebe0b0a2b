/*
 * Tries: to get memory as stacks, which RLIMIT_DATA does not count: mappings that grow down, populated at once.
 * Must: memory_limit_exceeded
 * Layer: the tick (resident memory)
 * request: {"limits": {"memory_mb": 32}}
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void) {
  long held = 0;
  for (; held < 600; held += 4) { /* smaller steps than the tick */
    char *block = mmap(NULL, 4 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, -1, 0);
    if (block == MAP_FAILED) break;
    memset(block, 1, 4 << 20);
  }
  usleep(200000);
  printf("held %ld MB\n", held);
  return 0;
}
