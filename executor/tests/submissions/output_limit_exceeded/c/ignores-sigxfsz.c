// Ignores SIGXFSZ and every failed write, prints 20 MB and returns 0.
// Must be output_limit_exceeded, although nothing killed it.
#include <signal.h>
#include <stdio.h>

int main(void) {
  signal(SIGXFSZ, SIG_IGN);
  puts("ok");
  for (int i = 0; i < 20 << 20; i++) putchar('\n');
  return 0;
}
