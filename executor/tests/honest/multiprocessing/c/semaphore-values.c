/* sem_trywait, sem_timedwait and sem_getvalue of a named semaphore.
 * expected: "2 busy late\n"
 */
#include <errno.h>
#include <fcntl.h>
#include <semaphore.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

int main(void)
{
	char name[50];
	snprintf(name, sizeof name, "/honest-%ld", (long)getpid());
	sem_t *semaphore = sem_open(name, O_CREAT, 0600, 2);
	if (semaphore == SEM_FAILED) { perror("sem_open"); return 1; }
	sem_unlink(name);
	int value;
	sem_getvalue(semaphore, &value);
	printf("%d ", value);
	sem_wait(semaphore);
	sem_wait(semaphore);
	if (sem_trywait(semaphore) < 0 && errno == EAGAIN)
		printf("busy ");
	struct timespec now;
	clock_gettime(CLOCK_REALTIME, &now);
	if (sem_timedwait(semaphore, &now) < 0 && errno == ETIMEDOUT)
		printf("late\n");
	return 0;
}
