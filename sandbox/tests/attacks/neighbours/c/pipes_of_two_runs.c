/*
 * Tries: to take all pages that the kernel grants the pipes of one uid, by pipes of which one end is closed, in all processes of a program and of its interactor.
 * Must: accepted or memory_limit_exceeded
 * Layer: supervision (the pipes of a run)
 * request: {"interactor": {"protocol": "kattis"}, "test_cases": [{"expected_output": ""}], "timeout": 8}
 * most: harmed 0 runs
 */
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PROCESSES = 10 };

static void hold(void) {
  for (int i = 0, ends[2]; i < 60; i++)
    if (pipe(ends) == 0) close(ends[0]);
  sleep(2);
}

int main(int argc, char **argv) {
  (void)argv;
  for (int i = 1; i < PROCESSES; i++)
    if (fork() == 0) {
      hold();
      _exit(0);
    }
  hold();
  while (wait(NULL) > 0) {
  }
  return argc > 3 ? 42 : 0; /* an interactor has three arguments, and accepts by 42 */
}
