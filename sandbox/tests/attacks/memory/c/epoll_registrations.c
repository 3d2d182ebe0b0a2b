/*
 * Tries: to hold 200 MB of the kernel's notes on what epoll waits for: every file under every number of a descriptor, in every epoll; and all of them closed while a thread waits for them in poll.
 * Must: ok or memory_limit_exceeded
 * Layer: supervision (what threads that wait keep open, what epoll holds)
 * request: {"limits": {"memory_mb": 32}, "timeout": 9}
 * most: slab 90 MB
 */
#define _GNU_SOURCE
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { EPOLLS = 28, FILES = 28, ALL = EPOLLS + FILES, SPARE = 62, TOP = 61, ROUNDS = 10, CHILDREN = 3, MS = 6000 };
static struct pollfd fds[ROUNDS][ALL];

static void fill(struct pollfd all[ALL]) {
  int ends[2];
  struct epoll_event event = {.events = 0};
  for (int i = 0; i < EPOLLS; i++) all[i] = (struct pollfd){.fd = epoll_create1(0)};
  for (int i = EPOLLS; i < ALL; i += 2) {
    if (pipe(ends) != 0) return;
    all[i] = (struct pollfd){.fd = ends[0]};
    all[i + 1] = (struct pollfd){.fd = ends[1]};
  }
  for (int number = 3; number < TOP; number++) { /* whoever has that number moves away for a while */
    int moved = dup2(number, SPARE) == SPARE;
    for (int i = EPOLLS; i < ALL; i++) {
      if (dup2(all[i].fd == number ? SPARE : all[i].fd, number) < 0) continue;
      for (int e = 0; e < EPOLLS; e++) epoll_ctl(all[e].fd == number ? SPARE : all[e].fd, EPOLL_CTL_ADD, number, &event);
    }
    if (moved) dup2(SPARE, number);
    close(moved ? SPARE : number);
  }
}

static void *wait_for_all(void *all) {
  poll(all, ALL, MS);
  return NULL;
}

static void fill_rounds(void) {
  pthread_t thread;
  pthread_attr_t small;
  time_t end = time(NULL) + 4;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 65536);
  for (int round = 0; round < ROUNDS && time(NULL) < end; round++) {
    fill(fds[round]);
    pthread_create(&thread, &small, wait_for_all, fds[round]);
    usleep(3000); /* until it waits */
    for (int i = 0; i < ALL; i++) close(fds[round][i].fd);
  }
  usleep(500000);
}

int main(void) {
  for (int i = 0; i < CHILDREN; i++)
    if (fork() == 0) {
      fill_rounds();
      _exit(0);
    }
  while (wait(NULL) > 0) {
  }
  puts("refused");
  return 0;
}
