/*
 * Tries: to take all pages that the kernel grants the pipes of one uid: 1800 pipes, closed while threads wait for them in poll and ppoll. Every new pipe of others then has two pages instead of 16.
 * Must: ok or memory_limit_exceeded
 * Layer: supervision (what threads that wait keep open)
 * request: {"timeout": 8}
 * most: harmed 0 runs
 * It cannot tell itself whether they are still there: that is seen from outside.
 */
#define _GNU_SOURCE
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

enum { THREADS = 60, PIPES = 29 };

static void *in_poll(void *fds) {
  poll(fds, 2 * PIPES, 2000);
  return NULL;
}

static void *in_ppoll(void *fds) {
  struct timespec wait = {2, 0};
  ppoll(fds, 2 * PIPES, &wait, NULL);
  return NULL;
}

int main(void) {
  static struct pollfd fds[THREADS][2 * PIPES];
  pthread_t threads[THREADS];
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 65536);
  for (int i = 0; i < THREADS; i++) {
    for (int n = 0, ends[2]; n < PIPES && pipe(ends) == 0; n++)
      for (int end = 0; end < 2; end++) fds[i][2 * n + end] = (struct pollfd){.fd = ends[end]};
    if (pthread_create(&threads[i], &small, i % 2 ? in_poll : in_ppoll, fds[i]) != 0) return 1;
    usleep(2000); /* until it waits */
    for (int n = 0; n < 2 * PIPES; n++) close(fds[i][n].fd);
  }
  for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
  puts("refused");
  return 0;
}
