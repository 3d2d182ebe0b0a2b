/*
 * Tries: to queue as many signals as the kernel grants one uid on threads (tgkill, rt_tgsigqueueinfo), where no process shows them, and in timers that repeat.
 * Must: ok
 * Layer: seccomp notification (tgkill, rt_tgsigqueueinfo), RLIMIT_SIGPENDING
 * request: {"timeout": 8}
 * most: harmed 0 runs
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { THREADS = 20 };
static volatile pid_t threads[THREADS];

static void *wait_blocked(void *number) {
  threads[(long)number] = gettid();
  sleep(3);
  return NULL;
}

int main(void) {
  sigset_t all;
  siginfo_t info;
  pthread_t thread;
  timer_t timer;
  struct itimerspec often = {{0, 1000000}, {0, 1000000}};
  struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGRTMIN + 3};
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, NULL);
  memset(&info, 0, sizeof info);
  info.si_code = SI_QUEUE;
  for (long i = 0; i < THREADS; i++) pthread_create(&thread, NULL, wait_blocked, (void *)i);
  for (int i = 0; i < 100; i++)
    if (timer_create(CLOCK_MONOTONIC, &event, &timer) == 0) timer_settime(timer, 0, &often, NULL);
  for (int round = 0; round < 200; round++) {
    for (int i = 0; i < THREADS; i++) {
      for (int n = 0; n < 10; n++) syscall(SYS_tgkill, getpid(), threads[i], SIGRTMIN + 1);
      while (syscall(SYS_rt_tgsigqueueinfo, getpid(), threads[i], SIGRTMIN + 2, &info) == 0) {
      }
    }
    usleep(10000);
  }
  puts("refused");
  return 0;
}
