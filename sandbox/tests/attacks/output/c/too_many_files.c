/*
 * Tries: to have 1001 files at the end, of every kind, in folders of their own, though never more than 500 by one name.
 * Must: output_limit_exceeded
 * Layer: the tick (1000 files), and the last look
 */
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
  char name[64];
  for (int i = 0; i < 5; i++) {
    snprintf(name, sizeof name, "%d", i);
    mkdir(name, 0300);
    for (int n = 0; n < 200; n++) {
      snprintf(name, sizeof name, "%d/%d", i, n);
      if (n % 4 == 0) close(open(name, O_CREAT | O_WRONLY, 0));
      else if (n % 4 == 1) symlink("nowhere", name);
      else if (n % 20 == 2) mkfifo(name, 0); /* there may not be many of these */
      else if (n % 4 == 2) mkdir(name, 0);
      else link("0/0", name);
    }
  }
  puts("made them"); /* and ends at once */
  return 0;
}
