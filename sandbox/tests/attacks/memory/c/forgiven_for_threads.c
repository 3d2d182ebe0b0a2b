/*
 * Tries: to hold four times the limit in forked children that are taken for children of vfork: threads wait as one does that has called vfork, each for another thread (CLONE_VFORK with CLONE_THREAD), and a child is as large as its parent.
 * Must: memory_limit_exceeded or ok
 * Layer: seccomp notification (clone), the tick (sum over the tree)
 * request: {"limits": {"memory_mb": 64}, "timeout": 8}
 * most: memory 160 MB
 */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { BYTES = 29 << 20, CHILDREN = 9, STACK = 65536, MAPPINGS_MAX = 100, POPULATE_READ = 22, POPULATE_WRITE = 23 };
static struct { unsigned long start, end; char modes[5]; } mappings[MAPPINGS_MAX];
static char stacks[CHILDREN][STACK];
static int mappings_len, turns[2];
static volatile int refused;

static int stay(void *unused) {
  (void)unused;
  for (;;) syscall(SYS_pause);
}

static void *wait_for_thread(void *stack) {
  char byte;
  int flags = CLONE_VFORK | CLONE_VM | CLONE_THREAD | CLONE_SIGHAND | CLONE_FILES | CLONE_FS | CLONE_SYSVSEM;
  read(turns[0], &byte, 1);
  if (clone(stay, (char *)stack + STACK, flags, NULL) < 0 && errno == EPERM) refused = 1;
  return NULL;
}

static void list_mappings(void) {
  FILE *maps = fopen("/proc/self/maps", "r");
  char line[512];
  while (maps != NULL && mappings_len < MAPPINGS_MAX && fgets(line, sizeof line, maps) != NULL)
    if (sscanf(line, "%lx-%lx %4s", &mappings[mappings_len].start, &mappings[mappings_len].end, mappings[mappings_len].modes) == 3)
      mappings_len++;
  fclose(maps);
}

/* A fork leaves out what a file can fill again: who has all that there is, is as large as everybody else. */
static void populate(void) {
  for (int i = 0; i < mappings_len; i++)
    if (mappings[i].modes[0] == 'r')
      madvise((void *)mappings[i].start, mappings[i].end - mappings[i].start, mappings[i].modes[1] == 'w' ? POPULATE_WRITE : POPULATE_READ);
}

int main(void) {
  int wanted[2], grown[2];
  char byte;
  pthread_t thread;
  pthread_attr_t small;
  char *block = mmap(NULL, BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (block == MAP_FAILED || pipe(wanted) != 0 || pipe(grown) != 0 || pipe(turns) != 0) return 1;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, STACK);
  for (int i = 0; i < CHILDREN; i++) pthread_create(&thread, &small, wait_for_thread, stacks[i]);
  list_mappings();
  populate();
  for (int i = 0; i < CHILDREN; i++)
    if (fork() == 0) {
      read(wanted[0], &byte, 1);
      populate(); /* every page becomes its own */
      memset(block, 2, BYTES);
      write(grown[1], "x", 1);
      sleep(6);
      _exit(0);
    }
  for (int i = 0; i < CHILDREN && !refused; i++) { /* half of the limit each: never is the sum over it but for what is forgiven, nor less than that */
    write(turns[1], "x", 1);
    usleep(20000);
    write(wanted[1], "x", 1);
    read(grown[0], &byte, 1);
    usleep(20000);
  }
  if (refused) puts("refused");
  else usleep(1000000), printf("held %d MB\n", (CHILDREN + 1) * (BYTES >> 20));
  fflush(stdout);
  _exit(0);
}
