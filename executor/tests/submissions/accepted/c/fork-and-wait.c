// Forks a child, waits for it and uses its exit code.
// Must be accepted: a few processes are allowed.
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  pid_t child = fork();
  if (child < 0) return 1;
  if (child == 0) _exit(7);
  int status;
  if (waitpid(child, &status, 0) != child) return 2;
  puts(WIFEXITED(status) && WEXITSTATUS(status) == 7 ? "ok" : "bad status");
  return 0;
}
