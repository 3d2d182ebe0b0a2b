/*
 * Tries: to outlive SIGKILL: 100 threads wait in reads past the page cache (O_DIRECT) of the largest files of the toolchains, each in one call with 1024 pieces of the same buffer.
 * Must: ok
 * Layer: seccomp (O_DIRECT by open and by fcntl)
 * request: {"timeout": 1}
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { THREADS = 100, PIECES = 1024, BYTES = 64 << 10, FILES = 4, FILE_BYTES_MIN = 20 << 20 };
static char paths[FILES][512];
static int found, fds[FILES];
static struct iovec pieces[PIECES];

static int take_large(const char *path, const struct stat *st, int type, struct FTW *place) {
  (void)place;
  if (type == FTW_F && st->st_size >= FILE_BYTES_MIN && found < FILES) snprintf(paths[found++], sizeof paths[0], "%s", path);
  return found == FILES;
}

static void *read_all(void *number) {
  for (long i = (long)number;; i++) preadv(fds[i % found], pieces, PIECES, 0);
  return NULL;
}

/* Opened with the flag, or given it later. */
static int open_directly(int i) {
  int fd = open(paths[i], O_RDONLY | (i % 2 ? O_DIRECT : 0));
  return fd >= 0 && (i % 2 || fcntl(fd, F_SETFL, O_DIRECT) == 0) ? fd : -1;
}

int main(void) {
  pthread_t thread;
  pthread_attr_t small;
  int refused = 0;
  char *buffer = mmap(NULL, BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  for (int i = 0; i < PIECES; i++) pieces[i] = (struct iovec){buffer, BYTES};
  nftw("/usr/lib/jvm", take_large, 20, FTW_PHYS);
  nftw("/usr/lib/gcc", take_large, 20, FTW_PHYS);
  for (int i = 0; i < found; i++) {
    fds[i] = open_directly(i);
    refused += fds[i] < 0 && errno == EINVAL; /* as a file system says that cannot do it */
  }
  if (refused == found) {
    puts(found == 0 ? "no large file" : "refused");
    return 0;
  }
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 65536);
  for (long i = 0; i < THREADS; i++) pthread_create(&thread, &small, read_all, (void *)i);
  pause();
  return 0;
}
