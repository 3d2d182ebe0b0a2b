/*
 * Tries: to keep 120 MB of disk in deleted files that are only mapped: their descriptors are closed.
 * Must: output_limit_exceeded
 * Layer: the tick (all that a run keeps of the disk)
 */
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

static char block[1 << 20];

int main(void) {
  int held = 0;
  for (int i = 0; i < 12; i++) {
    int fd = open("file", O_RDWR | O_CREAT | O_EXCL, 0600);
    unlink("file");
    for (int n = 0; n < 10; n++) held += write(fd, block, sizeof block) == sizeof block;
    if (mmap(NULL, 4096, PROT_READ, i % 2 ? MAP_SHARED : MAP_PRIVATE, fd, 0) == MAP_FAILED) return 1;
    close(fd);
  }
  usleep(500000); /* a tick may need some time to look */
  printf("held %d MB\n", held);
  return 0;
}
