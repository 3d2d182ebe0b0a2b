/*
Tries: to have the kernel's own threads open and connect a socket, which no filter of system calls sees (IORING_OP_SOCKET).
Must: ok
Layer: seccomp (io_uring_*)
*/
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { SETUP = 425, ENTER = 426, REGISTER = 427 };

static int told;

static void expect_enosys(const char *what, long result)
{
	if (result != -1 || errno != ENOSYS)
		told += printf("%s: result %ld, %s\n", what, result, strerror(result < 0 ? errno : 0));
}

int main(void)
{
	/* Plain, with a polling thread of the kernel's, and with memory of one's own. */
	const unsigned flags[] = { 0, 2, 1 << 14, 1 << 6 };

	for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
		unsigned parameters[30] = { 0, 0, flags[i] };
		expect_enosys("setup", syscall(SETUP, 8, parameters));
		expect_enosys("setup with rubbish", syscall(-1L << 32 | SETUP, 1L << 32 | 8, parameters));
	}
	for (int fd = -1; fd < 64; fd++) {
		expect_enosys("enter", syscall(ENTER, fd, 1, 0, 0, NULL, 0));
		expect_enosys("register", syscall(REGISTER, fd, 8 /* a probe */, NULL, 0));
	}
	expect_enosys("enter a registered ring", syscall(ENTER, 0, 1, 0, 1 << 4, NULL, 0));
	expect_enosys("register without a ring", syscall(REGISTER, -1, 31, NULL, 1));
	if (told == 0)
		puts("refused");
	return 0;
}
