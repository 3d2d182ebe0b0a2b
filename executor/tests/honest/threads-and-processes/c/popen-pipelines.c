/* popen and system, each with a pipeline of a shell. */
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int right = 0;
  for (int i = 0; i < 40; i++) {
    int n = 0;
    FILE *pipe = popen("echo 1 | wc -w | cat", "r");
    if (pipe != NULL && fscanf(pipe, "%d", &n) == 1 && n == 1) right++;
    if (pipe != NULL) pclose(pipe);
  }
  if (right != 40) printf("%d of 40\n", right);
  fflush(stdout);
  return system("echo ok | sort | cat");
}
