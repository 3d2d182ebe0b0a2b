/*
 * Tries: to hold kernel memory in the record locks of its files, which no limit of Linux counts any more: 400 000 of some 200 bytes.
 * Must: memory_limit_exceeded or ok
 * Layer: seccomp notification (record locks of a run)
 * request: {"limits": {"memory_mb": 16}, "timeout": 8}
 * Both are right: that the sandbox counts it, or that it refuses locks after some number.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

enum { FILES = 56, LOCKS = 800 };

int main(void) {
  long held = 0, one;
  int ends[2];
  if (pipe(ends) != 0) return 1;
  for (int child = 0; child < 9; child++)
    if (fork() == 0) {
      bool enough = false; /* what is refused once is refused from then on */
      one = 0;
      for (int i = 0; i < FILES && !enough; i++) {
        char name[32];
        snprintf(name, sizeof name, "%d.%d", child, i);
        int fd = open(name, O_RDWR | O_CREAT, 0600);
        for (int n = LOCKS; n > 0 && !enough; n--) { /* from the end: the list is searched from its start */
          struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = n * 2L, .l_len = 1};
          bool held_one = fcntl(fd, F_SETLK, &lock) == 0;
          one += held_one;
          enough = !held_one && errno == ENOLCK;
        }
      }
      write(ends[1], &one, sizeof one);
      close(ends[1]);
      pause();
    }
  close(ends[1]);
  while (read(ends[0], &one, sizeof one) == sizeof one) held += one;
  usleep(200000); /* what counts by a tick needs a tick */
  if (held * 200 > 48L << 20) printf("held %ld locks\n", held);
  else puts("refused");
  return 0;
}
