// Calls a function that is declared but defined nowhere.
// Must be compile_error: the linker refuses it.
#include <stdio.h>

int answer(void);

int main(void) {
  printf("%d\n", answer());
  return 0;
}
