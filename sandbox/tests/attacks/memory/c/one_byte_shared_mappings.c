/*
 * Tries: to hold shared anonymous memory that counts as one byte a page, and gives its page back to no resident size.
 * Must: ok
 * Layer: seccomp notification (shared anonymous mmap counts whole pages)
 * request: {"limits": {"memory_mb": 16}}
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>

int main(void) {
  long pages = 0;
  while (pages < 16384) { /* 64 MB */
    char *page = mmap(NULL, 1, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED) break;
    *page = 1;
    madvise(page, 4096, MADV_DONTNEED); /* the page stays, out of every page table */
    pages++;
  }
  if (pages * 4096 > 48L << 20) /* 16 MB, the 8 MB of the runtime, and as much again */
    printf("held %ld MB\n", pages >> 8);
  else
    puts("refused");
  return 0;
}
