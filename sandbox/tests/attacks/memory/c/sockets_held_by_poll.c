/*
 * Tries: to hold a gigabyte in full sockets that no table of descriptors shows: they are closed while threads wait in poll for them.
 * Must: ok or memory_limit_exceeded
 * Layer: supervision (what threads that wait keep open)
 * request: {"limits": {"memory_mb": 64}, "timeout": 8}
 * most: kernel 200 MB
 * It cannot tell itself whether they are still there: that is seen from outside.
 */
#define _GNU_SOURCE
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { THREADS = 60, PAIRS = 28 };
static char block[16384];

static void *wait_for_all(void *fds) {
  poll(fds, 2 * PAIRS, 1500); /* of no event: it ends when both ends have been closed, and they have not */
  return NULL;
}

int main(void) {
  static struct pollfd fds[THREADS][2 * PAIRS];
  pthread_t threads[THREADS];
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 65536);
  for (int i = 0; i < THREADS; i++) {
    for (int n = 0, ends[2]; n < PAIRS && socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0; n++)
      for (int end = 0; end < 2; end++) {
        fds[i][2 * n + end] = (struct pollfd){.fd = ends[end]};
        while (send(ends[end], block, sizeof block, MSG_DONTWAIT) > 0) {
        }
      }
    if (pthread_create(&threads[i], &small, wait_for_all, fds[i]) != 0) return 1;
    usleep(2000); /* until it waits */
    for (int n = 0; n < 2 * PAIRS; n++) close(fds[i][n].fd);
  }
  for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
  puts("refused");
  return 0;
}
