/* mkstemp and fopen in /tmp, tmpfile, tmpnam, and a shell that names the same file. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
  char name[] = "/tmp/fooXXXXXX", line[16], command[64];
  struct stat st;
  int fd = mkstemp(name);
  if (fd < 0 || strncmp(name, "/tmp/foo", 8) != 0 || strstr(name, "XXXXXX") != NULL) return 1;
  if (write(fd, "hello\n", 6) != 6 || close(fd) != 0) return 2;
  FILE *file = fopen(name, "r");
  if (file == NULL || fgets(line, sizeof line, file) == NULL || strcmp(line, "hello\n") != 0) return 3;
  fclose(file);
  snprintf(command, sizeof command, "grep -q hello %s && rm %s", name, name);
  if (system(command) != 0 || stat(name, &st) == 0) return 4;
  file = tmpfile();
  if (file == NULL || fputs("x", file) < 0 || fclose(file) != 0) return 5;
  file = fopen(tmpnam(NULL), "w");
  if (file == NULL || fclose(file) != 0) return 6;
  puts("ok");
  return 0;
}
