/*
 * Tries: to keep the launcher from looking: of one call whose path leads through 38 long links it walks up to 77 000 names, and neither memory nor a clock is looked at meanwhile. The kernel does that in 3 ms.
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

/* 38 links, each to the next by a path that repeats `names` as often as it can. */
static void make_links(const char *names) {
  char path[PATH_MAX], name[16];
  size_t len = strlen(names), at = 0;

  for (; at + len < PATH_MAX - 40; at += len) memcpy(path + at, names, len);
  for (int i = 0; i < 38; i++) {
    snprintf(path + at, 32, "l%d", i + 1);
    snprintf(name, sizeof name, "l%d", i);
    unlink(name);
    symlink(path, name);
  }
}

int main(void) {
  const char *const names[] = { "./", "d/../", "d/./../" };
  double longest = 0;

  mkdir("d", 0700);
  close(open("l38", O_CREAT | O_RDWR, 0600));
  for (unsigned kind = 0; kind < sizeof names / sizeof *names; kind++) {
    double shortest = 10;

    make_links(names[kind]);
    for (int i = 0; i < CALLS; i++) {
      double before = now();
      utimensat(AT_FDCWD, "l0", NULL, 0);
      double took = now() - before;
      if (took < shortest) shortest = took;
    }
    if (shortest > longest) longest = shortest;
  }
  if (longest > BLIND_MAX) printf("the launcher was blind for %.3f s, at least\n", longest);
  else puts("refused");
}
