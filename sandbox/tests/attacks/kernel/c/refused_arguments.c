/*
Tries: every call that is refused for one value of an argument, plainly and with rubbish in the bits of the register that the kernel ignores.
Must: ok
Layer: seccomp (the table of refused arguments)
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
static const struct { long number; int judged; long args[4]; int error; } calls[] = {
#define PRCTL(option) { SYS_prctl, 0, { option, -1, -1, -1 }, EPERM }
	PRCTL(PR_SET_DUMPABLE), PRCTL(PR_SET_PDEATHSIG), PRCTL(PR_SET_CHILD_SUBREAPER), PRCTL(PR_SET_SECCOMP),
	PRCTL(PR_SET_MM), PRCTL(PR_SET_PTRACER), PRCTL(PR_MCE_KILL), PRCTL(57), PRCTL(59), PRCTL(62), PRCTL(67),
#define FCNTL(command) { SYS_fcntl, 1, { -1, command, 0, 0 }, EPERM }
	FCNTL(F_SETOWN), FCNTL(F_SETOWN_EX), FCNTL(F_SETSIG), FCNTL(F_SETLEASE), FCNTL(F_NOTIFY), FCNTL(F_SETPIPE_SZ),
#define IOCTL(command) { SYS_ioctl, 1, { -1, command, 0, 0 }, EPERM }
	IOCTL(0x8901), IOCTL(0x8902), IOCTL(0x5412), IOCTL(0x541c), IOCTL(0x40305828), IOCTL(0x4030582a),
	IOCTL(0x40305839), IOCTL(0x401c5820), IOCTL(0x40086602),
	{ SYS_socketpair, 0, { AF_INET, SOCK_STREAM, 0, 0 }, EPERM }, { SYS_socketpair, 0, { -1, SOCK_STREAM, 0, 0 }, EPERM },
	{ SYS_socketpair, 1, { AF_UNIX, SOCK_DGRAM, 0, 0 }, EPERM }, { SYS_socketpair, 1, { AF_UNIX, SOCK_RAW, 0, 0 }, EPERM },
	{ SYS_socketpair, 1, { AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, 0 }, EPERM },
	{ SYS_prlimit64, 0, { 1, -1, 0, 0 }, EPERM }, { SYS_prlimit64, 0, { @VICTIM_PID@, -1, 0, 0 }, EPERM },
	{ SYS_prlimit64, 0, { 1L << 32 | @VICTIM_PID@, -1, 0, 0 }, EPERM },
	{ SYS_mmap, -1, { 0, 0, 0, MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB }, ENOMEM },
	{ SYS_mmap, -1, { 0, 0, 0, MAP_SHARED | MAP_ANONYMOUS | MAP_HUGETLB | 30 << MAP_HUGE_SHIFT }, ENOMEM },
};

static const long rubbish[] = { 0, 1L << 32, 0x7fffffffL << 32, -1L << 32 };

int main(void)
{
	int told = 0;

	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
		for (size_t j = 0; j < (calls[i].judged < 0 ? 1 : 4); j++) {
			long args[4];
			memcpy(args, calls[i].args, sizeof args);
			if (j > 0)
				args[calls[i].judged] = (args[calls[i].judged] & 0xffffffff) | rubbish[j];
			long result = syscall(calls[i].number, args[0], args[1], args[2], args[3], -1L, 0L);
			if (result != -1 || errno != calls[i].error)
				told += printf("call %ld (%lx, %lx): result %ld, %s\n", calls[i].number, args[0], args[1], result,
					       strerror(result < 0 ? errno : 0));
		}
	/* What is nobody's harm stays allowed: else the table above would prove only that all is refused. */
	if (prctl(PR_SET_NAME, "attack") != 0 || fcntl(1, F_GETFD) < 0)
		told += printf("PR_SET_NAME or F_GETFD: %s\n", strerror(errno));
	if (told == 0)
		puts("refused");
	return 0;
}
