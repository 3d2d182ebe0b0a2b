// Hands 20 MB to the kernel in single calls of write(2).
// Must be output_limit_exceeded.
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  size_t size = 20u << 20, done = 0;
  char *text = malloc(size);
  if (!text) return 1;
  memset(text, 'x', size);
  while (done < size) {
    ssize_t n = write(STDOUT_FILENO, text + done, size - done);
    if (n < 0) return 1;
    done += (size_t)n;
  }
  return 0;
}
