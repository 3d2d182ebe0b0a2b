// Touches shared anonymous memory, which RLIMIT_DATA does not count: 16 MB pieces, 640 MB at most.
// Must be memory_limit_exceeded.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void) {
  size_t size = 16u << 20;
  int pieces = 0;
  for (; pieces < 40; pieces++) {
    char *piece = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (piece == MAP_FAILED) break;
    memset(piece, 1, size);
  }
  usleep(300000);
  if (pieces < 40) abort();
  puts("ok");
  return 0;
}
