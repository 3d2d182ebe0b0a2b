/* Shared memory whose name is removed at once, between parent and child. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	char name[50];
	snprintf(name, sizeof name, "/honest-%ld", (long)getpid());
	int file = shm_open(name, O_CREAT | O_RDWR, 0600);
	if (file < 0) { perror("shm_open"); return 1; }
	shm_unlink(name);
	if (ftruncate(file, sizeof(int)) < 0)
		return 1;
	int *value = mmap(NULL, sizeof(int), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
	if (fork() == 0) {
		*value = 7;
		_exit(0);
	}
	wait(NULL);
	puts(*value == 7 ? "ok" : "wrong");
	return 0;
}
