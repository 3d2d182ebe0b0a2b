/*
 * Tries: to keep 120 MB of disk in files that never had a name (O_TMPFILE), held by a child that got their descriptors.
 * Must: output_limit_exceeded
 * Layer: the tick (all that a run keeps of the disk)
 * Where a file system knows no O_TMPFILE the file is made and deleted.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static char block[1 << 20];

int main(void) {
  int held = 0, status = 0;
  for (int i = 0; i < 12; i++) {
    int fd = open(".", O_RDWR | O_TMPFILE, 0600);
    if (fd < 0) {
      fd = open("file", O_RDWR | O_CREAT | O_EXCL, 0600);
      unlink("file");
    }
    for (int n = 0; n < 10; n++) held += write(fd, block, sizeof block) == sizeof block;
  }
  if (fork() == 0) {
    usleep(500000); /* a tick may need some time to look */
    _exit(0);
  }
  syscall(436, 3, ~0U, 0); /* close_range: only the child has them now */
  wait(&status);
  printf("held %d MB\n", held);
  return 0;
}
