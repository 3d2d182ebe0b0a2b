// Tries: to change the times of files and folders outside: by path, by link, by a descriptor that only names them, by the old calls.
// Must: ok
// Layer: seccomp (utimensat and its elders; Landlock does not restrict them)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int won;
static struct timespec before;

static void judge(const char *how, const char *path, long result)
{
	struct stat st;

	/* a sandbox may also say that it was done: what counts is the time */
	if (result != 0 && errno != EPERM && errno != EACCES)
		won |= printf("%s %s: %s\n", how, path, strerror(errno));
	if (stat(path, &st) == 0 && (st.st_mtim.tv_sec != before.tv_sec || st.st_mtim.tv_nsec != before.tv_nsec)) {
		won |= printf("%s %s: done\n", how, path);
		before = st.st_mtim;
	}
}

int main(int argc, char **argv)
{
	char *build = dirname(strdup(argv[0]));
	/*
	 * The first anybody may touch; the others belong to the service, whose uid may be the program's. No file whose times
	 * the walker compares: one success would make all that comes after it red.
	 */
	const char *const paths[] = { "@OPEN_FOLDER@", "@SCRATCH_ROOT@", "@NEIGHBOUR_SCRATCH@",
		"@NEIGHBOUR_BUILD@", "@NEIGHBOUR_BUILD@/main.py", "../in", "..", build, argv[0] };
	const struct timespec old[2] = { { 1, 0 }, { 1, 0 } };
	char link[64];

	(void)argc;
	for (unsigned i = 0; i < sizeof paths / sizeof *paths; i++) {
		int fd = open(paths[i], O_PATH);
		struct stat st;
		if (fd < 0 || fstat(fd, &st) != 0)
			continue;
		before = st.st_mtim;
		judge("now", paths[i], utimensat(AT_FDCWD, paths[i], NULL, 0));
		judge("long ago", paths[i], utimensat(AT_FDCWD, paths[i], old, 0));
		judge("not followed", paths[i], utimensat(AT_FDCWD, paths[i], NULL, AT_SYMLINK_NOFOLLOW));
		judge("by descriptor", paths[i], syscall(SYS_utimensat, fd, "", NULL, AT_EMPTY_PATH));
		snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
		judge("by its link", paths[i], utimensat(AT_FDCWD, link, NULL, 0));
#ifdef SYS_utime
		judge("utime", paths[i], syscall(SYS_utime, paths[i], NULL));
		judge("utimes", paths[i], syscall(SYS_utimes, paths[i], NULL));
		judge("futimesat", paths[i], syscall(SYS_futimesat, AT_FDCWD, paths[i], NULL));
#endif
		close(fd);
	}
	if (!won)
		puts("refused");
	return 0;
}
