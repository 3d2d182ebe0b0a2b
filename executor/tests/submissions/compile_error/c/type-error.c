// Assigns a structure to an integer.
// Must be compile_error.
#include <stdio.h>

struct point {
  int x, y;
};

int main(void) {
  struct point origin = {0, 0};
  int n = origin;
  printf("%d\n", n);
  return 0;
}
