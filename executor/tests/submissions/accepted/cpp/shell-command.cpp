// Runs a command of the shell with popen and reads its answer.
// Must be accepted: /bin/sh and /usr are executable.
#include <cstdio>

int main() {
  FILE *command = popen("/usr/bin/env echo ok", "r");
  char answer[16] = "";
  if (!command || !fgets(answer, sizeof answer, command)) return 1;
  fputs(answer, stdout);
  return pclose(command);
}
