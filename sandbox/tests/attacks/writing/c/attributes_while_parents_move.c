// Tries: to get out of its folder by `..` from folders that are moved up and down meanwhile, from one that was removed, and from the working directory of a child.
// Must: ok
// Layer: the launcher ends a walk that leaves the folder, and judges where the object lies that it holds
// request: {"timeout": 20}
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
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

static volatile int done;

static void *move(void *unused)
{
	while (!done) {
		rename("a/b/c", "c"), rename("c", "a/b/c");
		rename("a/b", "b"), rename("b", "a/b");
	}
	return unused;
}

int main(int argc, char **argv)
{
	const struct timespec old[2] = { { 1, 0 }, { 1, 0 } };
	pthread_t thread;
	struct stat st;

	(void)argc;
	look(argv[0]);
	mkdir("a", 0700), mkdir("a/b", 0700), mkdir("a/b/c", 0700), mkdir("removed", 0700);
	close(open("in", O_CREAT | O_RDWR, 0600));
	int deep = open("a/b/c", O_RDONLY | O_DIRECTORY), removed = open("removed", O_RDONLY | O_DIRECTORY);
	rmdir("removed");
	if (pthread_create(&thread, NULL, move, NULL) != 0)
		return 1;
	for (int round = 0; round < 400; round++) {
		fchmodat(deep, "../../../in", 0777, 0), utimensat(deep, "../../../in", old, 0), fchmodat(deep, "../../..", 0777, 0);
		fchmodat(deep, "../../../..", 0777, 0), chmod("a/b/c/../../../../in", 0777), chmod("a/b/../../../in", 0777);
		fchmodat(removed, "../../in", 0777, 0), fchmodat(removed, "../..", 0777, 0), utimensat(removed, "../../in", old, 0);
	}
	if (fork() == 0) {
		for (int round = 0; round < 100; round++)
			chdir("a/b/c"), chmod("../../../../in", 0777), utimensat(AT_FDCWD, "../../../..", old, 0), fchdir(deep), chmod("../../..", 0777),
				chdir("../../..");
		_exit(0);
	}
	usleep(300000);
	done = 1;
	pthread_join(thread, NULL);
	if (changes() == 0 && stat(".", &st) == 0 && (st.st_mode & 0700) == 0700)
		puts("refused");
	return 0;
}
