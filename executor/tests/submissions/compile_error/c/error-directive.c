// Refuses to be compiled.
// Must be compile_error.
#include <stdio.h>
#error "not today"

int main(void) {
  puts("ok");
  return 0;
}
