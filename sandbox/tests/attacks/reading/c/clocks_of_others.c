// Tries: to read how much processor time others have used, to the nanosecond, and to hang timers on their clocks: a clock's number may hold any pid.
// Must: ok
// Layer: seccomp (clock_gettime and timer_create for the clock of a process that is named)
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

int main(void)
{
	const int pids[] = { @SERVICE_PID@, @LAUNCHER_PID@, @WORKER_PID@, @FORK_SERVER_PID@, @JAVA_FORK_SERVER_PID@, @NEIGHBOUR_PID@, @VICTIM_PID@ };
	struct sigevent none = { .sigev_notify = SIGEV_NONE };
	struct itimerspec soon = { .it_value = { 1000, 0 } };
	int won = 0;

	for (unsigned i = 0; i < sizeof pids / sizeof *pids; i++)
		for (int kind = 0; kind < 3; kind++) {
			struct timespec used;
			clockid_t clock = (clockid_t)(~(unsigned)pids[i] << 3 | (unsigned)kind);
			int timer;
			if (syscall(SYS_clock_gettime, clock, &used) == 0)
				won |= printf("%d has used %ld.%09ld s\n", pids[i], (long)used.tv_sec, used.tv_nsec);
			if (syscall(SYS_timer_create, clock, &none, &timer) == 0)
				won |= printf("a timer hangs on %d: %ld\n", pids[i], syscall(SYS_timer_settime, timer, 0, &soon, NULL));
		}
	if (!won)
		puts("refused");
	return 0;
}
