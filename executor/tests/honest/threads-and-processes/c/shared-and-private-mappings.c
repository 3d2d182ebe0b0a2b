/* A child writes to mappings: anonymous shared, private, and of a file; what the parent sees, and what the file has. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	int file = open("data", O_RDWR | O_CREAT, 0600);
	if (file < 0 || ftruncate(file, 8192) < 0)
		return 1;
	int *shared = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	int *private = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	int *of_file = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
	if (shared == MAP_FAILED || private == MAP_FAILED || of_file == MAP_FAILED) { perror("mmap"); return 1; }
	if (fork() == 0) {
		*shared = *private = *of_file = 7;
		msync(of_file, 8192, MS_SYNC);
		_exit(0);
	}
	wait(NULL);
	int stored = 0;
	if (pread(file, &stored, sizeof stored, 0) < 0)
		return 1;
	printf("%s\n", *shared == 7 && *private == 0 && *of_file == 7 && stored == 7 ? "ok" : "wrong");
	return 0;
}
