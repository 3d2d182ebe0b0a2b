/* O_SYNC and O_DSYNC when a file is opened. */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
	int one = open("one", O_WRONLY | O_CREAT | O_SYNC, 0600), other = open("other", O_WRONLY | O_CREAT | O_DSYNC, 0600);
	if (one < 0 || other < 0 || write(one, "x", 1) != 1 || write(other, "x", 1) != 1) { perror("open"); return 1; }
	puts("ok");
	return 0;
}
