// Tries: to change modes and times outside by paths that begin elsewhere: absolute, from a working directory or a folder outside, upwards, and by links to all of these.
// Must: ok
// Layer: the launcher walks paths from the scratch folder only, and follows links itself
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

static int reached, home;

static void change(int at, const char *path)
{
	const struct timespec old[2] = { { 1, 0 }, { 1, 0 } };
	int fd = at;

	reached += (fchmodat(fd, path, 0777, 0) == 0) + (syscall(452, fd, path, 0777, 0) == 0) + (syscall(452, fd, path, 0777, AT_EMPTY_PATH) == 0) +
		   (utimensat(fd, path, old, 0) == 0) + (utimensat(fd, path, NULL, 0) == 0) +
		   (utimensat(fd, path, old, AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH) == 0);
#ifdef SYS_chmod
	if (at == AT_FDCWD)
		reached += (syscall(SYS_chmod, path, 0777) == 0) + (syscall(SYS_utime, path, NULL) == 0) + (syscall(SYS_utimes, path, NULL) == 0);
	reached += syscall(SYS_futimesat, at, path, NULL) == 0;
#endif
}

/* From here, through a link in the own folder, and through a link to that. */
static void change_linked(const char *path)
{
	change(AT_FDCWD, path);
	unlinkat(home, "one", 0), unlinkat(home, "two", 0);
	symlinkat(path, home, "one"), symlinkat("one", home, "two");
	for (int i = 0; i < 2; i++) {
		const char *name = i == 0 ? "one" : "two";
		reached += (fchmodat(home, name, 0777, 0) == 0) + (utimensat(home, name, NULL, 0) == 0);
	}
}

int main(int argc, char **argv)
{
	char cwd[4096], folder[4200], path[9000];

	(void)argc;
	look(argv[0]);
	home = open(".", O_RDONLY | O_DIRECTORY);
	if (getcwd(cwd, sizeof cwd) == NULL)
		return 1;
	for (int i = 0; i < OUTSIDE; i++) {
		change_linked(paths[i]);
		snprintf(path, sizeof path, "%s/../../../../../../../../..%s", cwd, paths[i]), change_linked(path);
		snprintf(path, sizeof path, "../../../../../../../../../../..%s", paths[i]), change_linked(path);
		snprintf(path, sizeof path, "%s/", paths[i]), change_linked(path);
		strcpy(folder, paths[i]);
		*strrchr(folder, '/') = '\0';
		const char *name = paths[i] + strlen(folder) + 1;
		int at = open(folder, O_PATH | O_DIRECTORY), object = open(paths[i], O_PATH);
		change(at, name), change(object, ""), change(object, ".");
		snprintf(path, sizeof path, "./%s", name), change(at, path);
		if (chdir(folder) == 0)
			change_linked(name), change(AT_FDCWD, "."), change(AT_FDCWD, ""), change(AT_FDCWD, path);
		fchdir(home);
		close(at), close(object);
	}
	/* What begins like the folder, and is not in it; and what is beside it. */
	snprintf(path, sizeof path, "%s-", cwd), change_linked(path);
	snprintf(path, sizeof path, "%s/..", cwd), change_linked(path);
	snprintf(path, sizeof path, "%s/../in", cwd), change_linked(path);
	snprintf(path, sizeof path, "%.*s", (int)strlen(cwd) - 1, cwd), change_linked(path);
	change_linked(".."), change_linked("../in"), change_linked("./../in"), change_linked("./.."), change_linked("/"), change_linked("//");
	if (changes() == 0 && reached == 0)
		puts("refused");
	else
		printf("%d succeeded\n", reached);
	return 0;
}
