// Tries: to leave a mark for the next submission in the times of files and folders outside, which Landlock does not restrict.
// Must: ok
// Layer: seccomp (utimensat, futimesat, utimes, utime)
// The walker does not look at the times of these folders, so that one success shows here and nowhere else.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

int main(void)
{
	const char *paths[] = { "@OPEN_FOLDER@", "@SCRATCH_ROOT@", "/dev/null", "/dev/zero", "/dev/shm", "/tmp", "/var/tmp" };
	int reached = 0;

	for (int i = 0; i < 7; i++) {
		int fd = open(paths[i], O_PATH | O_CLOEXEC);	/* allowed everywhere: it gives no right */
		if (utimensat(AT_FDCWD, paths[i], NULL, 0) == 0 && ++reached)
			printf("utimensat %s\n", paths[i]);
		if (utimensat(fd, "", NULL, AT_EMPTY_PATH) == 0 && ++reached)
			printf("utimensat of a descriptor %s\n", paths[i]);
		if (utimes(paths[i], NULL) == 0 && ++reached)
			printf("utimes %s\n", paths[i]);
#ifdef SYS_utime
		if (syscall(SYS_utime, paths[i], NULL) == 0 && ++reached)
			printf("utime %s\n", paths[i]);
#endif
#ifdef SYS_futimesat
		if (syscall(SYS_futimesat, AT_FDCWD, paths[i], NULL) == 0 && ++reached)
			printf("futimesat %s\n", paths[i]);
#endif
		close(fd);
	}
	if (reached == 0)
		puts("refused");
	return 0;
}
