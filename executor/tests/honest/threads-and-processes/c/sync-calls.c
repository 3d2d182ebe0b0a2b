/* sync, fsync, fdatasync and sync_file_range. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
	int file = open("data", O_RDWR | O_CREAT, 0600);
	if (write(file, "hello", 5) != 5)
		return 1;
	if (fsync(file) < 0 || fdatasync(file) < 0) { perror("fsync"); return 1; }
	if (sync_file_range(file, 0, 5, SYNC_FILE_RANGE_WRITE) < 0) { perror("sync_file_range"); return 1; }
	sync();
	puts("ok");
	return 0;
}
