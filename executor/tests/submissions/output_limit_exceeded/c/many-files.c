// Makes 2000 empty files in its scratch folder and stays for a second.
// Must be output_limit_exceeded: 1000 files are the limit.
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
  for (int i = 0; i < 2000; i++) {
    char name[32];
    snprintf(name, sizeof name, "file-%d", i);
    int file = open(name, O_CREAT | O_WRONLY, 0600);
    if (file < 0) return 1;
    close(file);
  }
  sleep(1);
  puts("ok");
  return 0;
}
