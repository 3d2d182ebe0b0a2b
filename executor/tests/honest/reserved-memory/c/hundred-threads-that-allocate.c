/* A hundred threads, each of which uses malloc: their arenas are reserved. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static pthread_barrier_t barrier;
static void *work(void *unused)
{
	char *block = malloc(1000);
	pthread_barrier_wait(&barrier);
	free(block);
	return unused;
}

int main(void)
{
	pthread_t threads[100];
	pthread_barrier_init(&barrier, NULL, 100);
	for (int i = 0; i < 100; i++)
		if (pthread_create(&threads[i], NULL, work, NULL) != 0) { puts("refused"); return 1; }
	for (int i = 0; i < 100; i++)
		pthread_join(threads[i], NULL);
	puts("ok");
	return 0;
}
