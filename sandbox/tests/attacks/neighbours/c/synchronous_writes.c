/*
 * Tries: to keep the disk busy for everybody: threads write some bytes and have them written through, by flags of the descriptor (O_SYNC, O_DSYNC), of one call (RWF_SYNC, RWF_DSYNC), and by every call that waits for the disk.
 * Must: ok
 * Layer: seccomp (calls that wait for the disk)
 * request: {"timeout": 8}
 * A thread that waits for the disk sleeps, and the kernel counts how often.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WAYS = 8, THREADS = 10 * WAYS };
static long done[WAYS], slept[WAYS];
static volatile int ended;

static void *write_through(void *number) {
  long way = (long)number % WAYS;
  char name[32], *map;
  struct iovec one = {"x", 1};
  struct rusage own;
  long calls = 0;
  snprintf(name, sizeof name, "%ld", (long)number);
  int fd = open(name, O_RDWR | O_CREAT | (way == 0 ? O_SYNC : way == 1 ? O_DSYNC : 0), 0600);
  if (fd < 0 || ftruncate(fd, 4096) != 0) return NULL;
  map = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  for (unsigned i = 0; !ended; i++, calls++) {
    if (way != 2 && way != 3) pwrite(fd, "x", 1, i % 4096);
    switch (way) {
    case 2: syscall(SYS_pwritev2, fd, &one, 1, (long)i % 4096, 0L, 4 /* RWF_SYNC */); break;
    case 3: syscall(SYS_pwritev2, fd, &one, 1, (long)i % 4096, 0L, 2 /* RWF_DSYNC */); break;
    case 4: fsync(fd); break;
    case 5: fdatasync(fd); break;
    case 6: map[i % 4096] = (char)i, msync(map, 4096, MS_SYNC); break;
    case 7: sync_file_range(fd, 0, 4096, 7); break;
    }
  }
  getrusage(RUSAGE_THREAD, &own);
  __atomic_add_fetch(&done[way], calls, __ATOMIC_RELAXED);
  __atomic_add_fetch(&slept[way], own.ru_nvcsw, __ATOMIC_RELAXED);
  return NULL;
}

int main(void) {
  static const char *const names[WAYS] = {"O_SYNC", "O_DSYNC", "RWF_SYNC", "RWF_DSYNC", "fsync", "fdatasync", "msync", "sync_file_range"};
  pthread_t threads[THREADS];
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 65536);
  for (long i = 0; i < THREADS; i++) pthread_create(&threads[i], &small, write_through, (void *)i);
  usleep(2500000);
  ended = 1;
  for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
  int waited = 0;
  for (int i = 0; i < WAYS; i++)
    if (slept[i] > 200 && slept[i] > done[i] / 4) waited = printf("%s %ld times, slept %ld times; ", names[i], done[i], slept[i]);
  if (!waited) puts("refused");
  return 0;
}
