/*
Tries: every call that is refused for one value of an argument, plainly and with rubbish in the bits of the register that the kernel ignores.
Must: ok
Layer: seccomp (the table of refused arguments), and RLIMIT_NOFILE where it lets the launcher's own channel through
*/
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

/* `judged` is the argument whose upper half is filled with rubbish the second time; -1 where it is a whole long. */
static const struct { long number; int judged; long args[5]; int error; } calls[] = {
#define PRCTL(option) { SYS_prctl, 0, { option, -1, -1, -1 }, EPERM }
	PRCTL(PR_SET_DUMPABLE), PRCTL(PR_SET_PDEATHSIG), PRCTL(PR_SET_CHILD_SUBREAPER), PRCTL(PR_SET_SECCOMP),
	PRCTL(PR_SET_MM), PRCTL(PR_SET_PTRACER), PRCTL(PR_MCE_KILL), PRCTL(PR_SET_THP_DISABLE), PRCTL(57), PRCTL(59), PRCTL(62), PRCTL(67), PRCTL(78),
#define FCNTL(command) { SYS_fcntl, 1, { -1, command, 0, 0 }, EPERM }
	FCNTL(F_SETOWN), FCNTL(F_SETOWN_EX), FCNTL(F_SETSIG), FCNTL(F_SETLEASE), FCNTL(F_NOTIFY), FCNTL(F_SETPIPE_SZ),
	FCNTL(1036 /* F_SET_RW_HINT */), FCNTL(1038 /* F_SET_FILE_RW_HINT */), FCNTL(1040 /* F_SETDELEG */),
#define IOCTL(command, error) { SYS_ioctl, 1, { -1, command, 0, 0 }, error }
	IOCTL(0x5412, EPERM), IOCTL(0x541c, EPERM),
	IOCTL(0x8901, EOPNOTSUPP), IOCTL(0x8902, EOPNOTSUPP), IOCTL(0x40305828, EOPNOTSUPP), IOCTL(0x4030582a, EOPNOTSUPP),
	IOCTL(0x40305839, EOPNOTSUPP), IOCTL(0x401c5820, EOPNOTSUPP), IOCTL(0x40086602, EOPNOTSUPP),
	/* Each differs from the terminal's family in one bit. */
	IOCTL(0x5500, EOPNOTSUPP), IOCTL(0x5600, EOPNOTSUPP), IOCTL(0x5000, EOPNOTSUPP), IOCTL(0x5c00, EOPNOTSUPP),
	IOCTL(0x4400, EOPNOTSUPP), IOCTL(0x7400, EOPNOTSUPP), IOCTL(0x1400, EOPNOTSUPP), IOCTL(0xd400, EOPNOTSUPP),
	/* The kernel would say EFAULT: there is no name. */
#ifdef SYS_open
#define OLD_OPEN(flags, error) { SYS_open, 1, { 0, flags, 0, 0 }, error },
#else
#define OLD_OPEN(flags, error)
#endif
#define OPEN(flags, error) OLD_OPEN(flags, error) { SYS_openat, 2, { AT_FDCWD, 0, flags, 0 }, error }
	OPEN(O_ACCMODE, EACCES), OPEN(O_ACCMODE | O_CLOEXEC | O_NONBLOCK, EACCES), OPEN(O_RDONLY | O_TRUNC, EACCES),
	OPEN(O_RDONLY | O_TRUNC | O_CREAT, EACCES), OPEN(O_TMPFILE | O_RDWR, EOPNOTSUPP), OPEN(O_TMPFILE | O_WRONLY | O_EXCL, EOPNOTSUPP),
	OPEN((O_TMPFILE & ~O_DIRECTORY) | O_RDWR, EOPNOTSUPP),
	{ SYS_sendmsg, -1, { -1, 0, 0, 0 }, EPERM }, { SYS_sendmsg, -1, { 1L << 32 | 128, 0, 0, 0 }, EPERM },
	/* The launcher's own channel, which is shut by the limit on descriptors. */
	{ SYS_sendmsg, -1, { 128, 0, 0, 0 }, EBADF }, { SYS_dup3, -1, { 1, 64, 0, 0 }, EBADF },
	{ SYS_close_range, 2, { 1, 0, 2 /* CLOSE_RANGE_UNSHARE */, 0 }, EPERM }, { SYS_close_range, 2, { 1, 0, 2 | 4 /* and CLOEXEC */, 0 }, EPERM },
	{ SYS_madvise, 2, { 1, 1, 12 /* MADV_MERGEABLE */, 0 }, EPERM },
	{ SYS_madvise, 2, { 1, 1, 20 /* MADV_COLD */, 0 }, EINVAL }, { SYS_madvise, 2, { 0, 4096, 20, 0 }, EINVAL },
	{ SYS_madvise, 2, { 0, 4096, 21 /* MADV_PAGEOUT */, 0 }, EINVAL }, { SYS_madvise, 2, { 0, 4096, 25 /* MADV_COLLAPSE */, 0 }, EINVAL },
	/* Answered as done, and not done. */
	{ SYS_madvise, 2, { 1, 1, MADV_WILLNEED, 0 }, 0 }, { SYS_msync, 2, { 1, 1, MS_SYNC, 0 }, 0 },
	{ SYS_msync, 2, { 1, 1, MS_SYNC | MS_INVALIDATE, 0 }, 0 },
	OPEN(O_DIRECT | O_RDONLY, EINVAL), OPEN(O_DIRECT | O_RDWR | O_CREAT, EINVAL), OPEN(O_DIRECT | O_PATH, EINVAL),
	OPEN(O_SYNC | O_WRONLY, EINVAL), OPEN(O_DSYNC | O_WRONLY, EINVAL), OPEN((O_SYNC & ~O_DSYNC) | O_RDWR, EINVAL),
	{ SYS_fcntl, 1, { -1, F_SETFL, O_DIRECT, 0 }, EINVAL }, { SYS_fcntl, 2, { -1, F_SETFL, O_DIRECT | O_NONBLOCK, 0 }, EINVAL },
	{ SYS_sendto, 3, { -1, 0, 0, MSG_OOB }, EOPNOTSUPP }, { SYS_recvfrom, 3, { -1, 0, 0, MSG_OOB | MSG_DONTWAIT }, EOPNOTSUPP },
	{ SYS_recvmsg, 2, { -1, 0, MSG_OOB, 0 }, EOPNOTSUPP }, { SYS_recvmmsg, 3, { -1, 0, 0, MSG_OOB }, EOPNOTSUPP },
	/* Always refused; but with rubbish for all arguments, as in refused_calls.c, the kernel would say the same. */
	{ SYS_splice, -1, { -1, 0, -1, 0, 1 }, EINVAL }, { SYS_tee, -1, { -1, -1, 1, 0 }, EINVAL },
	{ SYS_renameat2, 4, { AT_FDCWD, 0, AT_FDCWD, 0, RENAME_WHITEOUT }, EINVAL },
	{ SYS_socketpair, 0, { AF_INET, SOCK_STREAM, 0, 0 }, EPERM }, { SYS_socketpair, 0, { -1, SOCK_STREAM, 0, 0 }, EPERM },
	{ SYS_socketpair, 1, { AF_UNIX, SOCK_DGRAM, 0, 0 }, EPERM }, { SYS_socketpair, 1, { AF_UNIX, SOCK_RAW, 0, 0 }, EPERM },
	{ SYS_socketpair, 1, { AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, 0 }, EPERM },
	{ SYS_prlimit64, 0, { 1, -1, 0, 0 }, EPERM }, { SYS_prlimit64, 0, { @VICTIM_PID@, -1, 0, 0 }, EPERM },
	{ SYS_prlimit64, 0, { 1L << 32 | @VICTIM_PID@, -1, 0, 0 }, EPERM },
	{ SYS_mmap, -1, { 0, 0, 0, MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB, -1 }, ENOMEM },
	{ SYS_mmap, -1, { 0, 0, 0, MAP_SHARED | MAP_ANONYMOUS | MAP_HUGETLB | 30 << MAP_HUGE_SHIFT, -1 }, ENOMEM },
};

static const long rubbish[] = { 0, 1L << 32, 0x7fffffffL << 32, -1L << 32 };

int main(void)
{
	int told = 0;

	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
		for (size_t j = 0; j < (calls[i].judged < 0 ? 1 : 4); j++) {
			long args[5];
			memcpy(args, calls[i].args, sizeof args);
			if (j > 0)
				args[calls[i].judged] = (args[calls[i].judged] & 0xffffffff) | rubbish[j];
			long result = syscall(calls[i].number, args[0], args[1], args[2], args[3], args[4], 0L);
			if (calls[i].error == 0 ? result != 0 : result != -1 || errno != calls[i].error)
				told += printf("call %ld (%lx, %lx): result %ld, %s\n", calls[i].number, args[0], args[1], result,
					       strerror(result < 0 ? errno : 0));
		}
	for (long flag = 1; flag <= 0x80; flag <<= 1)	/* the sixth argument: polled, synchronous or uncached reads and writes, and appending */
		if (syscall(SYS_preadv2, -1L, 0L, 0L, 0L, 0L, flag) != -1 || errno != EOPNOTSUPP ||
		    syscall(SYS_pwritev2, -1L, 0L, 0L, 0L, 0L, flag) != -1 || errno != EOPNOTSUPP)
			told += printf("flag %lx of preadv2 or pwritev2: %s\n", flag, strerror(errno));
	/* What is nobody's harm stays allowed: else the table above would prove only that all is refused. */
	if (prctl(PR_SET_NAME, "attack") != 0 || fcntl(1, F_GETFD) < 0)
		told += printf("PR_SET_NAME or F_GETFD: %s\n", strerror(errno));
	if (syscall(SYS_ioctl, -1, 0x5401 /* TCGETS */, 0) != -1 || errno != EBADF || syscall(SYS_openat, AT_FDCWD, NULL, O_RDONLY) != -1 || errno != EFAULT)
		told += printf("TCGETS or O_RDONLY: %s\n", strerror(errno));
	if (told == 0)
		puts("refused");
	return 0;
}
