// Tries: to change modes and times outside through names that are a folder of its own at one moment and a link that leads out at the next.
// Must: ok
// Layer: the launcher follows no link for the kernel to swap, and judges the object that it holds
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

enum { SWAP_MAX = 30000, RENAME_BOTH = 2 };
static volatile int done;

/* "swap" is a folder in which each name is a file of its own, or a link to the folder of the victim, all the while. */
static void *swap(void *unused)
{
	for (int i = 0; i < SWAP_MAX && !done; i++) {
		syscall(SYS_renameat2, AT_FDCWD, "swap", AT_FDCWD, i % 2 ? "link" : "folder", RENAME_BOTH);
		syscall(SYS_renameat2, AT_FDCWD, "file", AT_FDCWD, "link to a file", RENAME_BOTH);
	}
	return unused;
}

int main(int argc, char **argv)
{
	const struct timespec old[2] = { { 1, 0 }, { 1, 0 } };
	pthread_t thread;
	char folder[4200], name[4200], path[8500];

	(void)argc;
	look(argv[0]);
	mkdir("folder", 0700), mkdir("swap", 0700);
	for (int i = 0; i < OUTSIDE; i++) {
		strcpy(folder, paths[i]);
		strcpy(name, strrchr(folder, '/') + 1);
		*strrchr(folder, '/') = '\0';
		snprintf(path, sizeof path, "swap/%s", name);
		close(open(path, O_CREAT | O_WRONLY, 0600));
		close(open("file", O_CREAT | O_WRONLY, 0600));
		symlink(folder, "link"), symlink(paths[i], "link to a file");
		done = 0;
		if (pthread_create(&thread, NULL, swap, NULL) != 0)
			return 1;
		for (int round = 0; round < 100; round++) {
			chmod(path, 0777), utimensat(AT_FDCWD, path, old, 0), utimensat(AT_FDCWD, path, NULL, AT_SYMLINK_NOFOLLOW);
			chmod("file", 0777), utimensat(AT_FDCWD, "file", old, 0), fchmodat(AT_FDCWD, "file", 0644, 0);
		}
		done = 1;
		pthread_join(thread, NULL);
		unlink("link"), unlink("swap"), unlink("folder"), unlink("link to a file"), unlink("file");
		system("rm -rf folder swap link; mkdir folder swap");
	}
	if (changes() == 0)
		puts("refused");
	return 0;
}
