/*
 * Tries: to have the launcher work at every look while it does next to nothing itself: nine forked children share 200 MB, and one of them has a new page just before each look, so that what was measured last is no longer true.
 * Must: time_limit_exceeded
 * Layer: the tick (what looks cost beyond a tenth of the wall time is the run's own)
 * request: {"timeout": 10, "limits": {"cpu_time": 1}}
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { BYTES = 200 << 20, CHILDREN = 9, MS = 8000, STEP_MS = 5, PAGE = 4096 };

static void touch(void) {
  for (int i = 0; i < MS / STEP_MS; i++) {
    char *page = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED) return;
    page[0] = 1;
    munmap(page, PAGE);
    usleep(STEP_MS * 1000);
  }
}

int main(void) {
  char *block = malloc(BYTES);
  if (block == NULL) return 1;
  memset(block, 1, BYTES);
  for (int i = 0; i < CHILDREN; i++)
    if (fork() == 0) {
      if (i == 0) touch();
      else usleep(MS * 1000);
      _exit(block[i] != 1);
    }
  while (wait(NULL) > 0) {
  }
  puts("slept");
  return 0;
}
