// Forks until it is refused, cleans up and reports; at most 64 tries.
// Must be accepted: EAGAIN is an ordinary error that a program may handle.
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  pid_t children[64];
  int count = 0;
  while (count < 64) {
    pid_t child = fork();
    if (child < 0) break;
    if (child == 0) {
      sleep(3);
      _exit(0);
    }
    children[count++] = child;
  }
  int reason = errno;
  for (int i = 0; i < count; i++) {
    kill(children[i], SIGKILL);
    waitpid(children[i], NULL, 0);
  }
  if (count >= 1 && count <= 10 && reason == EAGAIN)
    puts("ok");
  else
    printf("%d children, errno %d\n", count, reason);
  return 0;
}
