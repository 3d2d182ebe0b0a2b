// Prints "ok" and one MB of empty lines, and ends.
// Must be accepted: nothing is lost, and empty lines at the end do not count.
#include <stdio.h>

int main(void) {
  puts("ok");
  for (int i = 0; i < 1 << 20; i++) putchar('\n');
}
