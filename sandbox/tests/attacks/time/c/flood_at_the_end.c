// Tries: to make the launcher late by a flood of output and files just before its time is over, from several processes.
// Must: time_limit_exceeded or output_limit_exceeded
// Layer: the launcher (wall clock), rlimits (size of a file)
// request: {"timeout": 0.5, "limits": {"output_mb": 4}}
// Which of the two comes first is a race between the disk and the clock.
#define _GNU_SOURCE
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

int main(void)
{
	static char block[1 << 16];

	memset(block, 'x', sizeof block);
	for (int number = 1; number < 65; number++)
		signal(number, SIG_IGN);	/* SIGXFSZ too: only write() tells, and nobody listens */
	nanosleep(&(struct timespec){ 0, 420000000 }, NULL);
	for (int i = 0; i < 3; i++)
		fork();
	for (;;)
		write(1 + (getpid() & 1), block, sizeof block);
}
