/*
Tries: to have the kernel allocate a table of futexes for the process, as large as it likes: memory that no limit counts.
Must: ok
Layer: seccomp (PR_FUTEX_HASH; a kernel before 6.16 does not know it)
request: {"limits": {"memory_mb": 16}}
*/
#include <stdio.h>
#include <sys/prctl.h>

enum { FUTEX_HASH = 78, SET_SLOTS = 1 };

int main(void)
{
	/* 64 bytes a slot: four times the limit, and 16 GB with 28 bits more. */
	if (prctl(FUTEX_HASH, SET_SLOTS, 1L << 20, 0, 0) == 0)
		puts("64 MB of kernel memory were allocated");
	else
		puts("refused");
	return 0;
}
