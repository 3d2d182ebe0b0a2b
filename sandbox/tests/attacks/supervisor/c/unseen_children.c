// Tries: to use far more CPU time than allowed, in children so short that no look finds them and that nobody waits for.
// Must: time_limit_exceeded
// Layer: the launcher's sum of CPU time over the tree
// request: {"timeout": 10, "limits": {"cpu_time": 0.2}}
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static double seconds(clockid_t clock)
{
	struct timespec now;

	clock_gettime(clock, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(void)
{
	int done[2], rounds = 0;
	char byte;

	signal(SIGCHLD, SIG_IGN);	/* their times are then added to nobody's */
	if (pipe(done) != 0)
		return 1;
	for (; rounds < 150; rounds++) {
		pid_t child = fork();
		if (child == 0) {
			while (seconds(CLOCK_PROCESS_CPUTIME_ID) < 0.004)
				;
			_exit(write(done[1], "x", 1) != 1);
		}
		if (child < 0 || read(done[0], &byte, 1) != 1)
			break;
	}
	printf("used %d ms of CPU time\n", rounds * 4);
	return 0;
}
