// Tries: to watch how much CPU time the neighbour, the service and the launcher spend, by the clock that every process has: a side channel to another submission.
// Must: ok
// Layer: seccomp (clocks of other processes)
#define _GNU_SOURCE
#include <stdio.h>
#include <time.h>
#include <unistd.h>

int main(void)
{
	const int outsiders[] = { @LAUNCHER_PID@, @WORKER_PID@, @SERVICE_PID@, @VICTIM_PID@, @NEIGHBOUR_PID@, getppid() };
	struct timespec time;
	timer_t timer;
	int won = 0;

	for (size_t i = 0; i < sizeof outsiders / sizeof *outsiders; i++)
		for (int kind = 0; kind < 3; kind++) {
			clockid_t clock = (clockid_t)((~(unsigned)outsiders[i] << 3) | (unsigned)kind);
			if (clock_gettime(clock, &time) == 0)
				won++, printf("%d has spent %lld.%09ld s\n", outsiders[i], (long long)time.tv_sec, time.tv_nsec);
			if (timer_create(clock, NULL, &timer) == 0)
				won++, printf("a timer on the clock of %d\n", outsiders[i]);
		}
	if (!won)
		puts("refused");
}
