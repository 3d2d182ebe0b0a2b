/* Forty threads at once under 64 MB.
 * request: {"limits": {"memory_mb": 64}}
 */
#include <pthread.h>
#include <stdio.h>

static pthread_barrier_t barrier;
static void *work(void *unused) { pthread_barrier_wait(&barrier); return unused; }

int main(void)
{
	pthread_t threads[40];
	pthread_barrier_init(&barrier, NULL, 40);
	for (int i = 0; i < 40; i++)
		if (pthread_create(&threads[i], NULL, work, NULL) != 0) { puts("refused"); return 1; }
	for (int i = 0; i < 40; i++)
		pthread_join(threads[i], NULL);
	puts("ok");
	return 0;
}
