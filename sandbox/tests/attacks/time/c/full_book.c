// Tries: to fill what the launcher remembers of its processes (1024 of them) with ones that only sleep, and then to spend more CPU time than allowed in new ones that nobody waits for.
// Must: time_limit_exceeded
// Layer: the launcher (CPU time of the whole tree, however many processes there were)
// request: {"timeout": 20, "limits": {"cpu_time": 1}}
// It takes its time: each of the thousand must be there when the launcher looks, which it does every 20 ms.
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { SLEEPERS = 1150, SPENT_MS = 300, TOTAL_MS = 1800 };

static int pipes[2];

/* At most `limit` at once; each says when it ends. */
static void run(int count, int limit, void (*work)(void))
{
	char byte = 0;

	for (int running = 0, started = 0; started < count || running > 0;) {
		while (running < limit && started < count) {
			pid_t pid = fork();
			if (pid == 0) {
				work();
				write(pipes[1], &byte, 1);
				_exit(0);
			}
			if (pid < 0)
				break;
			running++, started++;
		}
		if (running > 0)
			running -= (int)read(pipes[0], &byte, 1);
	}
}

static void rest(void)
{
	nanosleep(&(struct timespec){ 0, 22000000 }, NULL);
}

static void burn(void)
{
	while (clock() < SPENT_MS * (CLOCKS_PER_SEC / 1000))
		;
}

int main(void)
{
	signal(SIGCHLD, SIG_IGN);	/* the kernel adds the times of such children to nobody's */
	if (pipe(pipes) != 0)
		return 1;
	run(SLEEPERS, 8, rest);
	run(TOTAL_MS / SPENT_MS, 2, burn);
	printf("burnt %d ms of 1000 ms\n", TOTAL_MS);
}
