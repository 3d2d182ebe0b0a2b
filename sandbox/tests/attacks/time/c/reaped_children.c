// Tries: to spend more CPU time than allowed in children that are gone without a trace: nobody waits for them (SIGCHLD is ignored), and none lives long enough to be seen.
// Must: time_limit_exceeded
// Layer: the launcher (CPU time of the whole tree)
// request: {"timeout": 20, "limits": {"cpu_time": 0.5}}
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { SPENT_MS = 8, TOTAL_MS = 1500 };

int main(void)
{
	int pipes[2], spent = 0;
	char byte = 0;

	signal(SIGCHLD, SIG_IGN);	/* the kernel adds the times of such children to nobody's */
	if (pipe(pipes) != 0)
		return 1;
	for (int running = 0; spent < TOTAL_MS;) {
		while (running < 2) {
			pid_t pid = fork();
			if (pid == 0) {
				while (clock() < SPENT_MS * (CLOCKS_PER_SEC / 1000))
					;
				write(pipes[1], &byte, 1);
				_exit(0);
			}
			if (pid < 0)
				break;
			running++;
		}
		read(pipes[0], &byte, 1);
		running--;
		spent += SPENT_MS;
	}
	printf("burnt %d ms of 500 ms\n", spent);
}
