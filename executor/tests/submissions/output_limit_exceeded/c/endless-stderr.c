// Prints the right answer and then complains without end on stderr (100 MB at most).
// Must be output_limit_exceeded: the limit holds for stderr too.
#include <stdio.h>
#include <string.h>

int main(void) {
  char line[4096];
  memset(line, 'e', sizeof line);
  puts("ok");
  fflush(stdout);
  for (int i = 0; i < 100 << 8; i++) fwrite(line, 1, sizeof line, stderr);
  return 0;
}
