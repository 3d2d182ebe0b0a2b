/*
 * Tries: to pass by the limit on descriptors: every thread has a table of its own (close_range) and fills 30 pairs of sockets, 256 MB in all.
 * Must: memory_limit_exceeded or ok
 * Layer: seccomp (CLOSE_RANGE_UNSHARE)
 * request: {"limits": {"memory_mb": 16}}
 * Both are right: that the sandbox counts it, or that it refuses the tables.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { THREADS = 40, PAIRS = 30 };
static char block[16384];
static long held;
static pthread_barrier_t all;

static void *fill(void *unused) {
  if (syscall(436, 3, ~0U, 2 /* CLOSE_RANGE_UNSHARE */) == 0)
    for (int i = 0, ends[2]; i < PAIRS && socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0; i++)
      for (int end = 0; end < 2; end++)
        for (ssize_t got; (got = send(ends[end], block, sizeof block, MSG_DONTWAIT)) > 0;)
          if (__atomic_add_fetch(&held, got, __ATOMIC_RELAXED) > 256L << 20) break;
  pthread_barrier_wait(&all);
  usleep(300000); /* what counts by a tick needs a tick */
  return unused;
}

int main(void) {
  pthread_t threads[THREADS];
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 65536);
  pthread_barrier_init(&all, NULL, THREADS);
  for (int i = 0; i < THREADS; i++)
    if (pthread_create(&threads[i], &small, fill, NULL) != 0) return 1;
  for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
  if (held > 48L << 20) printf("held %ld MB\n", held >> 20);
  else puts("refused");
  return 0;
}
