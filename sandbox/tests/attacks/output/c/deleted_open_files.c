/*
 * Tries: to keep 120 MB of disk in files that no folder shows any more: open, and deleted.
 * Must: output_limit_exceeded
 * Layer: the tick (all that a run keeps of the disk)
 */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static char block[1 << 20];

int main(void) {
  int held = 0;
  for (int i = 0; i < 12; i++) {
    int fd = open("file", O_RDWR | O_CREAT | O_EXCL, 0600);
    unlink("file");
    for (int n = 0; n < 10; n++) held += write(fd, block, sizeof block) == sizeof block;
  }
  usleep(500000); /* a tick may need some time to look */
  printf("held %d MB\n", held);
  return 0;
}
