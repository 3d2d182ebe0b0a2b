/*
 * Tries: to keep the disk busy for everybody: has the largest files of the compilers read ahead by readahead, POSIX_FADV_WILLNEED and MADV_WILLNEED, and dropped again, while those of the JVM are dropped, too.
 * Must: ok
 * Layer: seccomp (readahead, fadvise64, madvise)
 * request: {"timeout": 8}
 * most: honest 1500 ms
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { COMPILERS = 6, FILES = 46 };
static int found, files_max, bytes_min;
static volatile int ended;
static struct { int fd; size_t bytes; } files[FILES];

static int take_large(const char *path, const struct stat *st, int type, struct FTW *place) {
  (void)place;
  int fd = type == FTW_F && st->st_size >= bytes_min ? open(path, O_RDONLY) : -1;
  if (fd < 0) return 0;
  files[found].fd = fd;
  files[found].bytes = (size_t)st->st_size;
  return ++found == files_max;
}

static void take_files(const char *folder, int most, int bytes) {
  files_max = most;
  bytes_min = bytes;
  nftw(folder, take_large, 20, FTW_PHYS);
}

static void *read_ahead(void *number) {
  long thread = (long)number;
  int fd = files[thread].fd;
  size_t bytes = files[thread].bytes;
  while (!ended) {
    if (thread % 3 == 0) posix_fadvise(fd, 0, 0, POSIX_FADV_WILLNEED);
    for (size_t at = 0; thread % 3 == 1 && at < bytes; at += 1 << 17) readahead(fd, (off64_t)at, 1 << 17);
    if (thread % 3 == 2) {
      void *map = mmap(NULL, bytes, PROT_READ, MAP_PRIVATE, fd, 0);
      madvise(map, bytes, MADV_WILLNEED);
      munmap(map, bytes);
    }
    posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  }
  return NULL;
}

int main(void) {
  pthread_t threads[COMPILERS];
  take_files("/usr/lib/gcc", COMPILERS, 1 << 20);
  int compilers = found;
  take_files("/usr/lib/jvm", FILES, 100 << 10);
  for (long i = 0; i < compilers; i++) pthread_create(&threads[i], NULL, read_ahead, (void *)i);
  for (time_t end = time(NULL) + 4; time(NULL) < end;)
    for (int i = compilers; i < found; i++) posix_fadvise(files[i].fd, 0, 0, POSIX_FADV_DONTNEED);
  ended = 1;
  for (int i = 0; i < compilers; i++) pthread_join(threads[i], NULL);
  puts("refused");
  return 0;
}
