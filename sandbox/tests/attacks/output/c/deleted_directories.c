/*
 * Tries: to keep 150 MB of disk in directories that were large and are deleted: held open, and as the working directories of processes and of threads that have one of their own.
 * Must: ok or output_limit_exceeded
 * Layer: supervision (deleted directories that are held)
 * request: {"timeout": 9}
 * most: disk 90 MB
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { NAMES = 940, PROCESSES = 6, HELD = 58, THREADS = 10, STACK = 16384 };
static volatile int turn;

/* Makes a directory large, empties it, and comes back with it open and deleted. */
static int large_directory(void) {
  char name[256];
  memset(name, 'x', sizeof name);
  name[sizeof name - 1] = '\0';
  if (mkdir("folder", 0700) != 0) return -1;
  int folder = open("folder", O_RDONLY | O_DIRECTORY);
  if (mknodat(folder, "seed", S_IFREG | 0600, 0) != 0) return -1;
  for (int i = 0; i < NAMES; i++) {
    name[snprintf(name, sizeof name, "%03d", i)] = 'x';
    linkat(folder, "seed", folder, name, 0);
  }
  for (int i = 0; i < NAMES; i++) {
    name[snprintf(name, sizeof name, "%03d", i)] = 'x';
    unlinkat(folder, name, 0);
  }
  unlinkat(folder, "seed", 0);
  rmdir("folder");
  return folder;
}

/* Raw calls only: such a thread has no libc data of its own. */
static int stay_in(void *folder) {
  syscall(SYS_fchdir, (int)(long)folder);
  turn++;
  for (;;) syscall(SYS_pause);
}

static void hold(void) {
  int flags = CLONE_VM | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM; /* and not CLONE_FS */
  for (int i = 0; i < THREADS; i++) {
    int folder = large_directory(), before = turn;
    if (folder >= 0 && clone(stay_in, (char *)malloc(STACK) + STACK, flags, (void *)(long)folder) > 0)
      while (turn == before) sched_yield();
    close(folder);
  }
  for (int i = 0; i < HELD && large_directory() >= 0; i++) {
  }
}

int main(void) {
  int ready[2];
  char byte;
  pipe(ready);
  for (int i = 0; i < PROCESSES; i++)
    if (fork() == 0) {
      read(ready[0], &byte, 1); /* one after another: a thousand names are all that there may be */
      close(ready[0]);
      hold();
      write(ready[1], "x", 1);
      close(ready[1]);
      sleep(9);
      _exit(0);
    }
  write(ready[1], "x", 1);
  sleep(7);
  puts("refused");
  fflush(stdout);
  _exit(0);
}
