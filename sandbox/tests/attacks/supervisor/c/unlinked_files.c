// Tries: to take more disk than the folder may have, with files that have no name and so do not show in a walk over the folder.
// Must: output_limit_exceeded
// Layer: the launcher's measure of the scratch folder
// request: {"timeout": 3}
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { MIB = 1024 * 1024, FILES = 12, MIB_EACH = 9 };

int main(void)
{
	static char block[MIB];
	long written = 0;

	memset(block, 'x', sizeof block);
	for (int i = 0; i < FILES; i++) {
		int fd = open("file", O_CREAT | O_EXCL | O_WRONLY, 0600);
		unlink("file");
		for (int part = 0; part < MIB_EACH && fd >= 0; part++)
			written += write(fd, block, MIB);
	}
	usleep(200000);	/* ten looks of the launcher */
	printf("held %ld MB of disk where 64 are allowed\n", written / MIB);
	return 0;
}
