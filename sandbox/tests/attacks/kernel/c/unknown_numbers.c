/*
Tries: system calls younger than the filter, numbers that no kernel has, and numbers with rubbish in the upper half of their register.
Must: ok
Layer: seccomp (all from 463 on answer ENOSYS)
*/
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static int told;

static void expect(long number, int error)
{
	/* setxattrat, open_tree_attr, file_setattr and their likes have no such descriptor, or no such address. */
	long result = syscall(number, -1L, -1L, -1L, -1L, -1L, -1L);

	if (result != -1 || errno != error)
		told += printf("%lx: result %ld, %s\n", number, result, strerror(result < 0 ? errno : 0));
}

int main(void)
{
	for (long number = 463; number <= 600; number++) {
		expect(number, ENOSYS);
		expect(1L << 32 | number, ENOSYS);
		expect(-1L << 32 | number, ENOSYS);
	}
	for (long number = 601; number <= 4096; number++)
		expect(number, ENOSYS);
	expect(-1, ENOSYS);
	expect(0x3fffffff, ENOSYS);
	expect(0x0fffff00, ENOSYS);
	/* The kernel takes an int: these are socket and unshare. */
	expect(1L << 32 | SYS_socket, EACCES);
	expect(-1L << 32 | SYS_socket, EACCES);
	expect(1L << 62 | SYS_unshare, EPERM);
	expect(1L << 63 | SYS_ptrace, EPERM);
	if (told == 0)
		puts("refused");
	return 0;
}
