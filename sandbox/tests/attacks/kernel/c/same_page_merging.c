/*
Tries: to have pages merged with those of equal content of other programs, whose slower writes then tell what they hold.
Must: ok
Layer: seccomp (madvise MADV_MERGEABLE, like PR_SET_MEMORY_MERGE)
*/
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
	char *page = mmap(NULL, 65536, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	int told = 0;

	memset(page, 42, 65536);
	if (prctl(67 /* PR_SET_MEMORY_MERGE */, 1, 0, 0, 0) == 0 || errno != EPERM)
		told += printf("PR_SET_MEMORY_MERGE: errno %d\n", errno);
	if (madvise(page, 65536, MADV_MERGEABLE) == 0)
		told += printf("MADV_MERGEABLE\n");
	if (syscall(SYS_madvise, page, 65536, 1L << 32 | MADV_MERGEABLE) == 0)
		told += printf("MADV_MERGEABLE with rubbish\n");
	if (told == 0)
		puts("refused");
	return 0;
}
