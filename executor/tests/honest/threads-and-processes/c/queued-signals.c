/* Twenty real-time signals wait, each with its value, and come in their order. */
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
	sigset_t set;
	sigemptyset(&set);
	sigaddset(&set, SIGRTMIN);
	sigprocmask(SIG_BLOCK, &set, NULL);
	for (int i = 0; i < 20; i++)
		if (sigqueue(getpid(), SIGRTMIN, (union sigval){.sival_int = i}) < 0) { perror("sigqueue"); return 1; }
	for (int i = 0; i < 20; i++) {
		siginfo_t info;
		if (sigwaitinfo(&set, &info) < 0 || info.si_value.sival_int != i)
			return 1;
	}
	puts("ok");
	return 0;
}
