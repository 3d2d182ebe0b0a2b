/*
Tries: a system call of a negative number: for an unsigned comparison it is beyond every limit, for a signed one below.
Must: runtime_error
Layer: seccomp (from bit 30 on a number is of another architecture: SIGSYS)
*/
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
#ifdef __x86_64__
	long result = syscall(-2L);

	printf("answered: %ld, errno %d\n", result, errno);
	return 0;
#else
	return 1;	/* no other architecture has a second table of calls behind bit 30 */
#endif
}
