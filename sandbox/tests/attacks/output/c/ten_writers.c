/*
 * Tries: to fill stdout and stderr from ten processes at once, each with the descriptors opened anew, seeking about, and undisturbed by SIGXFSZ, SIGTERM and SIGHUP.
 * Must: output_limit_exceeded
 * Layer: RLIMIT_FSIZE, the tick (the size of stdout)
 * request: {"limits": {"output_mb": 1}}
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static char block[65536];

int main(void) {
  for (int number = 1; number < 32; number++)
    if (number != SIGCHLD) signal(number, SIG_IGN);
  for (int i = 0; i < 9; i++)
    if (fork() == 0) break;
  int out = open("/dev/stdout", O_WRONLY | O_APPEND), err = open("/proc/self/fd/2", O_WRONLY), copy = dup(out);
  close(0);
  close(1);
  close(2);
  for (long n = 0;; n++) {
    write(n % 2 ? out : copy, block, sizeof block);
    pwrite(err, block, sizeof block, n * 8192 % (9 << 20));
  }
}
