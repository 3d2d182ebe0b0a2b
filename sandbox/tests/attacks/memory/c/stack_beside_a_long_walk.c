/*
 * Tries: to fill 1200 MB, which RLIMIT_DATA does not see because the mapping grows down like a stack, while the launcher is busy with calls of another process: of each it walks 77 000 names.
 * Must: memory_limit_exceeded
 * Layer: rlimits, the tick, the launcher (names that it walks for one call)
 * request: {"timeout": 6, "limits": {"memory_mb": 128}}
 * most: memory 260 MB
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { BYTES = 1200 << 20, PAGE = 4096 };

int main(void) {
  char path[PATH_MAX], name[16], byte;
  int go[2];

  for (int i = 0; i < PATH_MAX; i += 2) memcpy(path + i, "./", 2);
  for (int i = 0; i < 38; i++) {
    snprintf(path + PATH_MAX - 40, 32, "l%d", i + 1);
    snprintf(name, sizeof name, "l%d", i);
    symlink(path, name);
  }
  close(open("l38", O_CREAT | O_RDWR, 0600));
  if (pipe(go) != 0) return 1;
  if (fork() == 0) {
    char *block = mmap(NULL, BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, -1, 0);
    if (block == MAP_FAILED) puts("refused");
    if (block == MAP_FAILED) _exit(1);
    close(go[1]);
    read(go[0], &byte, 1);
    usleep(2000);
    for (long at = 0; at < BYTES; at += PAGE) block[at] = 1;
    puts("filled it");
    sleep(3);
    _exit(0);
  }
  usleep(100000);
  close(go[0]);
  close(go[1]);
  for (int i = 0; i < 12; i++) utimensat(AT_FDCWD, "l0", NULL, 0);
  while (wait(NULL) > 0) continue;
}
