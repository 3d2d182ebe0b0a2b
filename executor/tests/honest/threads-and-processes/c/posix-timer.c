/* timer_create with a signal that carries a value, and another that starts a thread. */
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <time.h>

static sem_t done;
static void notify(union sigval value) { (void)value; sem_post(&done); }

int main(void)
{
	sigset_t set;
	sigemptyset(&set);
	sigaddset(&set, SIGRTMIN);
	sigprocmask(SIG_BLOCK, &set, NULL);
	struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGRTMIN, .sigev_value.sival_int = 42};
	struct itimerspec soon = {.it_value = {0, 10000000}};
	timer_t timer;
	if (timer_create(CLOCK_MONOTONIC, &event, &timer) < 0) { perror("timer_create"); return 1; }
	timer_settime(timer, 0, &soon, NULL);
	siginfo_t info;
	if (sigwaitinfo(&set, &info) != SIGRTMIN || info.si_value.sival_int != 42)
		return 1;
	timer_delete(timer);

	sem_init(&done, 0, 0);
	struct sigevent thread = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = notify};
	if (timer_create(CLOCK_REALTIME, &thread, &timer) < 0) { perror("timer_create"); return 1; }
	timer_settime(timer, 0, &soon, NULL);
	sem_wait(&done);
	puts("ok");
	return 0;
}
