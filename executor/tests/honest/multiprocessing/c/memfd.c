/* memfd_create, mapped by parent and child. */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	int file = memfd_create("honest", 0);
	if (file < 0 || ftruncate(file, 4096) < 0) { perror("memfd_create"); return 1; }
	int *value = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
	if (fork() == 0) {
		*value = 7;
		_exit(0);
	}
	wait(NULL);
	puts(*value == 7 ? "ok" : "wrong");
	return 0;
}
