/*
 * Tries: to hold 100 MB of the kernel's own notes on mappings: 60 000 in each of ten processes, none of them resident.
 * Must: memory_limit_exceeded or ok
 * Layer: the tick (each mapping counts 256 bytes)
 * request: {"limits": {"memory_mb": 16}, "timeout": 8}
 * Both are right: that the sandbox counts them, or that it allows fewer.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void) {
  long mappings = 0, held = 0, one;
  int ends[2];
  char *start = mmap(NULL, 60000L * 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (start == MAP_FAILED || pipe(ends) != 0) return 1;
  for (long i = 0; i < 30000; i++) /* every second page differs, so that none can be merged */
    mappings += mprotect(start + i * 8192, 4096, PROT_READ) == 0 ? 2 : 0;
  for (int i = 0; i < 9; i++)
    if (fork() == 0) { /* a fork copies all of them */
      write(ends[1], &mappings, sizeof mappings);
      close(ends[1]);
      pause();
    }
  close(ends[1]);
  for (held = mappings; read(ends[0], &one, sizeof one) == sizeof one;) held += one;
  usleep(3000000); /* the more mappings there are, the longer it is from one look at them to the next */
  if (held * 200 > 48L << 20) printf("held %ld mappings\n", held); /* each some 200 bytes */
  else puts("refused");
  return 0;
}
