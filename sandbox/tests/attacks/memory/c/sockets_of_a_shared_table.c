/*
 * Tries: to hold half a gigabyte in full sockets of processes that share a table of descriptors (CLONE_FILES without CLONE_THREAD): one closes them while the threads of the others wait for them.
 * Must: ok or memory_limit_exceeded
 * Layer: seccomp notification (clone with CLONE_FILES), supervision (what threads that wait keep open)
 * request: {"limits": {"memory_mb": 64}, "timeout": 8}
 * most: kernel 200 MB
 */
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { CHILDREN = 6, THREADS = 8, TURNS = CHILDREN * THREADS, PAIRS = 28 };
static char block[16384];
static struct shared { volatile int turn, waiting; struct pollfd fds[2 * PAIRS]; } *shared;

static void *wait_for_all(void *unused) {
  struct pollfd fds[2 * PAIRS];
  for (int i = 0; i < 2 * PAIRS; i++) fds[i] = shared->fds[i];
  shared->waiting++;
  poll(fds, 2 * PAIRS, 1500);
  return unused;
}

static void serve(int child) {
  pthread_t threads[THREADS];
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 65536);
  for (int i = 0; i < THREADS; i++) {
    while (shared->turn < child * THREADS + i) usleep(200);
    if (pthread_create(&threads[i], &small, wait_for_all, NULL) != 0) _exit(1);
  }
  for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
  _exit(0);
}

int main(void) {
  shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (shared == MAP_FAILED) return 1;
  shared->turn = -1;
  for (int i = 0; i < CHILDREN; i++) {
    long child = syscall(SYS_clone, CLONE_FILES | SIGCHLD, NULL, NULL, NULL, NULL);
    if (child == 0) serve(i);
    if (child < 0) {
      puts(errno == EPERM ? "refused" : "no child");
      return 0;
    }
  }
  for (int turn = 0; turn < TURNS; turn++) {
    for (int n = 0, ends[2]; n < PAIRS && socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0; n++)
      for (int end = 0; end < 2; end++) {
        shared->fds[2 * n + end] = (struct pollfd){.fd = ends[end]};
        while (send(ends[end], block, sizeof block, MSG_DONTWAIT) > 0) {
        }
      }
    shared->turn = turn;
    while (shared->waiting <= turn) usleep(200);
    usleep(1000);
    for (int n = 0; n < 2 * PAIRS; n++) close(shared->fds[n].fd);
  }
  while (wait(NULL) > 0) {
  }
  puts("refused");
  return 0;
}
