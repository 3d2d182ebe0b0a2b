/*
 * Tries: to hold memory that nobody shows: of each large page (2 MB) all but 4 KB is unmapped again. The kernel keeps the whole page until it wants memory; what is resident is what is mapped.
 * Must: ok
 * Layer: no large pages
 * request: {"timeout": 5, "limits": {"memory_mb": 64}}
 * most: memory 200 MB, available 200 MB, kernel 200 MB
 */
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

enum { LARGE = 2 << 20, PAGE = 4096, AT_ONCE = 24, ROUNDS = 25 };

int main(void) {
  for (int round = 0; round < ROUNDS; round++) {
    char *block = mmap(NULL, (size_t)(AT_ONCE + 1) * LARGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (block == MAP_FAILED) break;
    char *end = block + (size_t)(AT_ONCE + 1) * LARGE;
    char *large = (char *)(((uintptr_t)block + LARGE - 1) & ~(uintptr_t)(LARGE - 1));
    madvise(block, (size_t)(end - block), MADV_HUGEPAGE);
    if (large != block) munmap(block, (size_t)(large - block));
    for (; large + LARGE <= end; large += LARGE) {
      large[0] = 1;
      munmap(large + PAGE, LARGE - PAGE);
    }
    if (large < end) munmap(large, (size_t)(end - large));
  }
  sleep(2);
  puts("refused");
}
