// Tries: to let the launcher work for it: forks that must be refused cost the caller next to nothing, and who judges them a look at all processes.
// Must: time_limit_exceeded
// Layer: seccomp notification (its time is the program's)
// request: {"timeout": 10, "limits": {"cpu_time": 0.8}}
#define _GNU_SOURCE
#include <stdio.h>
#include <time.h>
#include <unistd.h>

int main(void)
{
	struct timespec now;
	long refusals = 0;
	pid_t child;

	while ((child = fork()) > 0)
		;
	if (child == 0)
		for (;;)
			pause();
	clock_gettime(CLOCK_MONOTONIC, &now);
	for (time_t end = now.tv_sec + 8; now.tv_sec < end; clock_gettime(CLOCK_MONOTONIC, &now))
		for (int i = 0; i < 100; i++, refusals++)
			if (fork() == 0)
				_exit(0);
	printf("%ld forks were judged, %.3f s of one's own\n", refusals, (double)clock() / CLOCKS_PER_SEC);
	return 0;
}
