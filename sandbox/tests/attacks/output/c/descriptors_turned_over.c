/*
 * Tries: to read or spoil what lies behind descriptors 0 to 2: closes, copies and opens them anew, for more than each was given for.
 * Must: ok
 * Layer: Landlock (stdin only for reading, stdout and stderr only for writing), the modes of the descriptors
 * request: {"stdin": "given"}
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static int succeeded;

static void expect(const char *name, long result, int one, int other) {
  if (result >= 0 || (errno != one && errno != other)) succeeded = fprintf(stderr, "%s: %ld, errno %d\n", name, result, errno);
}

int main(void) {
  char text[64];
  expect("write to stdin", write(0, "x", 1), EBADF, EBADF);
  expect("truncate stdin", ftruncate(0, 0), EBADF, EINVAL);
  expect("truncate stdin by path", truncate("/proc/self/fd/0", 0), EACCES, EPERM);
  expect("open stdin for writing", open("/dev/stdin", O_WRONLY), EACCES, EPERM);
  expect("read stdout", read(1, text, 1), EBADF, EBADF);
  expect("open stdout for reading", open("/dev/stdout", O_RDONLY), EACCES, EPERM);
  expect("open stdout for both", open("/proc/self/fd/1", O_RDWR), EACCES, EPERM);
  expect("execute stdout", execl("/proc/self/fd/1", "x", NULL), EACCES, EPERM);
  expect("change the mode of stdout", fchmod(1, 0777), EPERM, EPERM);
  expect("give stdout away", fchown(1, 0, 0), EPERM, EPERM);
  expect("link stdout here", linkat(AT_FDCWD, "/proc/self/fd/1", AT_FDCWD, "out", AT_SYMLINK_FOLLOW), EACCES, EXDEV);
  const char *lane = "../out"; /* the file into which the launcher puts what comes out of the pipe */
  expect("open the file behind stdout", open(lane, O_WRONLY), EACCES, EPERM);
  expect("delete stdout", unlink(lane), EACCES, EPERM);
  expect("rename stdout", rename(lane, "out"), EACCES, EXDEV);
  expect("rename over stdout", rename("/proc/self/fd/1", lane), EACCES, EXDEV);
  expect("replace stdout by a link", symlink("/etc/passwd", lane), EEXIST, EACCES);
  expect("rename the scratch folder", rename("../scratch", "../other"), EACCES, EXDEV);
  expect("remove the scratch folder", rmdir("../scratch"), EACCES, EPERM);
  if (fcntl(1, F_DUPFD, 40) != 40) return 1; /* and now stdout is closed, and opened anew */
  close(1);
  if (open("/proc/self/fd/40", O_WRONLY | O_TRUNC) != 1) return 1;
  close(0);
  close(2);
  dprintf(1, succeeded ? "succeeded\n" : "refused\n");
  return 0;
}
