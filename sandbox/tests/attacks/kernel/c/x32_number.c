/*
Tries: calls of the x32 table: bit 30 makes another number of each, which a filter of plain numbers overlooks.
Must: runtime_error
Layer: seccomp (another architecture: SIGSYS)
*/
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
#ifdef __x86_64__
	const long calls[] = { SYS_getpid, SYS_socket, SYS_unshare, 521 /* x32 ptrace */, 539 /* x32 process_vm_readv */ };

	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
		long result = syscall(0x40000000L | calls[i], 1, 1, 0, 0, 0, 0);
		printf("answered: %ld, errno %d\n", result, errno);
	}
	return 0;
#else
	return 1;
#endif
}
