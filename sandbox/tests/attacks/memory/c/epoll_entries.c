/*
 * Tries: to fill the kernel's memory, and the share of it that one uid has, with entries of epoll: one for each file, each number it ever had, and each epoll. What holds them stays open in processes that sleep, and children that begin and end add them under all numbers.
 * Must: ok
 * Layer: seccomp notification (epoll_ctl)
 * request: {"timeout": 10, "limits": {"memory_mb": 64, "cpu_time": 9}}
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/wait.h>
#include <unistd.h>

enum { HOLDERS = 4, EACH = 29, FIRST = 3, NUMBERS = 64 };

static void add_all(int epoll, int file) {
  struct epoll_event event = {0};
  for (int number = FIRST; number < NUMBERS; number++)
    if (number != epoll && number != file && dup2(file, number) == number && epoll_ctl(epoll, EPOLL_CTL_ADD, number, &event) != 0)
      _exit(1);
  _exit(0);
}

/* Ends as soon as one is refused. */
static void hold(void) {
  int epolls[EACH], files[EACH], status = 0;
  for (int i = 0; i < EACH; i++) {
    epolls[i] = epoll_create1(0);
    files[i] = eventfd(0, 0);
  }
  for (int i = 0; i < EACH * EACH && status == 0; i++) {
    pid_t child = fork();
    if (child == 0) add_all(epolls[i / EACH], files[i % EACH]);
    if (child < 0 || waitpid(child, &status, 0) < 0) _exit(2);
  }
  sleep(status == 0 ? 3 : 0);
  _exit(status != 0);
}

int main(void) {
  int refused = 0, status;
  for (int i = 0; i < HOLDERS; i++)
    if (fork() == 0) hold();
  while (wait(&status) > 0) refused += WIFEXITED(status) && WEXITSTATUS(status) == 1;
  puts(refused > 0 ? "refused" : "held 190,000 entries");
  return 0;
}
