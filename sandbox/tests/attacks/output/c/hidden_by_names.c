/*
 * Tries: to have bytes counted once too few: hard links renamed over one another, sparse files filled later through a mapping, files of 9 MB in pieces, holes, all in closed folders.
 * Must: output_limit_exceeded
 * Layer: the tick (blocks, not sizes)
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BYTES = 9 << 20 };

int main(void) {
  char name[64], other[64];
  for (int i = 0; i < 10; i++) {
    snprintf(name, sizeof name, "-%d", i);
    mkdir(name, 0300);
    snprintf(name, sizeof name, "-%d/\xff\n", i);
    int fd = open(name, O_CREAT | O_RDWR, 0600);
    if (fd < 0 || ftruncate(fd, BYTES) != 0) return 1; /* no block yet */
    snprintf(other, sizeof other, "-%d/.~", i);
    link(name, other);
    rename(name, other); /* the same file: nothing happens */
    unlink(name);
    char *bytes = mmap(NULL, BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (bytes == MAP_FAILED) return 1;
    memset(bytes, i + 1, BYTES);
    msync(bytes, BYTES, MS_ASYNC);
    munmap(bytes, BYTES);
    close(fd);
  }
  usleep(200000);
  puts("hidden");
  return 0;
}
