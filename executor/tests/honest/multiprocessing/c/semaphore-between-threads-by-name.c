/* Threads open the same named semaphore, and count under it. */
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <unistd.h>

static char name[50];
static int count;

static void *add(void *unused)
{
	sem_t *semaphore = sem_open(name, 0);
	if (semaphore == SEM_FAILED) { perror("sem_open"); return NULL; }
	for (int i = 0; i < 1000; i++) {
		sem_wait(semaphore);
		count++;
		sem_post(semaphore);
	}
	sem_close(semaphore);
	return unused;
}

int main(void)
{
	snprintf(name, sizeof name, "/honest-%ld", (long)getpid());
	if (sem_open(name, O_CREAT, 0600, 1) == SEM_FAILED) { perror("sem_open"); return 1; }
	pthread_t threads[3];
	for (int i = 0; i < 3; i++)
		pthread_create(&threads[i], NULL, add, NULL);
	for (int i = 0; i < 3; i++)
		pthread_join(threads[i], NULL);
	sem_unlink(name);
	puts(count == 3000 ? "ok" : "wrong");
	return 0;
}
