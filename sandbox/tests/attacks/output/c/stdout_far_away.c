/*
 * Tries: to make stdout and a file of its own a terabyte long: truncate, write far away, seek first, reserve blocks, with SIGXFSZ ignored.
 * Must: ok
 * Layer: RLIMIT_FSIZE (EFBIG), the pipe that stdout is, seccomp (fallocate, and ioctl but of the terminal's family)
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static const off_t TERABYTE = 1L << 40, MB = 1 << 20;
static int succeeded;

static void expect(const char *name, long result, int refusal) {
  if (result >= 0 || errno != refusal) succeeded = fprintf(stderr, "%s: %ld, errno %d\n", name, result, errno);
}

int main(void) {
  struct iovec byte = {"x", 1};
  struct stat st;
  signal(SIGXFSZ, SIG_IGN);
  int fds[] = {1, 2, open("own", O_RDWR | O_CREAT, 0600), open("/dev/stdout", O_WRONLY), open("/proc/self/fd/2", O_WRONLY)};
  for (int i = 0; i < 5; i++) {
    int fd = fds[i], is_pipe = i != 2;
    expect("ftruncate", ftruncate(fd, TERABYTE), is_pipe ? EINVAL : EFBIG);
    expect("ftruncate by little", ftruncate(fd, 10 * MB + 2), is_pipe ? EINVAL : EFBIG);
    expect("pwrite", pwrite(fd, "x", 1, TERABYTE), is_pipe ? ESPIPE : EFBIG);
    expect("pwritev2", pwritev2(fd, &byte, 1, TERABYTE, 0), is_pipe ? ESPIPE : EFBIG);
    if (!is_pipe) expect("lseek", lseek(fd, TERABYTE, SEEK_SET) < 0 ? 0 : write(fd, "x", 1), EFBIG);
    expect("fallocate", syscall(SYS_fallocate, fd, 0, 0L, (long)MB), EOPNOTSUPP);
    expect("fallocate without a descriptor", syscall(SYS_fallocate, -1, 1, 0L, (long)MB), EOPNOTSUPP);
    expect("FS_IOC_RESVSP64", ioctl(fd, 0x4030582a, NULL), EOPNOTSUPP);
    expect("FS_IOC_SETFLAGS", ioctl(fd, 0x40086602, NULL), EOPNOTSUPP);
    lseek(fd, 0, SEEK_SET);
    if (fstat(fd, &st) != 0 || st.st_size != 0) succeeded = fprintf(stderr, "%d is %ld bytes long\n", fd, (long)st.st_size);
  }
  if (truncate("own", TERABYTE) == 0 || (errno != EFBIG && errno != EPERM)) succeeded = 1; /* EPERM before Landlock ABI 3 */
  expect("mapping stdout", (long)mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, 1, 0), EACCES);
  puts(succeeded ? "succeeded" : "refused");
  return 0;
}
