/*
 * Tries: to make the launcher's sum fall below zero: children of vfork are forgiven all that their parent maps, of which each shows only a share. What it then reports is no number that the service would read.
 * Must: memory_limit_exceeded
 * Layer: the tick (what vfork shows twice is forgiven as it was counted)
 * request: {"limits": {"memory_mb": 64}, "timeout": 8}
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SHARED = 40 << 20, OWN = 60 << 20, SHARERS = 4, VFORKED = 5, STACK = 65536 };

static int stay(void *unused) {
  (void)unused;
  syscall(SYS_pause);
  return 0;
}

static void *vfork_and_wait(void *unused) {
  clone(stay, (char *)malloc(STACK) + STACK, CLONE_VFORK | CLONE_VM | SIGCHLD, NULL);
  return unused;
}

int main(void) {
  pthread_t thread;
  pthread_attr_t small;
  int shared[2];
  char byte;
  char *block = mmap(NULL, SHARED, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (block == MAP_FAILED || pipe(shared) != 0) return 1;
  memset(block, 1, SHARED);
  for (int i = 0; i < SHARERS; i++)
    if (fork() == 0) {
      read(shared[0], &byte, 1);
      munmap(block + SHARED / 2, SHARED / 2); /* so that there is room for its own */
      char *own = mmap(NULL, OWN - SHARED / 2, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
      if (own == MAP_FAILED) _exit(1);
      memset(own, 2, OWN - SHARED / 2);
      sleep(3);
      _exit(0);
    }
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, STACK);
  for (int i = 0; i < VFORKED; i++) pthread_create(&thread, &small, vfork_and_wait, NULL);
  usleep(50000);
  write(shared[1], "wait", SHARERS);
  sleep(2);
  printf("held %d MB\n", (SHARED + SHARERS * (OWN - SHARED / 2)) >> 20);
  fflush(stdout);
  _exit(0);
}
