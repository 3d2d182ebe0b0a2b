// Forks a child that answers through a pipe, and waits for it.
// Must be accepted: a few processes are allowed.
#include <iostream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

int main() {
  int ends[2];
  if (pipe(ends) != 0) return 1;
  const pid_t child = fork();
  if (child < 0) return 2;
  if (child == 0) {
    const bool written = write(ends[1], "ok", 2) == 2;
    _exit(written ? 0 : 1);
  }
  char answer[3] = "";
  if (read(ends[0], answer, 2) != 2) return 3;
  int status;
  waitpid(child, &status, 0);
  std::cout << (status == 0 ? answer : "bad status") << '\n';
}
