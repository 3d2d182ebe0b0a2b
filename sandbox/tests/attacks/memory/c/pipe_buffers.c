/*
 * Tries: to hold memory in full pipes, larger ones (F_SETPIPE_SZ) and pinned pages (vmsplice), in ten processes.
 * Must: memory_limit_exceeded or ok
 * Layer: seccomp (F_SETPIPE_SZ, vmsplice), the kernel (64 MB of pipes for a uid, then two pages each)
 * request: {"limits": {"memory_mb": 16}}
 * Both are right: that the sandbox counts it, or that it hands out fewer pipes.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/uio.h>
#include <unistd.h>

static char block[4096];

static long fill(void) {
  long held = 0;
  struct iovec pages = {block, sizeof block};
  for (int i = 0, ends[2]; i < 30 && pipe2(ends, O_NONBLOCK) == 0; i++) {
    if (fcntl(ends[1], F_SETPIPE_SZ, 1 << 20) > 0) held += 1L << 30; /* a success in itself */
    if (vmsplice(ends[1], &pages, 1, 0) > 0) held += 1L << 30;
    for (ssize_t got; (got = write(ends[1], block, sizeof block)) > 0;) held += got;
  }
  return held;
}

int main(void) {
  int ends[2];
  long held, one;
  if (pipe(ends) != 0) return 1;
  for (int i = 0; i < 9; i++)
    if (fork() == 0) {
      one = fill();
      write(ends[1], &one, sizeof one);
      close(ends[1]);
      pause();
    }
  held = fill();
  close(ends[1]);
  while (read(ends[0], &one, sizeof one) == sizeof one) held += one;
  usleep(300000); /* what counts by a tick needs a tick */
  if (held > 48L << 20) printf("held %ld MB\n", held >> 20);
  else puts("refused");
  return 0;
}
