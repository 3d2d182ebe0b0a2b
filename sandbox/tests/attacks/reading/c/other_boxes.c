// Tries: to list what lies above its own folder, and to read the sources and folders of earlier and other submissions.
// Must: ok
// Layer: Landlock (only its own build and scratch folder); folders that can be passed but not listed
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

static int won;

static void expect_closed(const char *path, int flags)
{
	char text[4096];
	struct stat st;
	int fd = open(path, O_RDONLY | flags);

	if (fd < 0 && (errno == EACCES || (errno == ENOENT && stat(path, &st) != 0)))
		return;	/* or it is not on this machine */
	won = 1;
	if (fd < 0) {
		printf("%s: %s\n", path, strerror(errno));
		return;
	}
	ssize_t len = flags & O_DIRECTORY ? syscall(SYS_getdents64, fd, text, sizeof text) : read(fd, text, sizeof text);
	printf("%s was opened: %zd bytes\n", path, len);
	fwrite(text, 1, len > 0 ? (size_t)len : 0, stdout);
	close(fd);
}

int main(void)
{
	const char *const folders[] = { "..", "../..", "../../..", "../../../..", "@SCRATCH_ROOT@", "@NEIGHBOUR_SCRATCH@", "@NEIGHBOUR_SCRATCH@/..",
		"@NEIGHBOUR_BUILD@", "@NEIGHBOUR_BUILD@/..", "@OPEN_FOLDER@", "/tmp", "/var/tmp", "/dev/shm", "/", "/home", "/root", "/etc", "/var", "/run",
		"/sys", "/dev", "/proc", "/opt", "/srv", "/mnt", "../../lane-1", "../../lane-1/scratch" };
	const char *const files[] = { "@NEIGHBOUR_BUILD@/main.py", "@NEIGHBOUR_SCRATCH@/../in", "@NEIGHBOUR_SCRATCH@/../out", "@NEIGHBOUR_SCRATCH@/../err",
		"@SECRET_FILE@", "@OPEN_FILE@", "@SERVICE_SOURCE@", "../out", "../err", "../../lane-1/in", "../../lane-1/out" };
	char path[PATH_MAX], up[PATH_MAX];

	for (unsigned i = 0; i < sizeof folders / sizeof *folders; i++)
		expect_closed(folders[i], O_DIRECTORY);
	for (unsigned i = 0; i < sizeof files / sizeof *files; i++) {
		expect_closed(files[i], 0);
		/* the same by long ways round: a check that compares names would be lost */
		if (files[i][0] != '/')
			continue;
		snprintf(path, sizeof path, "/usr/lib/../..//./%s", files[i] + 1);
		expect_closed(path, 0);
		snprintf(path, sizeof path, "/proc/self/root/proc/self/cwd/../../../../../../../../..%s", files[i]);
		expect_closed(path, 0);
		memset(up, 0, sizeof up);
		while (strlen(up) + strlen(files[i]) < sizeof up - 8)
			strcat(up, "/usr/..");
		snprintf(path, sizeof path, "%.*s%s", (int)(sizeof path - strlen(files[i]) - 1), up, files[i]);
		expect_closed(path, 0);
	}
	if (!won)
		puts("refused");
	return 0;
}
