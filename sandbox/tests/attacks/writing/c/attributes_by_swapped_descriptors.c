// Tries: to change modes and times outside by a number that is the descriptor of its own file at one moment and of another at the next.
// Must: ok
// Layer: the launcher holds what it judges, and the program’s own call never goes on
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

static int own, other;
static volatile int done;

static void *swap(void *unused)
{
	while (!done)
		dup2(own, 20), dup2(other, 20);
	return unused;
}

int main(int argc, char **argv)
{
	const struct timespec old[2] = { { 1, 0 }, { 1, 0 } };
	pthread_t thread;

	(void)argc;
	look(argv[0]);
	own = open("own", O_CREAT | O_RDWR, 0600);
	for (int i = 0; i < OUTSIDE; i++)
		for (int way = 0; way < 2; way++) {
			/* What may be read is more than a name: the bare kernel would change it for its owner. */
			if ((other = open(paths[i], way == 0 ? O_RDONLY : O_PATH)) < 0)
				continue;
			done = 0;
			dup2(own, 20);
			if (pthread_create(&thread, NULL, swap, NULL) != 0)
				return 1;
			for (int round = 0; round < 100; round++) {
				fchmod(20, 0755), futimens(20, old), futimens(20, NULL);
				fchmodat(20, "", 0755, 0), syscall(452, 20, "", 0755, AT_EMPTY_PATH), utimensat(20, "", NULL, AT_EMPTY_PATH);
				chmod("/proc/self/fd/20", 0755), utimensat(AT_FDCWD, "/dev/fd/20", NULL, 0);
			}
			done = 1;
			pthread_join(thread, NULL);
			close(other);
		}
	if (changes() == 0)
		puts("refused");
	return 0;
}
