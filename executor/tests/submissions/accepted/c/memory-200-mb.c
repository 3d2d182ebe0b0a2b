// Touches 200 MB and keeps it for a moment.
// Must be accepted: that is within the 256 MB limit.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  size_t size = 200u << 20;
  unsigned char *block = malloc(size);
  if (!block) return 1;
  memset(block, 7, size);
  usleep(100000);
  long sum = 0;
  for (size_t i = 0; i < size; i += 4096) sum += block[i];
  puts(sum == (long)(size / 4096) * 7 ? "ok" : "bad sum");
  free(block);
  return 0;
}
