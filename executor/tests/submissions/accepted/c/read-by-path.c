// Opens standard input by its path instead of using stdin.
// Must be accepted: /dev/stdin is the test's input.
// request: {"test_cases":[{"input":"one\ntwo\nthree\n","expected_output":"3\n"}]}
#include <stdio.h>

int main(void) {
  FILE *in = fopen("/dev/stdin", "r");
  if (!in) return 1;
  int lines = 0;
  for (int c; (c = fgetc(in)) != EOF;) lines += c == '\n';
  fclose(in);
  printf("%d\n", lines);
  return 0;
}
