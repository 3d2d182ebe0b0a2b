// Prints without end (100 MB at most, to be harmless elsewhere).
// Must be output_limit_exceeded.
#include <stdio.h>

int main(void) {
  for (int i = 0; i < 100 << 20; i += 3) puts("ok");
  return 0;
}
