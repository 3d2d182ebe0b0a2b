/* Threads meet at a barrier, wait for a condition with a deadline, and use a read-write lock and a spin lock. */
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <time.h>

static pthread_barrier_t barrier;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t turn_changed = PTHREAD_COND_INITIALIZER;
static pthread_rwlock_t rwlock = PTHREAD_RWLOCK_INITIALIZER;
static pthread_spinlock_t spin;
static int turn, sum;

static void *work(void *argument)
{
	long me = (long)argument;
	pthread_barrier_wait(&barrier);
	pthread_mutex_lock(&mutex);
	while (turn != me)
		pthread_cond_wait(&turn_changed, &mutex);
	turn++;
	pthread_cond_broadcast(&turn_changed);
	pthread_mutex_unlock(&mutex);
	pthread_rwlock_wrlock(&rwlock);
	pthread_spin_lock(&spin);
	sum += me;
	pthread_spin_unlock(&spin);
	pthread_rwlock_unlock(&rwlock);
	return NULL;
}

int main(void)
{
	pthread_t threads[8];
	pthread_barrier_init(&barrier, NULL, 8);
	pthread_spin_init(&spin, 0);
	for (long i = 0; i < 8; i++)
		pthread_create(&threads[i], NULL, work, (void *)i);
	for (int i = 0; i < 8; i++)
		pthread_join(threads[i], NULL);
	struct timespec soon;
	clock_gettime(CLOCK_REALTIME, &soon);
	soon.tv_nsec += 10000000;
	if (soon.tv_nsec >= 1000000000) { soon.tv_sec++; soon.tv_nsec -= 1000000000; }
	pthread_mutex_lock(&mutex);
	puts(sum == 28 && pthread_cond_timedwait(&turn_changed, &mutex, &soon) == ETIMEDOUT ? "ok" : "wrong");
	return 0;
}
