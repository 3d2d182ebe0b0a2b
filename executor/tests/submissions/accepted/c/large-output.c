// Prints "ok" and one MB of empty lines, then measures its standard output.
// Must be accepted: nothing is lost, and empty lines at the end do not count.
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
  puts("ok");
  for (int i = 0; i < 1 << 20; i++) putchar('\n');
  fflush(stdout);
  struct stat status;
  return fstat(STDOUT_FILENO, &status) == 0 && status.st_size == 3 + (1 << 20) ? 0 : 1;
}
