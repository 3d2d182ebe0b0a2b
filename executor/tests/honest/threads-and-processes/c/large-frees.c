/* Takes and frees large blocks, from several threads, and gives memory back by madvise and malloc_trim. */
#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

static void *work(void *unused)
{
	for (int i = 0; i < 20; i++) {
		char *block = malloc(20 << 20);
		if (block == NULL)
			return NULL;
		memset(block, i, 20 << 20);
		free(block);
	}
	return unused;
}

int main(void)
{
	pthread_t threads[4];
	for (int i = 0; i < 4; i++)
		pthread_create(&threads[i], NULL, work, NULL);
	for (int i = 0; i < 4; i++)
		pthread_join(threads[i], NULL);
	char *area = mmap(NULL, 32 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	memset(area, 1, 32 << 20);
	madvise(area, 32 << 20, MADV_DONTNEED);
	munmap(area + (1 << 20), 30 << 20);
	malloc_trim(0);
	puts(area[0] == 0 ? "ok" : "wrong");
	return 0;
}
