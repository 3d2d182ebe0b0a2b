/*
 * Tries: to hide 90 MB from whoever measures: the folder that holds them is moved about without end, and closed to listing.
 * Must: output_limit_exceeded
 * Layer: the tick, and the last look when nothing moves any more
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static char block[9 << 20];

int main(void) {
  char name[32];
  mkdir("a", 0300);
  mkdir("b", 0300);
  mkdir("a/hidden", 0300);
  if (fork() == 0)
    for (;;) {
      rename("a/hidden", "b/hidden");
      rename("b/hidden", "a/hidden");
      renameat2(AT_FDCWD, "a", AT_FDCWD, "b", RENAME_EXCHANGE);
    }
  int folder = open("a/hidden", O_PATH | O_DIRECTORY);
  if (folder < 0) folder = open("b/hidden", O_PATH | O_DIRECTORY);
  for (int i = 0; i < 10; i++) {
    snprintf(name, sizeof name, "file%d", i);
    for (int round = 0; folder < 0 && round < 1000; round++) folder = open(round % 2 ? "a/hidden" : "b/hidden", O_PATH | O_DIRECTORY);
    int fd = openat(folder, name, O_CREAT | O_WRONLY, 0);
    write(fd, block, sizeof block);
    close(fd);
  }
  usleep(500000);
  puts("hidden");
  return 0;
}
