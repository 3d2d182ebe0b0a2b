/*
 * Tries: to keep the launcher from looking: of one call whose path leads through 38 long links it walks 77 000 names, and neither memory nor a clock is looked at meanwhile. The kernel does that in 3 ms.
 * Must: ok
 * Layer: the launcher (names that it walks for one call)
 * request: {"timeout": 10}
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { CALLS = 8 };
static const double BLIND_MAX = 0.05; /* the shortest of several calls: the machine may be busy */

static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

int main(void) {
  char path[PATH_MAX], name[16];
  double shortest = 10;

  for (int i = 0; i < PATH_MAX; i += 2) memcpy(path + i, "./", 2);
  for (int i = 0; i < 38; i++) {
    snprintf(path + PATH_MAX - 40, 32, "l%d", i + 1);
    snprintf(name, sizeof name, "l%d", i);
    symlink(path, name);
  }
  close(open("l38", O_CREAT | O_RDWR, 0600));
  for (int i = 0; i < CALLS; i++) {
    double before = now();
    utimensat(AT_FDCWD, "l0", NULL, 0);
    double took = now() - before;
    if (took < shortest) shortest = took;
  }
  if (shortest > BLIND_MAX) printf("the launcher was blind for %.3f s, at least\n", shortest);
  else puts("refused");
}
