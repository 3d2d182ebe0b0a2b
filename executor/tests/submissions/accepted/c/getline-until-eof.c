// Echoes its input line by line; the last line has no newline.
// Must be accepted under the exact comparison.
// request: {"comparison":"exact","test_cases":[{"input":"alpha\n\n  beta  \ngamma","expected_output":"<alpha>\n<>\n<  beta  >\n<gamma>\n"}]}
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  char *line = NULL;
  size_t room = 0;
  for (ssize_t n; (n = getline(&line, &room, stdin)) > 0;) {
    if (line[n - 1] == '\n') line[n - 1] = '\0';
    printf("<%s>\n", line);
  }
  free(line);
  return 0;
}
