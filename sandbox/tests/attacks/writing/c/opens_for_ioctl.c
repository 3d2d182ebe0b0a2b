// Tries: to get a full descriptor of files and devices outside by the access mode 3, neither reading nor writing, for which Landlock asks no right.
// Must: ok
// Layer: seccomp (open and openat with mode 3; openat2, whose flags are behind a pointer)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <termios.h>
#include <sys/ioctl.h>
#include <unistd.h>

static int won, refused;

static void judge(const char *how, const char *path, int fd)
{
	int number = 0;

	if (fd < 0) {
		refused += errno == EACCES || errno == EPERM || errno == ENOSYS || errno == EINVAL;
		return;	/* a device may not be there, or not be for everybody */
	}
	won |= printf("%s %s was opened; ", how, path);
	/* from here on the driver is talked to: before ABI 5 Landlock lets that through */
	printf("a new terminal: %s, ", ioctl(fd, TIOCGPTN, &number) == 0 ? "yes" : strerror(errno));
	printf("its other end: %s\n", ioctl(fd, TIOCGPTPEER, O_RDWR | O_NOCTTY) >= 0 ? "yes" : strerror(errno));
	close(fd);
}

int main(void)
{
	/* all may be written by anybody, or belong to the uid */
	const char *const paths[] = { "@OPEN_FILE@", "@NEIGHBOUR_BUILD@/main.py", "@NEIGHBOUR_SCRATCH@/../out", "/dev/ptmx", "/dev/tty", "/dev/fuse",
		"/dev/net/tun", "/dev/kvm", "/dev/zero", "/dev/urandom" };
	struct open_how how = { .flags = 3 };
	char link[64];

	for (unsigned i = 0; i < sizeof paths / sizeof *paths; i++) {
		judge("open", paths[i], open(paths[i], 3));
		judge("openat", paths[i], openat(AT_FDCWD, paths[i], 3 | O_NONBLOCK | O_NOCTTY));
		judge("openat2", paths[i], (int)syscall(SYS_openat2, AT_FDCWD, paths[i], &how, sizeof how));
		int path = open(paths[i], O_PATH);
		snprintf(link, sizeof link, "/proc/self/fd/%d", path);
		if (path >= 0)
			judge("reopened", paths[i], open(link, 3));
		close(path);
	}
	if (!won)
		puts(refused > 3 ? "refused" : "few were tried");
	return 0;
}
