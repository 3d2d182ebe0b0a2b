// Tries: to let the launcher work for it: changes of modes and times by paths that are long to walk, which cost the caller next to nothing.
// Must: time_limit_exceeded
// Layer: seccomp notification (its time is the program's)
// request: {"timeout": 10, "limits": {"cpu_time": 0.8}}
#define _GNU_SOURCE
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

int main(void)
{
	char path[PATH_MAX], name[16];
	struct timespec now;
	long changes = 0;

	for (int i = 0; i < PATH_MAX; i += 2)
		memcpy(path + i, "./", 2);
	for (int i = 0; i < 38; i++) {	/* each leads to the next, by as many names as there may be */
		snprintf(path + PATH_MAX - 40, 32, "l%d", i + 1);
		snprintf(name, sizeof name, "l%d", i);
		symlink(path, name);
	}
	close(open("l38", O_CREAT | O_RDWR, 0600));
	clock_gettime(CLOCK_MONOTONIC, &now);
	for (time_t end = now.tv_sec + 8; now.tv_sec < end; clock_gettime(CLOCK_MONOTONIC, &now)) {
		for (int i = 0; i < 10; i++, changes++)
			utimensat(AT_FDCWD, "l0", NULL, 0);
		for (int i = 0; i < 100; i++, changes++)
			fchmod(0, 0777), chmod("l38", 0700);
	}
	printf("%ld changes, %.3f s of one's own\n", changes, (double)clock() / CLOCKS_PER_SEC);
	return 0;
}
