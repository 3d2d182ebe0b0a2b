// Tries: to be stopped when the limit comes, with a child that stops and continues the whole group for ever.
// Must: time_limit_exceeded
// Layer: the launcher's own clock; SIGKILL ends what is stopped
// request: {"timeout": 1}
#define _GNU_SOURCE
#include <signal.h>
#include <unistd.h>

int main(void)
{
	pid_t first = getpid();

	for (int i = 0; i < 4; i++)
		if (fork() == 0)
			for (;;) {
				kill(first, i % 2 ? SIGSTOP : SIGCONT);
				kill(0, SIGCONT);
				kill(0, i == 3 ? SIGTSTP : SIGWINCH);
			}
	for (;;)
		raise(SIGSTOP);
}
