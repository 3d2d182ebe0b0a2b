// Tries: to have what lies outside in its folder by a second name, and what is its own outside, and to change modes and times there.
// Must: ok
// Layer: Landlock (no link crosses the border of the folder); the launcher judges where the object lies
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Nobody but the kernel sets the time of a change, so this shows every one of them. */
static const char *const outside[] = { "@OPEN_FILE@", "@SECRET_FILE@", "@NEIGHBOUR_SCRATCH@", "@NEIGHBOUR_BUILD@", "@NEIGHBOUR_BUILD@/main.py",
	"@CHECKER_BUILD@/main.py", "@SERVICE_SOURCE@", "@OPEN_PROGRAM@", "..", "../in", "its build", "its source", "itself" };
enum { OUTSIDE = sizeof outside / sizeof outside[0] };
static char paths[OUTSIDE][4200];	/* absolute: the program may go elsewhere */
static struct stat before[OUTSIDE];

static void look(const char *self)
{
	char build[4096], source[4200];

	if (realpath(self, build) == NULL)
		exit(1);
	*strrchr(build, '/') = '\0';
	snprintf(source, sizeof source, "%s/main.c", build);
	for (int i = 0; i < OUTSIDE; i++) {
		const char *own[] = { build, source, self }, *path = i < OUTSIDE - 3 ? outside[i] : own[i - (OUTSIDE - 3)];
		if (realpath(path, paths[i]) == NULL || stat(paths[i], &before[i]) != 0)
			printf("%s is not there\n", path);
	}
}

static int changes(void)
{
	struct stat now;
	int changed = 0;

	for (int i = 0; i < OUTSIDE; i++)
		if (stat(paths[i], &now) != 0 || now.st_mode != before[i].st_mode || now.st_ctim.tv_sec != before[i].st_ctim.tv_sec ||
		    now.st_ctim.tv_nsec != before[i].st_ctim.tv_nsec)
			changed += printf("%s was changed\n", paths[i]) > 0;
	return changed;
}

int main(int argc, char **argv)
{
	char link[64], away[4300];
	int linked = 0;

	(void)argc;
	look(argv[0]);
	close(open("own", O_CREAT | O_RDWR, 0600));
	for (int i = 0; i < OUTSIDE; i++) {
		int fd = open(paths[i], O_PATH);
		snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
		snprintf(away, sizeof away, "%s-away", paths[i]);
		linked += linkat(AT_FDCWD, paths[i], AT_FDCWD, "stolen", 0) == 0 || linkat(fd, "", AT_FDCWD, "stolen", AT_EMPTY_PATH) == 0 ||
			  linkat(AT_FDCWD, link, AT_FDCWD, "stolen", AT_SYMLINK_FOLLOW) == 0 || rename(paths[i], "stolen") == 0;
		linked += linkat(AT_FDCWD, "own", AT_FDCWD, away, 0) == 0 || rename("own", away) == 0;
		chmod("stolen", 0777), utimensat(AT_FDCWD, "stolen", NULL, 0), chmod(away, 0777);
		close(fd);
	}
	if (changes() == 0 && linked == 0)
		puts("refused");
	return 0;
}
