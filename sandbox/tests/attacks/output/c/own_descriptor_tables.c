/*
 * Tries: to keep 120 MB of disk in deleted files of threads that have descriptor tables of their own: by clone without CLONE_FILES, and by close_range.
 * Must: ok
 * Layer: seccomp notification (clone without CLONE_FILES), seccomp (CLOSE_RANGE_UNSHARE)
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { THREADS = 6, FILES = 2, STACK = 65536 };
static char block[1 << 20];
static int held, turn, refused;

static void next(void) { __atomic_add_fetch(&turn, 1, __ATOMIC_SEQ_CST); }

static void fill(void) {
  for (int i = 0; i < FILES; i++) {
    long fd = syscall(SYS_openat, AT_FDCWD, "file", O_RDWR | O_CREAT | O_EXCL, 0600);
    syscall(SYS_unlinkat, AT_FDCWD, "file", 0);
    for (int n = 0; n < 10; n++) held += syscall(SYS_write, fd, block, sizeof block) == sizeof block;
  }
}

/* Raw calls only: such a thread has no libc data of its own, and shares errno. */
static int hold(void *number) {
  while (__atomic_load_n(&turn, __ATOMIC_SEQ_CST) != (int)(long)number) sched_yield(); /* one name for all files */
  if ((long)number % 2 && syscall(436, 1000, ~0U, 2 /* CLOSE_RANGE_UNSHARE */) != 0 && errno == EPERM) refused++;
  else fill();
  next();
  for (;;) pause();
}

int main(void) {
  for (long i = 0; i < THREADS; i++) {
    int shared = CLONE_VM | CLONE_FS | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM | (i % 2 ? CLONE_FILES : 0);
    while (__atomic_load_n(&turn, __ATOMIC_SEQ_CST) != i) sched_yield();
    if (clone(hold, (char *)malloc(STACK) + STACK, shared, (void *)i) >= 0) continue;
    if (i % 2 || errno != EPERM) return 1; /* a thread that shares its table is like any other */
    refused++;
    next();
  }
  while (__atomic_load_n(&turn, __ATOMIC_SEQ_CST) < THREADS) sched_yield();
  if (held > 0) usleep(500000); /* a tick may need some time to look */
  char line[64];
  write(1, line, (size_t)(refused == THREADS ? snprintf(line, sizeof line, "refused\n") : snprintf(line, sizeof line, "held %d MB\n", held)));
  _exit(0);
}
