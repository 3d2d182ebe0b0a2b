/*
 * Tries: every kind of memory that no limit of a process counts: memfd, memfd_secret, System V, huge pages, /dev/shm, locked memory, larger buffers, asynchronous I/O.
 * Must: ok
 * Layer: seccomp (each call, and O_TMPFILE), RLIMIT_MEMLOCK, Landlock (/dev/shm)
 * The arguments are wrong on purpose where the bare kernel would then say EFAULT, EINVAL or EBADF, and never what the sandbox says.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

static int succeeded;

static void expect(const char *name, long result, int refusal) {
  if (result >= 0 || errno != refusal) {
    printf("%s: %ld, errno %d\n", name, result, errno);
    succeeded = 1;
  }
}

int main(void) {
  char byte = 0;
  struct rlimit none = {RLIM_INFINITY, RLIM_INFINITY};
  expect("memfd_create", syscall(319, NULL, 0), EPERM);
  expect("memfd_secret", syscall(447, ~0U), EPERM);
  expect("shmget", syscall(SYS_shmget, 0, 0L, -1), EPERM);
  expect("shmat", syscall(SYS_shmat, -1, 0L, 0), EPERM);
  expect("mq_open", syscall(SYS_mq_open, NULL, 0, 0, NULL), EPERM);
  expect("msgget", syscall(SYS_msgget, 12345, 0), EPERM);
  expect("io_setup", syscall(SYS_io_setup, 0, NULL), ENOSYS);
  expect("io_uring_setup", syscall(425, 0, NULL), ENOSYS);
  expect("userfaultfd", syscall(SYS_userfaultfd, -1), EPERM);
  expect("add_key", syscall(SYS_add_key, NULL, NULL, NULL, 0L, 0), ENOSYS);
  expect("bpf", syscall(SYS_bpf, 0, NULL, 0), EPERM);
  expect("perf_event_open", syscall(SYS_perf_event_open, NULL, 0, -1, -1, 0), EACCES);
  expect("vmsplice", syscall(SYS_vmsplice, -1, NULL, 0L, 0), EPERM);
  expect("fanotify_init", syscall(SYS_fanotify_init, ~0U, 0), EPERM);
  expect("inotify_init1", syscall(SYS_inotify_init1, -1), EPERM);
  expect("setsockopt", setsockopt(-1, SOL_SOCKET, SO_SNDBUF, &byte, 1), EPERM);
  expect("F_SETPIPE_SZ", fcntl(0, F_SETPIPE_SZ, 1 << 20), EPERM);
  expect("remap_file_pages", syscall(SYS_remap_file_pages, 1L, 0L, 0L, 0L, 0L), ENOSYS);
  expect("mlock", mlock(&byte, 1), EPERM);
  expect("mlockall", mlockall(MCL_CURRENT | MCL_FUTURE), EPERM);
  expect("MAP_LOCKED", (long)mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, -1, 0), EPERM);
  expect("MAP_HUGETLB", (long)mmap(NULL, 0, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB, -1, 0), ENOMEM);
  expect("/dev/shm", open("/dev/shm/attack", O_RDWR | O_CREAT, 0600), EACCES);
  expect("/dev/zero", open("/dev/zero", O_RDWR), EACCES);
  expect("a file of /dev/shm without a name", open("/dev/shm", O_RDWR | O_TMPFILE, 0600), EOPNOTSUPP);
  const int bounded[] = {RLIMIT_DATA, RLIMIT_AS, RLIMIT_FSIZE, RLIMIT_CPU, RLIMIT_NOFILE, RLIMIT_MEMLOCK, RLIMIT_CORE, RLIMIT_MSGQUEUE, RLIMIT_SIGPENDING};
  for (size_t i = 0; i < sizeof bounded / sizeof *bounded; i++) expect("setrlimit", setrlimit(bounded[i], &none), EPERM);
  if (!succeeded) puts("refused");
  return 0;
}
