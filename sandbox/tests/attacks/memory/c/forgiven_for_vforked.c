/*
 * Tries: to hold more than twice the limit beside real children of vfork: each is forgiven all that its parent maps, of which it shows only a share, because forked children map it, too.
 * Must: memory_limit_exceeded
 * Layer: the tick (what vfork shows twice is forgiven as it was counted)
 * request: {"limits": {"memory_mb": 64}, "timeout": 8}
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { SHARED = 30 << 20, SHARERS = 4, VFORKED = 5, PIECE = 4 << 20, PIECES = 9, FIRST = 9, NEXT = 5, STACK = 65536 };
static char stacks[VFORKED][STACK];
static int taken;

static int stay(void *unused) {
  (void)unused;
  syscall(SYS_pause);
  return 0;
}

static void *vfork_and_wait(void *stack) {
  clone(stay, (char *)stack + STACK, CLONE_VFORK | CLONE_VM | SIGCHLD, NULL);
  return NULL;
}

/* Takes a piece for each byte that it reads. */
static void share(int from, int to) {
  char byte;
  for (int i = 0; i < PIECES && read(from, &byte, 1) == 1; i++) {
    char *own = mmap(NULL, PIECE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (own == MAP_FAILED) _exit(1);
    memset(own, 2, PIECE);
    write(to, "x", 1);
  }
  sleep(6);
  _exit(0);
}

int main(void) {
  pthread_t thread;
  pthread_attr_t small;
  int wanted[2], done[2];
  char byte;
  char *block = mmap(NULL, SHARED, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (block == MAP_FAILED || pipe(wanted) != 0 || pipe(done) != 0) return 1;
  memset(block, 1, SHARED);
  for (int i = 0; i < SHARERS; i++)
    if (fork() == 0) share(wanted[0], done[1]);
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, STACK);
  /* So that the sum is over the limit only when there is somebody to forgive, and never less than what is forgiven. */
  for (int child = -1; child < VFORKED && taken < SHARERS * PIECES; child++) {
    if (child >= 0) pthread_create(&thread, &small, vfork_and_wait, stacks[child]);
    usleep(30000);
    for (int i = 0; i < (child < 0 ? FIRST : NEXT) && taken < SHARERS * PIECES; i++, taken++) {
      write(wanted[1], "x", 1);
      read(done[0], &byte, 1);
    }
  }
  sleep(1);
  printf("held %d MB\n", (SHARED + taken * PIECE) >> 20);
  fflush(stdout);
  _exit(0);
}
