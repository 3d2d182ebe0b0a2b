// Tries: to go on past the limit of CPU time: SIGXCPU ignored and blocked, the limit raised, every signal caught, timers of its own.
// Must: time_limit_exceeded
// Layer: the launcher (CPU time of the tree), rlimits (the hard limit cannot be raised)
// request: {"timeout": 6, "limits": {"cpu_time": 0.4}}
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static void nothing(int number)
{
	signal(number, nothing);
}

int main(void)
{
	struct rlimit limit;
	sigset_t all;

	for (int number = 1; number < 65; number++)
		signal(number, number % 2 ? SIG_IGN : nothing);
	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, NULL);
	setrlimit(RLIMIT_CPU, &(struct rlimit){ RLIM_INFINITY, RLIM_INFINITY });
	getrlimit(RLIMIT_CPU, &limit);
	setrlimit(RLIMIT_CPU, &(struct rlimit){ limit.rlim_max, limit.rlim_max });
	prlimit(0, RLIMIT_RTTIME, &(struct rlimit){ RLIM_INFINITY, RLIM_INFINITY }, NULL);
	setitimer(ITIMER_PROF, &(struct itimerval){ { 0, 1 }, { 0, 1 } }, NULL);
	setitimer(ITIMER_VIRTUAL, &(struct itimerval){ { 0, 1 }, { 0, 1 } }, NULL);
	while (clock() < 2 * CLOCKS_PER_SEC)
		;
	puts("burnt 2 s of 0.4 s");
}
