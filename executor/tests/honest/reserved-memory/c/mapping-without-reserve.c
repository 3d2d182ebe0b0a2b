/* MAP_NORESERVE of 400 MB, as arenas are made; touched sparsely. */
#include <stdio.h>
#include <sys/mman.h>

int main(void)
{
	char *arena = mmap(NULL, 400 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (arena == MAP_FAILED) { perror("mmap"); return 1; }
	arena[0] = arena[300 << 20] = 1;
	puts("ok");
	return 0;
}
