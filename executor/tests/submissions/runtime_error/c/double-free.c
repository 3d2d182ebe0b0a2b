// Frees the same block twice.
// Must be runtime_error (the C library aborts).
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  char *volatile block = malloc(100000);
  char *volatile again = block;
  free(block);
  free(again);
  puts("ok");
  return 0;
}
