// Prints the right answer and returns 3.
// Must be runtime_error: the exit code is looked at before the output.
#include <stdio.h>

int main(void) {
  puts("ok");
  return 3;
}
