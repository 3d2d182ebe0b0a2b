// Prints the byte FF where U+FFFD, the sign that stands for such a byte, is expected.
// Must be wrong_answer: the comparison is on the bytes, not on the decoded text.
// request: {"test_cases":[{"expected_output":"\ufffd\n"}]}
#include <stdio.h>

int main(void) {
  fwrite("\xff\n", 1, 2, stdout);
  return 0;
}
