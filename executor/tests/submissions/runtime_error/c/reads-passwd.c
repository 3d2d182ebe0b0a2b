// Opens /etc/passwd and gives up when that is refused.
// Must be runtime_error: nothing outside its folder is readable.
#include <stdio.h>

int main(void) {
  if (!fopen("/etc/passwd", "r")) {
    perror("/etc/passwd");
    return 1;
  }
  puts("ok");
  return 0;
}
