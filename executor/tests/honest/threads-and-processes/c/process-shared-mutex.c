/* Two processes count under a mutex and a semaphore in shared memory. */
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

struct shared { pthread_mutex_t mutex; sem_t ready; int count; };

int main(void)
{
	struct shared *shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	pthread_mutexattr_t attributes;
	pthread_mutexattr_init(&attributes);
	pthread_mutexattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED);
	pthread_mutex_init(&shared->mutex, &attributes);
	sem_init(&shared->ready, 1, 0);
	for (int i = 0; i < 2; i++)
		if (fork() == 0) {
			sem_wait(&shared->ready);
			for (int n = 0; n < 10000; n++) {
				pthread_mutex_lock(&shared->mutex);
				shared->count++;
				pthread_mutex_unlock(&shared->mutex);
			}
			_exit(0);
		}
	sem_post(&shared->ready);
	sem_post(&shared->ready);
	while (wait(NULL) > 0)
		;
	puts(shared->count == 20000 ? "ok" : "wrong");
	return 0;
}
