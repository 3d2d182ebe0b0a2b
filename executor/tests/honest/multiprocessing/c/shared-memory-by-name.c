/* shm_open, ftruncate and mmap; a child opens it by name. */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	char name[50];
	snprintf(name, sizeof name, "/honest-%ld", (long)getpid());
	int file = shm_open(name, O_CREAT | O_EXCL | O_RDWR, 0600);
	if (file < 0 || ftruncate(file, 4096) < 0) { perror("shm_open"); return 1; }
	char *text = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
	if (fork() == 0) {
		int same = shm_open(name, O_RDWR, 0);
		char *there = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, same, 0);
		strcpy(there, "ok");
		_exit(0);
	}
	wait(NULL);
	puts(text);
	shm_unlink(name);
	return 0;
}
