/*
Tries: to find a descriptor that somebody has left open: a socket, a pipe of the launcher's, the listener of the filter.
Must: ok
Layer: close_range at the start; descriptor 0 is a plain file, 1 and 2 are pipes without a name
*/
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

int main(void)
{
	struct sockaddr_storage address;
	int told = 0;

	for (int fd = 0; fd < 65536; fd++) {
		socklen_t len = sizeof address;
		struct stat st;
		char path[64], target[256] = "";
		if (fcntl(fd, F_GETFD) < 0)
			continue;
		snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
		if (readlink(path, target, sizeof target - 1) < 0)
			target[0] = '\0';
		if (fd > 2 || fstat(fd, &st) != 0 || !(fd == 0 ? S_ISREG(st.st_mode) || S_ISCHR(st.st_mode) : S_ISFIFO(st.st_mode)) ||
		    getsockname(fd, (void *)&address, &len) == 0 || getpeername(fd, (void *)&address, &len) == 0)
			told += printf("descriptor %d is open: %s\n", fd, target);
	}
	/* One that is too high for the scan would be listed. */
	DIR *list = opendir("/proc/self/fd");
	for (struct dirent *entry; list != NULL && (entry = readdir(list)) != NULL;)
		if (atoi(entry->d_name) > 2 && atoi(entry->d_name) != dirfd(list))
			told += printf("descriptor %s is listed\n", entry->d_name);
	if (told == 0)
		puts("refused");
	return 0;
}
