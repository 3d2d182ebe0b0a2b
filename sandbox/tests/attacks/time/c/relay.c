// Tries: to spread CPU time over a relay: each process works for less than any limit, then hands on to its child and ends, with an exec now and then.
// Must: time_limit_exceeded
// Layer: the launcher (CPU time of what it reaped stays counted)
// request: {"timeout": 6, "limits": {"cpu_time": 0.5}}
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { LEGS = 40, LEG_MS = 45 };

static void run(int leg)
{
	char number[16];

	while (leg < LEGS) {
		clock_t start = clock();
		while (clock() - start < LEG_MS * (CLOCKS_PER_SEC / 1000))
			;
		if (fork() != 0)
			_exit(0);	/* an orphan goes on, with a clock at zero */
		leg++;
		if (leg % 4 == 0) {
			snprintf(number, sizeof number, "%d", leg);
			execl("/proc/self/exe", "relay", "leg", number, NULL);
			execl("main", "relay", "leg", number, NULL);
		}
	}
	dprintf(1, "burnt %d ms of 500 ms\n", LEGS * LEG_MS);
	_exit(0);
}

int main(int count, char **words)
{
	int pipes[2];
	char byte;

	if (count == 3 && strcmp(words[1], "leg") == 0)
		run(atoi(words[2]));
	if (pipe(pipes) != 0)
		return 1;
	if (fork() == 0)
		run(0);
	close(pipes[1]);
	while (read(pipes[0], &byte, 1) > 0)	/* the end of the last one */
		;
	_exit(0);
}
