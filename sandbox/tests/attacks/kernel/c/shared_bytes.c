/*
Tries: shared mappings of one byte each, of which each takes a page, and which no page table shows once they are given back.
Must: ok
Layer: seccomp notification (shared anonymous memory counts as it is mapped, in whole pages)
request: {"timeout": 4, "limits": {"memory_mb": 16}}
*/
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>

/* Twice the limit; and what seccomp notification allows, with what a process of C has besides. */
enum { MAPPINGS = 8192, PAGE = 4096, ALLOWED = (16 + 8) << 20 };

int main(void)
{
	size_t held = 0;

	for (int i = 0; i < MAPPINGS; i++) {
		char *page = mmap(NULL, 1, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
		if (page == MAP_FAILED)
			break;
		*page = 1;
		madvise(page, PAGE, MADV_DONTNEED);
		held += PAGE;
	}
	if (held > ALLOWED)
		printf("%zu MB of shared memory under a limit of 16 and 8\n", held >> 20);
	else
		puts("refused");
	return 0;
}
