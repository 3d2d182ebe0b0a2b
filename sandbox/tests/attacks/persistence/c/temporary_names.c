/*
 * Tries: to leave something in /tmp for the next test by the calls that libc has for temporary files, and to find what an earlier one left.
 * Must: ok
 * Layer: Landlock; a scratch folder for every run, where these files are made (executor/languages/preload/tmp.c)
 * request: {"stdin": "leave"}
 * request: {"stdin": "look"}
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int gained;

/* Where it really is, the kernel says. */
static void check(const char *what, int fd) {
  char link[64], path[4096] = "";
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  if (fd >= 0 && readlink(link, path, sizeof path - 1) > 0 && strstr(path, "scratch") == NULL) gained += printf("%s: %s\n", what, path);
}

int main(void) {
  char file[] = "/tmp/leftXXXXXX", folder[] = "/tmp/leftXXXXXX", up[] = "/tmp/../var/tmp/leftXXXXXX", own[4096], name[4096];
  snprintf(own, sizeof own, "%s/.tmp", getenv("TMPDIR"));
  if (opendir(own) != NULL) gained += puts("a folder of an earlier run");
  check("mkstemp", mkstemp(file));
  check("mkstemp through ..", mkstemp(up));
  if (mkdtemp(folder) != NULL) check("mkdtemp", open(folder, O_RDONLY | O_DIRECTORY));
  FILE *unnamed = tmpfile();
  if (unnamed != NULL) check("tmpfile", fileno(unnamed));
  check("tmpnam", open(tmpnam(NULL), O_RDWR | O_CREAT, 0600));
  snprintf(name, sizeof name, "%s/../../@OPEN_FILE@", folder);
  check("a file below a folder of ours", open(name, O_RDWR));
  snprintf(name, sizeof name, "%s/link", folder);
  if (symlink("@OPEN_FOLDER@", name) == 0) {
    snprintf(name, sizeof name, "%s/link/left", folder);
    check("a link out", open(name, O_RDWR | O_CREAT, 0600));
  }
  check("the call itself", (int)syscall(SYS_openat, AT_FDCWD, "/tmp/left-by-a-call", O_RDWR | O_CREAT, 0600));
  if (gained == 0) puts("refused");
  return 0;
}
