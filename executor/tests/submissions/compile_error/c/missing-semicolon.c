// Lacks a semicolon.
// Must be compile_error.
#include <stdio.h>

int main(void) {
  puts("ok")
  return 0;
}
