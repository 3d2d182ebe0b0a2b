// Recurses without end.
// Must be memory_limit_exceeded: the stack may grow up to the memory limit and dies there.
#include <stdio.h>

static long descend(long n) {
  volatile char room[1024];
  room[n & 1023] = (char)n;
  if (n < 0) return 0;
  long rest = descend(n + 1);
  return rest + room[n & 1023];
}

int main(void) {
  printf("%ld\n", descend(0));
  return 0;
}
