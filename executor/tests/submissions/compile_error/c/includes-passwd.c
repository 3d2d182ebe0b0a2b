// Includes /etc/passwd, in the hope that the compiler prints it in its messages.
// Must be compile_error: the compiler runs in the sandbox as well.
#include <stdio.h>
#include "/etc/passwd"

int main(void) {
  puts("ok");
  return 0;
}
