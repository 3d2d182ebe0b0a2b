// Tries: to hang the launcher by stopping itself and its whole group, with children that would wake each other and ignore every signal.
// Must: time_limit_exceeded
// Layer: the launcher (its wall clock; SIGKILL reaches the stopped too)
// request: {"timeout": 0.5}
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
	for (int number = 1; number < 65; number++)
		signal(number, SIG_IGN);
	for (int i = 0; i < 6; i++)
		if (fork() == 0)
			for (;;) {	/* who wakes up first stops all the others */
				kill(0, SIGCONT);
				kill(0, SIGSTOP);
			}
	kill(0, SIGSTOP);
	for (;;)
		kill(getpid(), SIGSTOP);
}
