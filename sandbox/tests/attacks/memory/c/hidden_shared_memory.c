/*
 * Tries: to hold shared memory that is mapped, but in no page table, in ten processes: by MAP_SHARED_VALIDATE, /dev/zero, mremap and fork.
 * Must: ok
 * Layer: seccomp notification (all that was ever mapped counts), Landlock (/dev/zero only for reading)
 * request: {"limits": {"memory_mb": 16}}
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { BYTES = 1 << 20 };

static int hold(int flags, int fd) {
  char *block = mmap(NULL, BYTES, PROT_READ | PROT_WRITE, flags, fd, 0);
  if (block == MAP_FAILED) return 0;
  memset(block, 1, BYTES);
  madvise(block, BYTES, MADV_DONTNEED);
  return block[5] == 1; /* it is still there: 1 MB */
}

int main(void) {
  int ends[2], held = 0, zero = open("/dev/zero", O_RDWR);
  char one;
  if (pipe(ends) != 0) return 1;
  for (int i = 0; i < 9; i++)
    if (fork() == 0) {
      for (int n = 0; n < 8; n++) {
        if (hold(MAP_SHARED | MAP_ANONYMOUS, -1)) write(ends[1], "x", 1);
        if (hold(MAP_SHARED_VALIDATE | MAP_ANONYMOUS, -1)) write(ends[1], "x", 1);
        if (zero >= 0 && hold(MAP_SHARED, zero)) write(ends[1], "x", 1);
      }
      close(ends[1]);
      pause();
    }
  close(ends[1]);
  while (read(ends[0], &one, 1) == 1) held++;
  /* A shared object cannot grow with its mapping. */
  char *small = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (small != MAP_FAILED && madvise(small, 4096, MADV_REMOVE) != 0) puts("MADV_REMOVE is missing");
  if (held > 48) printf("held %d MB\n", held);
  else puts("refused");
  fflush(stdout);
  return 0;
}
