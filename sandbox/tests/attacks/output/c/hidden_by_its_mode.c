/*
 * Tries: to keep 300 MB of disk in deleted files where the launcher cannot look: it executes a file that nobody may read, which closes its folder in /proc to all who are not privileged.
 * Must: output_limit_exceeded or runtime_error
 * Layer: supervision (a program that cannot be looked at is stopped)
 * most: disk 160 MB
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { FILES = 30, FILE_MB = 10 };
static char block[1 << 20];

static void copy_itself(const char *path) {
  int from = open(path, O_RDONLY), to = open("copy", O_WRONLY | O_CREAT | O_EXCL, 0111);
  for (ssize_t got; (got = read(from, block, sizeof block)) > 0;) write(to, block, (size_t)got);
  close(from);
  close(to);
}

int main(int argc, char **argv) {
  int held = 0;
  if (argc > 0 && strcmp(argv[0], "copy") != 0) {
    copy_itself(argv[0]);
    execl("copy", "copy", argc > 1 ? argv[1] : "", NULL);
    return 3;
  }
  for (int i = 0; i < FILES; i++) {
    int fd = open("file", O_RDWR | O_CREAT | O_EXCL, 0600);
    unlink("file");
    for (int n = 0; n < FILE_MB; n++) held += write(fd, block, sizeof block) == sizeof block;
    if (i % 2 == 0) continue; /* by its descriptor; or by a mapping */
    mmap(NULL, 4096, PROT_READ, MAP_SHARED, fd, 0);
    close(fd);
  }
  usleep(500000); /* a tick may need some time to look */
  printf("held %d MB\n", held);
  return 0;
}
