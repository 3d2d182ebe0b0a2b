// Writes a file in the working directory and one in TMPDIR, then reads them back.
// Must be accepted: the scratch folder is writable.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int round_trip(const char *path) {
  char back[32] = "";
  FILE *out = fopen(path, "w");
  if (!out) return 0;
  fputs("some text", out);
  fclose(out);
  FILE *in = fopen(path, "r");
  if (!in) return 0;
  fgets(back, sizeof back, in);
  fclose(in);
  return strcmp(back, "some text") == 0 && remove(path) == 0;
}

int main(void) {
  char path[4096];
  const char *folder = getenv("TMPDIR");
  if (!folder) return 1;
  snprintf(path, sizeof path, "%s/in-tmpdir.txt", folder);
  if (!round_trip("in-cwd.txt") || !round_trip(path)) return 2;
  puts("ok");
  return 0;
}
