// Prints its arguments: blanks, an empty one, a shell metacharacter and a non-ASCII one.
// Must be accepted: no shell may touch them.
// request: {"test_cases":[{"args":["a b","","$HOME;*","é"],"expected_output":"4\n[a b]\n[]\n[$HOME;*]\n[é]\n"}]}
#include <stdio.h>

int main(int argc, char **argv) {
  printf("%d\n", argc - 1);
  for (int i = 1; i < argc; i++) printf("[%s]\n", argv[i]);
  return 0;
}
