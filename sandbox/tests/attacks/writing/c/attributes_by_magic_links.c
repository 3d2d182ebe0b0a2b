// Tries: to change modes and times outside through the links of /proc and /dev, which lead to objects and not to names: directly, and through links of its own.
// Must: ok
// Layer: the launcher takes only the name of a descriptor for one, and that is the caller’s; it judges the object that it holds
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

static int reached;

static void change(const char *path)
{
	const struct timespec old[2] = { { 1, 0 }, { 1, 0 } };

	unlink("own link");
	symlink(path, "own link");
	for (int i = 0; i < 2; i++, path = "own link")
		reached += (chmod(path, 0777) == 0) + (utimensat(AT_FDCWD, path, old, 0) == 0) + (syscall(452, AT_FDCWD, path, 0777, 0) == 0) +
			   (fchmodat(3, path, 0777, 0) == 0) + (i == 0 && utimensat(AT_FDCWD, path, old, AT_SYMLINK_NOFOLLOW) == 0);
}

int main(int argc, char **argv)
{
	static const char *const kinds[] = { "/proc/self/fd/%d", "/proc/thread-self/fd/%d", "/dev/fd/%d", "/proc/self/task/../fd/%d", "/proc/self/fd/%d/.",
		"/proc/self/fd/%d/main.c", "/proc/self/fd/%d/..", "/proc/self/root/proc/self/fd/%d", "/proc/@SERVICE_PID@/fd/%d", "/proc/@WORKER_PID@/fd/%d",
		"/proc/@NEIGHBOUR_PID@/fd/%d", "/proc/self/fd//%d", "//proc/self/fd/%d", "/proc/self/fd/+%d", "/proc/self/fd/%d\n" };
	static const char *const places[] = { "/proc/self/exe", "/proc/self/root", "/proc/self/root@OPEN_FILE@", "/proc/self/cwd/..", "/proc/self/cwd/../in",
		"/proc/1/cwd", "/proc/@WORKER_PID@/cwd", "/proc/@WORKER_PID@/root@OPEN_FILE@", "/proc/@NEIGHBOUR_PID@/cwd", "/proc/@NEIGHBOUR_PID@/exe",
		"/proc/@VICTIM_PID@/cwd", "/proc/self/fd/0", "/proc/self/fd/1", "/dev/stdin", "/dev/stdout", "/dev/stderr", "/dev/fd/2", "/proc/self/fd/-1",
		"/proc/self/fd/4294967295", "/proc/self/fd/99999999999", "/proc/self/fd", "/proc/self/fd/", "/dev/fd/", "/proc/self/mem", "/dev/null" };
	char path[128];

	(void)argc;
	look(argv[0]);
	for (int i = 0; i < OUTSIDE; i++)
		for (int way = 0; way < 2; way++) {
			int fd = open(paths[i], way == 0 ? O_RDONLY : O_PATH);
			for (unsigned k = 0; fd >= 0 && k < sizeof kinds / sizeof *kinds; k++) {
				snprintf(path, sizeof path, kinds[k], fd);
				change(path);
			}
			close(fd);
		}
	for (unsigned i = 0; i < sizeof places / sizeof *places; i++)
		change(places[i]);
	/* Descriptors without a file: sockets, pipes, epoll; and a named pipe. */
	int pipes[2], pair[2];
	if (pipe(pipes) != 0 || syscall(SYS_socketpair, 1, 1, 0, pair) != 0 || mkfifo("fifo", 0600) != 0)
		return 1;
	const int fds[] = { 0, 1, 2, pipes[0], pipes[1], pair[0], (int)syscall(SYS_epoll_create1, 0) };
	for (unsigned i = 0; i < sizeof fds / sizeof *fds; i++)
		reached += (fchmod(fds[i], 0777) == 0) + (futimens(fds[i], NULL) == 0);
	if (changes() == 0 && reached == 0)
		puts("refused");
	else
		printf("%d succeeded\n", reached);
	return 0;
}
