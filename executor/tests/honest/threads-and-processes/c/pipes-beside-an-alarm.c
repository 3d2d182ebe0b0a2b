/* A timer interrupts all the time: neither pipe nor fork may fail with EINTR, as they never do. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static void nothing(int signal) { (void)signal; }

int main(void) {
  struct sigaction action;
  struct itimerval often = {{0, 200}, {0, 200}}, never = {{0, 0}, {0, 0}};
  memset(&action, 0, sizeof action);
  action.sa_handler = nothing;
  sigaction(SIGALRM, &action, NULL);
  setitimer(ITIMER_REAL, &often, NULL);
  int failed = 0;
  for (int i = 0; i < 100; i++) {
    int ends[2];
    if (pipe(ends) != 0) { failed++; continue; }
    pid_t child = fork();
    if (child == 0) _exit(0);
    if (child < 0) failed++;
    while (child > 0 && waitpid(child, NULL, 0) < 0 && errno == EINTR) {}
    close(ends[0]);
    close(ends[1]);
  }
  setitimer(ITIMER_REAL, &never, NULL);
  if (failed == 0) puts("ok");
  else printf("failed: %d\n", failed);
  return 0;
}
