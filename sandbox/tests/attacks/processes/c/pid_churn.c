// Tries: to run through the pids by forks that end at once, so that a pid is used anew, and to hide more processes than allowed among those that just ended.
// Must: ok
// Layer: seccomp notification (every fork is counted anew; who has gone gives the place back)
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

enum { FORKS = 300, HOLDERS = 40 };

int main(void)
{
	int made = 0, holders = 0;

	signal(SIGCHLD, SIG_IGN);	/* nobody waits: they are gone when they end */
	for (int i = 0; i < FORKS; i++) {
		pid_t pid = fork();
		if (pid == 0)
			_exit(0);
		made += pid > 0;
		if (pid < 0 && errno != EAGAIN)
			printf("an accident: errno %d\n", errno);
	}
	while (wait(NULL) > 0)
		;
	for (int i = 0; i < HOLDERS; i++) {
		pid_t pid = fork();
		if (pid == 0) {
			pid_t ends = vfork();
			if (ends == 0)
				_exit(0);
			pause();
		}
		holders += pid > 0;
	}
	if (made < 10 || holders < 1)
		printf("%d and %d: the limit does not give back\n", made, holders);
	else if (holders > 9)
		printf("%d processes at once\n", holders + 1);
	else
		puts("refused");
}
