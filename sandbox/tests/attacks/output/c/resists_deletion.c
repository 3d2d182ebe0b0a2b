/*
 * Tries: to leave a scratch folder that cannot be deleted: 95 folders deep with names of 200 bytes, closed to their owner, with the names that the deletion itself uses, links, loops and fifos.
 * Must: ok
 * Layer: the launcher's deletion by descriptor, without following links
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
  static const char *const names[] = {"-rf", "--", "~0", "~1", "~2", "a\nb", "\xff\xfe", " ", "...", "*", "$(id)", "\033[2J", "NUL", "\xed\xa0\x80"};
  char deep[201], name[64];
  memset(deep, 'd', 200);
  deep[200] = '\0';
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (i % 2 == 0) mkdir(names[i], 0);
    else close(open(names[i], O_CREAT | O_WRONLY, 0));
    snprintf(name, sizeof name, "link%zu", i);
    symlink(i % 3 == 0 ? "/etc" : i % 3 == 1 ? "@OPEN_FOLDER@" : "@OPEN_FILE@", name);
  }
  for (int i = 3; i < 200; i++) { /* the deletion moves folders to such names */
    snprintf(name, sizeof name, "~%d", i);
    if (i % 4 == 0) symlink("@OPEN_FOLDER@", name);
    else mkdir(name, i % 4 == 1 ? 0 : 0300);
  }
  symlink("loop", "loop");
  symlink(".", "here");
  symlink("../scratch", "above");
  mkfifo("fifo", 0);
  link("a\nb", "~other");
  for (int depth = 0; depth < 95; depth++) {
    if (mkdir(deep, 0700) != 0) return 1;
    for (int i = 0; depth % 10 == 0 && i < 4; i++) { /* twins at several depths, closed */
      snprintf(name, sizeof name, "~%d", i);
      mkdir(name, i % 2 ? 0 : 0111);
    }
    if (depth % 30 == 0) symlink("../../..", "up"), mkfifo("-f", 0);
    if (chdir(deep) != 0) return 1;
  }
  mkdir("last", 0);
  close(open("file", O_CREAT | O_WRONLY, 0));
  puts("refused"); /* that nothing is left of it is the test's to see */
  return 0;
}
