/* sem_init between processes, in a mapping without a name. */
#include <semaphore.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	sem_t *semaphore = mmap(NULL, sizeof(sem_t), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	sem_init(semaphore, 1, 0);
	if (fork() == 0) {
		sem_post(semaphore);
		_exit(0);
	}
	puts(sem_wait(semaphore) == 0 ? "ok" : "wrong");
	wait(NULL);
	return 0;
}
