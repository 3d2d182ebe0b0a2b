/* A ring buffer in shared memory by name, with two semaphores in it.
 * expected: "5050\n"
 */
#include <fcntl.h>
#include <semaphore.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

struct ring { sem_t full, empty; int items[8]; };

int main(void)
{
	char name[50];
	snprintf(name, sizeof name, "/honest-%ld", (long)getpid());
	int file = shm_open(name, O_CREAT | O_RDWR, 0600);
	if (file < 0 || ftruncate(file, sizeof(struct ring)) < 0) { perror("shm_open"); return 1; }
	shm_unlink(name);
	struct ring *ring = mmap(NULL, sizeof *ring, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
	sem_init(&ring->full, 1, 0);
	sem_init(&ring->empty, 1, 8);
	if (fork() == 0) {
		for (int i = 1; i <= 100; i++) {
			sem_wait(&ring->empty);
			ring->items[i % 8] = i;
			sem_post(&ring->full);
		}
		_exit(0);
	}
	int sum = 0;
	for (int i = 1; i <= 100; i++) {
		sem_wait(&ring->full);
		sum += ring->items[i % 8];
		sem_post(&ring->empty);
	}
	wait(NULL);
	printf("%d\n", sum);
	return 0;
}
