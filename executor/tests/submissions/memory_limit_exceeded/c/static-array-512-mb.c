// Has a static array of 512 MB and touches all of it.
// Must be memory_limit_exceeded, although it may not even start.
#include <stdio.h>

static volatile char array[512u << 20];

int main(void) {
  for (unsigned i = 0; i < sizeof array; i += 4096) array[i] = 1;
  puts(array[0] ? "ok" : "no");
  return 0;
}
