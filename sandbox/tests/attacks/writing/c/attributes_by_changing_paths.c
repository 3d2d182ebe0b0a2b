// Tries: to change modes and times outside by a path in memory that another thread writes to all the while.
// Must: ok
// Layer: the launcher reads a path once, and the program’s own call never goes on
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

static char shared[8192];
static volatile int done;
static const char *victim;

static void *flip(void *unused)
{
	while (!done) {
		memcpy(shared, "./own", 6);
		memcpy(shared, victim, strlen(victim) + 1);
	}
	return unused;
}

int main(int argc, char **argv)
{
	const struct timespec old[2] = { { 1, 0 }, { 1, 0 } };
	pthread_t thread;

	(void)argc;
	look(argv[0]);
	close(open("own", O_CREAT | O_RDWR, 0600));
	for (int i = 0; i < OUTSIDE; i++) {
		victim = paths[i];
		done = 0;
		if (pthread_create(&thread, NULL, flip, NULL) != 0)
			return 1;
		for (int round = 0; round < 150; round++) {
			chmod(shared, 0755), fchmodat(AT_FDCWD, shared, 0755, 0), syscall(452, AT_FDCWD, shared, 0755, 0);
			utimensat(AT_FDCWD, shared, old, 0), utimensat(AT_FDCWD, shared, NULL, AT_SYMLINK_NOFOLLOW);
		}
		done = 1;
		pthread_join(thread, NULL);
	}
	if (changes() == 0)
		puts("refused");
	return 0;
}
