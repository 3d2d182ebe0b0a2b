// Tries: to hide its memory behind names that look like fields of /proc, behind a first thread that has ended, and behind many children.
// Must: memory_limit_exceeded
// Layer: the launcher reads /proc behind the last parenthesis, and by line; limits of every process
// request: {"timeout": 10, "limits": {"memory_mb": 64}}
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

static const char *const names[] = { "x) S 0 0 0 0 0", "\nVmRSS: 0 kB", ") Z 1 1 1", "\n\nVmPTE:\t0", "", "\\) (", "\xff\n)\x01" };

static void *hog(void *name)
{
	prctl(PR_SET_NAME, name);
	for (;;) {
		for (int i = 0; i < 40; i++) {	/* below the limit of one process: only the sum is above */
			char *memory = malloc(1 << 20);
			if (memory != NULL)
				memset(memory, 'x', 1 << 20);
		}
		for (;;)
			pause();
	}
	return NULL;
}

int main(void)
{
	pthread_t thread;

	for (int i = 0; i < 7; i++) {
		if (fork() != 0)
			continue;
		prctl(PR_SET_NAME, names[i]);
		pthread_create(&thread, NULL, hog, (void *)names[i]);
		pthread_exit(NULL);
	}
	pthread_create(&thread, NULL, hog, "still here");
	pthread_exit(NULL);
}
