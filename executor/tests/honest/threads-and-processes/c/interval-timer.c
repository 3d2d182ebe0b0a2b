/* setitimer ticks by a signal; the handler counts. */
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>
#include <unistd.h>

static volatile sig_atomic_t ticks;
static void tick(int signal) { (void)signal; ticks++; }

int main(void)
{
	struct sigaction action = {.sa_handler = tick};
	sigaction(SIGALRM, &action, NULL);
	struct itimerval every = {{0, 5000}, {0, 5000}};
	if (setitimer(ITIMER_REAL, &every, NULL) < 0)
		return 1;
	while (ticks < 10)
		pause();
	puts("ok");
	return 0;
}
