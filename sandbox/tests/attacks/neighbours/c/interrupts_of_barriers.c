/*
 * Tries: to interrupt every core and to wait without an end: membarrier in all its ways, in threads, all the while.
 * Must: ok
 * Layer: seccomp (membarrier)
 * request: {"timeout": 8}
 */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static long done[3];
static volatile int ended;

static void *interrupt(void *number) {
  static const int commands[] = {1 /* GLOBAL */, 2 /* GLOBAL_EXPEDITED */, 8 /* PRIVATE_EXPEDITED */};
  long way = (long)number % 3;
  while (!ended)
    if (syscall(SYS_membarrier, commands[way], 0, 0) == 0) __atomic_add_fetch(&done[way], 1, __ATOMIC_RELAXED);
  return NULL;
}

int main(void) {
  pthread_t threads[30];
  if (syscall(SYS_membarrier, 0, 0, 0) < 0 && errno == ENOSYS) {
    puts("refused");
    return 0;
  }
  syscall(SYS_membarrier, 4 /* REGISTER_GLOBAL_EXPEDITED */, 0, 0);
  syscall(SYS_membarrier, 16 /* REGISTER_PRIVATE_EXPEDITED */, 0, 0);
  for (long i = 0; i < 30; i++) pthread_create(&threads[i], NULL, interrupt, (void *)i);
  usleep(2500000);
  ended = 1;
  for (int i = 0; i < 30; i++) pthread_join(threads[i], NULL);
  printf("global %ld, expedited %ld, private %ld times\n", done[0], done[1], done[2]);
  return 0;
}
