// Leaves through exit(0) deep in a call, without a newline and without fflush.
// Must be accepted: the buffered output arrives.
#include <stdio.h>
#include <stdlib.h>

static void finish(void) {
  printf("ok");
  exit(0);
}

int main(void) {
  finish();
  return 3;
}
