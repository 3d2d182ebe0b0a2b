// Tries: to execute a program that lies outside, by its path and by a descriptor.
// Must: ok
// Layer: Landlock (what may be executed)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static char *const argv[] = {"echo", "executed", NULL}, *const envp[] = {NULL};

static int refused_by_path(const char *path) {
  execve(path, argv, envp);
  return errno == EACCES;
}

static int refused_by_descriptor(const char *path) {
  int fd = open(path, O_PATH); // needs no right
  execveat(fd, "", argv, envp, AT_EMPTY_PATH);
  return fd >= 0 && errno == EACCES;
}

int main(void) {
  int (*const ways[])(const char *) = {refused_by_path, refused_by_descriptor};
  int refused = 0, status;
  for (int i = 0; i < 2; i++) {
    if (fork() == 0) _exit(ways[i]("@OPEN_PROGRAM@") ? 42 : 1);
    wait(&status);
    refused += WIFEXITED(status) && WEXITSTATUS(status) == 42;
  }
  if (refused == 2) puts("refused");
  return 0;
}
