/*
 * Tries: to queue as many signals as the kernel grants one uid, so that a program of somebody else can neither queue one nor make a timer.
 * Must: ok
 * Layer: seccomp notification (rt_sigqueueinfo), RLIMIT_SIGPENDING
 * request: {"timeout": 8}
 * most: harmed 0 runs
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void hold(void) {
  union sigval value = {0};
  sigset_t all;
  timer_t timer;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, NULL);
  for (int i = 0; i < 200; i++) timer_create(CLOCK_MONOTONIC, NULL, &timer);
  for (int round = 0; round < 200; round++) { /* whatever becomes free is taken */
    while (sigqueue(getpid(), SIGRTMIN + round % 20, value) == 0) {
    }
    usleep(10000);
  }
}

int main(void) {
  for (int i = 0; i < 5; i++)
    if (fork() == 0) {
      hold();
      _exit(0);
    }
  hold();
  while (wait(NULL) > 0) {
  }
  puts("refused");
  return 0;
}
