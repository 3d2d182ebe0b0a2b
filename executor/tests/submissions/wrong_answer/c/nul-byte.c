// Prints the right word followed by a NUL byte and something else.
// Must be wrong_answer: the comparison may not stop at the NUL.
#include <stdio.h>

int main(void) {
  fwrite("ok\0no\n", 1, 6, stdout);
  return 0;
}
