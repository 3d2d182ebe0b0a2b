// Tries: to have more than 128 tasks at once, with threads (of one process and of two) which hold while others come and go, so that a count of them goes wrong.
// Must: ok
// Layer: seccomp notification (tasks are counted exactly)
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

enum { MORE = 400, ROUNDS = 20000 };
static atomic_int *alive;
static int other;

static void *hold(void *unused)
{
	atomic_fetch_add(alive, 1);
	for (;;)
		pause();
	return unused;
}

static void *come_and_go(void *unused)
{
	return unused;
}

static int flood(void)
{
	struct timespec start, now;
	pthread_attr_t small;
	pthread_t thread;
	int refusals = 0, error;

	clock_gettime(CLOCK_MONOTONIC, &start);
	pthread_attr_init(&small);
	pthread_attr_setstacksize(&small, 16384);
	for (int i = 0; i < ROUNDS && refusals < MORE && *alive < MORE; i++) {
		error = pthread_create(&thread, &small, hold, NULL);
		if (error != 0 && error != EAGAIN)
			printf("an accident: errno %d\n", error);
		refusals += error == EAGAIN;
		if (pthread_create(&thread, &small, come_and_go, NULL) == 0)
			pthread_detach(thread);
		clock_gettime(CLOCK_MONOTONIC, &now);
		if (now.tv_sec - start.tv_sec > 1)
			break;
	}
	return refusals;
}

int main(void)
{
	alive = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (alive == MAP_FAILED)
		return 1;
	other = fork();
	int refusals = flood();
	if (other == 0)
		for (;;)
			pause();
	nanosleep(&(struct timespec){ 0, 50000000 }, NULL);
	if (refusals == 0 || *alive + 2 > 128)	/* the first thread of each process has not held */
		printf("%d tasks at once\n", *alive + 2);
	else
		puts("refused");
	fflush(stdout);
	_exit(0);
}
