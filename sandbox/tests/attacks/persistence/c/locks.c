// Tries: to leave locks on files that all runs share, held by a process that outlives this one.
// Must: ok
// Layer: the launcher kills and reaps all that a program leaves
// request: {"args": ["leave"]}
// request: {"args": ["look"]}
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

static const char *const paths[] = { "/usr/bin/env", "/usr/bin/sh", "/usr/lib/os-release", "/usr", "/dev/null", "/dev/full", "/dev/stdin" };

/* How many locks could not be had. */
static int lock_all(void)
{
	int missed = 0;

	for (int i = 0; i < 7; i++) {
		struct flock whole = { .l_type = F_WRLCK };
		int fd = open(paths[i], O_RDWR);
		if (fd < 0) {
			fd = open(paths[i], O_RDONLY);
			whole.l_type = F_RDLCK;
		}
		missed += fd >= 0 && fcntl(fd, F_OFD_SETLK, &whole) != 0 && (errno == EAGAIN || errno == EACCES);
		missed += fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) != 0;
	}
	return missed;
}

int main(int argc, char **argv)
{
	int ready[2];
	char byte;

	if (argc > 1 && strcmp(argv[1], "look") == 0) {
		int missed = lock_all();
		if (missed != 0)
			printf("%d locks were left\n", missed);
		else
			puts("refused");
		return 0;
	}
	if (pipe(ready) == 0 && fork() == 0) {
		if (fork() != 0)
			_exit(0);
		setsid();
		for (int i = 1; i < 65; i++)
			signal(i, SIG_IGN);
		lock_all();
		if (write(ready[1], "x", 1) != 1)
			return 1;
		for (;;)
			pause();
	}
	return read(ready[0], &byte, 1) == 1 ? 0 : 1;
}
