/* syncfs, after a file was written. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
	int file = open("data", O_RDWR | O_CREAT, 0600);
	if (write(file, "hello", 5) != 5 || syncfs(file) < 0) { perror("syncfs"); return 1; }
	puts("ok");
	return 0;
}
