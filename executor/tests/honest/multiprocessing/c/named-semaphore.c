/* sem_open, which two processes use by name. */
#include <fcntl.h>
#include <semaphore.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	char name[50];
	snprintf(name, sizeof name, "/honest-%ld", (long)getpid());
	sem_t *semaphore = sem_open(name, O_CREAT | O_EXCL, 0600, 0);
	if (semaphore == SEM_FAILED) { perror("sem_open"); return 1; }
	if (fork() == 0) {
		sem_t *same = sem_open(name, 0);
		_exit(same == SEM_FAILED || sem_post(same) < 0);
	}
	sem_wait(semaphore);
	wait(NULL);
	puts(sem_unlink(name) == 0 ? "ok" : "wrong");
	return 0;
}
