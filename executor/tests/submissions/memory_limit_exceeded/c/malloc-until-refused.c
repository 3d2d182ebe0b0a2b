// Takes and touches 1 MB after the other, 1 GB at most, and aborts when refused.
// Must be memory_limit_exceeded.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  for (int i = 0; i < 1024; i++) {
    char *volatile block = malloc(1 << 20);
    if (!block) abort();
    memset(block, i | 1, 1 << 20);
  }
  puts("ok");
  return 0;
}
