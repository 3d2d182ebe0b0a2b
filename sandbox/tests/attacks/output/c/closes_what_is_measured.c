// Tries: to hide files from who measures them, in folders that it closes again and again, its own folder among them.
// Must: output_limit_exceeded
// Layer: the launcher opens what it measures, and of the scratch folder itself its owner keeps all rights
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
	static char block[1 << 20];
	char name[32];

	mkdir("outer", 0700), mkdir("outer/inner", 0700);
	int inner = open("outer/inner", O_RDONLY | O_DIRECTORY);
	memset(block, 'x', sizeof block);
	for (int i = 0; i < 400; i++) {
		snprintf(name, sizeof name, "f%d", i);
		fchmod(inner, 0700);
		int fd = openat(inner, name, O_CREAT | O_WRONLY, 0);
		fchmod(inner, 0), chmod("outer", 0), chmod(".", 0);
		for (int part = 0; part < 4; part++)
			write(fd, block, sizeof block);
		close(fd);
	}
	usleep(100000);
	puts("hidden");
	return 0;
}
