/*
 * Tries: to hide bytes a thousand folders deep, past every path and every table of descriptors, in folders that even their owner cannot list.
 * Must: output_limit_exceeded
 * Layer: the tick (1000 files, and no tree deeper than 100)
 */
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static char block[9 << 20];

int main(void) {
  for (int depth = 0; depth < 900; depth++)
    if (mkdir("deeper and deeper and deeper and deeper", 0300) != 0 || chdir("deeper and deeper and deeper and deeper") != 0) return 1;
  int fd = open("file", O_CREAT | O_WRONLY, 0);
  write(fd, block, sizeof block);
  usleep(300000); /* a tick may need some time to look */
  puts("deep down");
  return 0;
}
