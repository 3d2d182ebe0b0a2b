// Prints the right answer and aborts.
// Must be runtime_error (SIGABRT): little memory was used.
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  puts("ok");
  fflush(stdout);
  abort();
}
