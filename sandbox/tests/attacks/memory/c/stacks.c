/*
 * Tries: to overrun the limit by recursion, alloca and the stacks of threads, and to survive it on another stack.
 * Must: memory_limit_exceeded
 * Layer: RLIMIT_STACK, RLIMIT_DATA, the tick (resident memory)
 * request: {"limits": {"memory_mb": 32}}
 */
#include <alloca.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static volatile long depth;
static char other[65536];

static void survive(int signal) {
  (void)signal;
  usleep(100000);
  printf("held %ld MB of stack\n", depth);
  fflush(stdout);
  _exit(0);
}

static __attribute__((noinline)) void recurse(void) {
  volatile char *block = alloca(1 << 20);
  for (int page = 0; page < 256; page++) block[page << 12] = 1;
  if (++depth < 700) recurse();
  block[0] = 2; /* needed again: no tail call */
}

int main(void) {
  stack_t stack = {.ss_sp = other, .ss_size = sizeof other};
  struct sigaction action = {.sa_handler = survive, .sa_flags = SA_ONSTACK};
  sigaltstack(&stack, NULL);
  sigaction(SIGSEGV, &action, NULL);
  recurse();
  survive(0);
}
