// Tries: to keep something in the attributes of inodes that stay for the next test: generation, flags, project, extended attributes, verity.
// Must: accepted
// Layer: seccomp (ioctl FS_IOC_SETFLAGS, FSSETXATTR; setxattr, chmod, chown); a scratch folder that is new for every test
// request: {"test_cases": [{"input": "abc", "expected_output": "clean"}, {"input": "abc", "expected_output": "clean"}, {"input": "abc", "expected_output": "clean"}, {"input": "abc", "expected_output": "clean"}, {"input": "abc", "expected_output": "clean"}, {"input": "abc", "expected_output": "clean"}]}
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

enum { LEFT = 0x1ef7, FLAGS_KEPT = 0x80 | 0x40 /* no atime, no dump */ };

int main(int argc, char **argv)
{
	char build[4096], value[16];
	int found = 0;

	(void)argc;
	strncpy(build, argv[0], sizeof build - 1);
	const char *paths[] = { ".", argv[0], dirname(build), "/proc/self/fd/0" };
	for (int i = 0; i < 4; i++) {
		long version = 0, flags = 0;
		struct stat st;
		int fd = open(paths[i], O_RDONLY);
		if (ioctl(fd, 0x80087601, &version) == 0 && (version & 0xffff) == LEFT)	/* FS_IOC_GETVERSION */
			found |= 1;
		if (ioctl(fd, 0x80086601, &flags) == 0 && (flags & FLAGS_KEPT))	/* FS_IOC_GETFLAGS */
			found |= 2;
		if (fstat(fd, &st) == 0 && ((st.st_mode & 07777) == 0751 || st.st_gid == LEFT))
			found |= 4;
		if (getxattr(paths[i], "user.left", value, sizeof value) > 0)
			found |= 8;
		version = LEFT;
		flags |= FLAGS_KEPT;
		ioctl(fd, 0x40087602, &version);	/* FS_IOC_SETVERSION */
		syscall(SYS_ioctl, fd, 0x40086602 | (7UL << 32), &flags);	/* FS_IOC_SETFLAGS */
		fchmod(fd, 0751);
		setxattr(paths[i], "user.left", "x", 1, 0);
		syscall(SYS_ioctl, fd, 0x40049409, 0);	/* FICLONE of stdin */
		close(fd);
	}
	printf(found == 0 ? "clean" : "found %d", found);
	return 0;
}
