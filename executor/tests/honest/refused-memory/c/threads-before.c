/* The stacks of sleeping threads take nearly all that may be reserved, and a malloc that nobody looks at is refused then.
 * no reference: a bare machine has so much
 * expected: {"verdict": "memory_limit_exceeded"}
 * request: {"limits": {"memory_mb": 32}}
 */
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

static void *doze(void *unused)
{
	sleep(1);
	return unused;
}

int main(void)
{
	pthread_t thread;
	int started = 0;

	while (started < 100 && pthread_create(&thread, NULL, doze, NULL) == 0)
		started++;
	volatile char *more = malloc(8 << 20);
	more[started] = 1;	/* dies of SIGSEGV */
	return 0;
}
