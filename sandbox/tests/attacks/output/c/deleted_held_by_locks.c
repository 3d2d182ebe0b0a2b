/*
 * Tries: to keep 300 MB of disk in deleted files that no table of descriptors shows: two threads wait for each other's lock on each, and then both descriptors are closed.
 * Must: ok or output_limit_exceeded or runtime_error or time_limit_exceeded
 * Layer: supervision (what threads that wait keep open)
 * most: disk 160 MB
 * It cannot tell itself whether they are still there: that is seen from outside. A call that was let go may take the lock of a later file.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

enum { FILES = 30, FILE_MB = 10 };
static char block[1 << 20];

static struct flock byte_of(int start) {
  return (struct flock){.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = start, .l_len = 1};
}

/* Under a number that no other file has: a thread that comes too late finds nothing there. */
static int open_as(int number, int flags) {
  int fd = open("file", flags, 0600);
  if (fd < 0 || dup2(fd, number) != number) return -1;
  close(fd);
  return number;
}

static void *wait_for_first(void *fd) {
  struct flock first = byte_of(0);
  fcntl((int)(long)fd, F_OFD_SETLKW, &first); /* these deadlocks are not looked for */
  return NULL;
}

static void *wait_for_second(void *fd) {
  struct flock second = byte_of(1);
  fcntl((int)(long)fd, F_SETLKW, &second);
  return NULL;
}

int main(void) {
  pthread_t thread;
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 65536);
  for (int i = 0; i < FILES; i++) {
    struct flock first = byte_of(0), second = byte_of(1);
    int one = open_as(63 - 2 * i, O_RDWR | O_CREAT | O_EXCL), other = open_as(62 - 2 * i, O_RDWR);
    if (one < 0 || other < 0 || unlink("file") != 0) return 1;
    for (int n = 0; n < FILE_MB; n++) write(one, block, sizeof block);
    if (fcntl(one, F_OFD_SETLK, &first) != 0 || fcntl(other, F_OFD_SETLK, &second) != 0) return 1;
    if (pthread_create(&thread, &small, wait_for_second, (void *)(long)one) != 0) return 1;
    if (pthread_create(&thread, &small, wait_for_first, (void *)(long)other) != 0) return 1;
    usleep(10000); /* until they wait */
    close(one);
    close(other);
  }
  usleep(1000000); /* a tick may need some time to look */
  puts("refused");
  fflush(stdout);
  _exit(0);
}
