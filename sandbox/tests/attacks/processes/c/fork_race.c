// Tries: to make an eleventh process by forks that ask all at once, from threads of several processes, while other threads come and go while tasks are counted.
// Must: ok
// Layer: seccomp notification (an approved fork counts from its approval)
#define _GNU_SOURCE
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PARENTS = 3, FORKERS = 4, CHURNERS = 3, MILLISECONDS = 400 };
struct shared { atomic_int alive, peak; atomic_bool stop; };
static struct shared *shared;

static void sleep_us(long us)
{
	nanosleep(&(struct timespec){ 0, us * 1000 }, NULL);
}

static void *forker(void *unused)
{
	while (!shared->stop) {
		pid_t pid = fork();
		if (pid == 0) {
			int now = atomic_fetch_add(&shared->alive, 1) + 1;
			for (int seen = shared->peak; now > seen && !atomic_compare_exchange_weak(&shared->peak, &seen, now);)
				;
			sleep_us(300);
			atomic_fetch_sub(&shared->alive, 1);
			_exit(0);
		}
		if (pid > 0)
			waitpid(pid, NULL, 0);
	}
	return unused;
}

static void *nothing(void *unused)
{
	return unused;
}

static void *churner(void *unused)
{
	pthread_t thread;

	while (!shared->stop)
		if (pthread_create(&thread, NULL, nothing, NULL) == 0)
			pthread_join(thread, NULL);
	return unused;
}

static void start(int count, void *(*work)(void *))
{
	pthread_attr_t small;
	pthread_t thread;

	pthread_attr_init(&small);
	pthread_attr_setstacksize(&small, 65536);
	while (count-- > 0)
		pthread_create(&thread, &small, work, NULL);
}

int main(void)
{
	shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (shared == MAP_FAILED)
		return 1;
	for (int i = 1; i < PARENTS; i++)
		if (fork() == 0) {
			start(CHURNERS, churner);
			start(FORKERS, forker);
			while (!shared->stop)
				sleep_us(5000);
			_exit(0);	/* its forkers may be in the middle of one */
		}
	start(CHURNERS, churner);
	start(FORKERS, forker);
	sleep_us(MILLISECONDS * 1000);
	shared->stop = 1;
	/* Its parents are alive all the while; how many children there were at once is up to the scheduler. */
	if (shared->peak == 0 || shared->peak + PARENTS > 10)
		printf("%d processes at once\n", shared->peak + PARENTS);
	else
		puts("refused");
	fflush(stdout);
	_exit(0);
}
