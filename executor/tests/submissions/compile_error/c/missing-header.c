// Includes a header that does not exist.
// Must be compile_error.
#include <stdio.h>
#include <no-such-header.h>

int main(void) {
  puts("ok");
  return 0;
}
