// Defines everything but main.
// Must be compile_error: the linker refuses it.
#include <stdio.h>

int start(void) {
  puts("ok");
  return 0;
}
