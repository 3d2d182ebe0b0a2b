// Asks for 2 GB, is refused, and carries on with less.
// Must be accepted: a refused allocation only counts when the program dies of it.
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  volatile size_t much = (size_t)2 << 30;
  char *volatile block = malloc(much);
  puts(block ? "2 GB were granted" : "ok");
  free(block);
  return 0;
}
