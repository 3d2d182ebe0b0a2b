// Tries: to hide its CPU time behind a name that looks like the rest of /proc/<pid>/stat, in threads and children, with a first thread that has ended.
// Must: time_limit_exceeded
// Layer: the launcher (reads stat from behind the last parenthesis)
// request: {"timeout": 6, "limits": {"cpu_time": 0.4}}
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

static void *burn(void *name)
{
	prctl(PR_SET_NAME, name);
	while (clock() < CLOCKS_PER_SEC)
		;
	puts("burnt 1 s of 0.4 s");
	fflush(stdout);
	_exit(0);
}

int main(void)
{
	static char *names[] = { "a) Z 1 1 1 0 0", ") R (x) S 1 (", "\n0 (a) S\n0 0\n" };
	pthread_t thread;
	/* Whose children and threads they are, and what they are called, must not matter. */
	for (int i = 0; i < 2; i++)
		if (fork() == 0) {
			prctl(PR_SET_NAME, names[i]);
			pthread_create(&thread, NULL, burn, names[i]);
			pthread_exit(NULL);
		}
	prctl(PR_SET_NAME, names[2]);
	pthread_create(&thread, NULL, burn, names[2]);
	pthread_exit(NULL);
}
