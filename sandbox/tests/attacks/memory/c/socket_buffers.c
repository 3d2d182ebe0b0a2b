/*
 * Tries: to hold 120 MB in the buffers of unix sockets: 30 pairs in each of ten processes, both directions full.
 * Must: memory_limit_exceeded or ok
 * Layer: the tick (each socket counts with all that its buffer may hold)
 * request: {"limits": {"memory_mb": 16}}
 * Both are right: that the sandbox counts it, or that it hands out fewer sockets.
 */
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

enum { PAIRS = 30 };
static char block[16384];

static long fill(void) {
  long held = 0;
  for (int i = 0, ends[2]; i < PAIRS && socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0; i++)
    for (int end = 0; end < 2; end++)
      for (ssize_t got; (got = send(ends[end], block, sizeof block, MSG_DONTWAIT)) > 0;) held += got;
  return held;
}

int main(void) {
  int ends[2];
  long held = 0, one;
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
