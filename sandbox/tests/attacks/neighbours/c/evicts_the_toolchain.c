/*
 * Tries: to make programs of others start slowly: drops the files of the JVM from the page cache by the raw call, whole and in pieces, with rubbish in the upper half of the register, and has mappings of them paged out.
 * Must: ok
 * Layer: seccomp (fadvise64, madvise by its advice)
 * request: {"timeout": 8}
 * most: honest 1500 ms
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { FILES = 40, FILE_BYTES_MIN = 100 << 10, PIECE = 4 << 20 };
static int found;
static struct { int fd; long bytes; } files[FILES];

static int take_large(const char *path, const struct stat *st, int type, struct FTW *place) {
  (void)place;
  int fd = type == FTW_F && st->st_size >= FILE_BYTES_MIN ? open(path, O_RDONLY) : -1;
  if (fd < 0) return 0;
  files[found].fd = fd;
  files[found].bytes = (long)st->st_size;
  return ++found == FILES;
}

int main(void) {
  const long high = 1L << 32;
  nftw("/usr/lib/jvm", take_large, 20, FTW_PHYS);
  for (time_t end = time(NULL) + 4; time(NULL) < end;)
    for (int i = 0; i < found; i++) {
      size_t bytes = (size_t)files[i].bytes;
      char *map = mmap(NULL, bytes, PROT_READ, MAP_SHARED, files[i].fd, 0);
      madvise(map, bytes, MADV_PAGEOUT);
      madvise(map, bytes, MADV_COLD);
      munmap(map, bytes);
      for (long at = 0; at < files[i].bytes; at += PIECE) syscall(SYS_fadvise64, files[i].fd, at, (long)PIECE, POSIX_FADV_DONTNEED | high);
      syscall(SYS_fadvise64, files[i].fd, 0L, 0L, (long)POSIX_FADV_DONTNEED);
    }
  puts("refused");
  return 0;
}
