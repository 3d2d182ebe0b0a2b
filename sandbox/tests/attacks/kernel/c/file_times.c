/*
Tries: to change the times of files outside, which Landlock does not restrict: of the same uid's and of those that anybody may write.
Must: ok
Layer: seccomp (utimensat by path, utimes, utime, futimesat)
*/
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The one that is watched comes last, so that a success with the others leaves no trace that other tests would find. */
static const char *const paths[] = {
	"@NEIGHBOUR_SCRATCH@", "@NEIGHBOUR_BUILD@/main.py", "@SCRATCH_ROOT@", "@SERVICE_SOURCE@", "@SECRET_FILE@", "@OPEN_FILE@",
};

int main(void)
{
	int told = 0;

	for (size_t i = 0; i < sizeof paths / sizeof *paths && told == 0; i++) {
		int fd = open(paths[i], O_PATH);
		struct stat st;
		if (fd < 0 || stat(paths[i], &st) != 0)
			continue;
		const struct timespec as_before[2] = { st.st_atim, st.st_mtim };
		told += utimensat(AT_FDCWD, paths[i], as_before, AT_SYMLINK_NOFOLLOW) == 0 && printf("utimensat %s\n", paths[i]);
		told += utimensat(fd, "", as_before, AT_EMPTY_PATH) == 0 && printf("utimensat by descriptor %s\n", paths[i]);
#ifdef SYS_utime
		told += syscall(SYS_utime, paths[i], (long[]){ st.st_atim.tv_sec, st.st_mtim.tv_sec }) == 0 && printf("utime %s\n", paths[i]);
#endif
		if (told == 0)	/* now: whoever may write may say so */
			told += utimensat(AT_FDCWD, paths[i], NULL, 0) == 0 && printf("utimensat to now %s\n", paths[i]);
#ifdef SYS_utimes
		if (told == 0)
			told += (syscall(SYS_utimes, paths[i], NULL) == 0 || syscall(SYS_futimesat, AT_FDCWD, paths[i], NULL) == 0) &&
				printf("utimes %s\n", paths[i]);
#endif
	}
	if (told == 0)
		puts("refused");
	return 0;
}
