/*
 * Tries: to take all pages that the kernel grants the pipes of one uid, by FIFOs that are opened for both ways, in all processes of a program and of its interactor.
 * Must: accepted or memory_limit_exceeded
 * Layer: supervision (the named pipes of a run)
 * request: {"interactor": {"protocol": "kattis"}, "test_cases": [{"expected_output": ""}], "timeout": 8}
 * most: harmed 0 runs
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PROCESSES = 10 };

static void hold(int process) {
  for (int i = 0; i < 60; i++) {
    char name[32];
    snprintf(name, sizeof name, "%d.%d", process, i);
    if (mkfifo(name, 0600) == 0 && open(name, O_RDWR) < 0) break;
  }
  sleep(2);
}

int main(int argc, char **argv) {
  (void)argv;
  for (int i = 1; i < PROCESSES; i++)
    if (fork() == 0) {
      hold(i);
      _exit(0);
    }
  hold(0);
  while (wait(NULL) > 0) {
  }
  return argc > 3 ? 42 : 0; /* an interactor has three arguments, and accepts by 42 */
}
