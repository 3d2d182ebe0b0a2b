/* Maps 100 MB, gives the pages back, and maps more: only what is held counts. */
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

int main(void)
{
	for (int i = 0; i < 4; i++) {
		char *area = mmap(NULL, 100 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		if (area == MAP_FAILED) { perror("mmap"); return 1; }
		memset(area, 1, 10 << 20);
		madvise(area, 100 << 20, MADV_DONTNEED);
	}
	puts("ok");
	return 0;
}
