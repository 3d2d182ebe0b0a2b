// Tries: to change modes, owners, extended attributes and inode flags, outside and, but for modes, of its own files.
// Must: ok
// Layer: the launcher (chmod); seccomp (chown, setxattr and ioctl: Landlock does not restrict them)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

static int won;

static void judge_by(int refusal, const char *how, const char *path, long result)
{
	if (result == 0 || (errno != refusal && (refusal != EPERM || (errno != EACCES && errno != ENOSYS))))
		won |= printf("%s %s: %s\n", how, path, result == 0 ? "done" : strerror(errno));
}

static void judge(const char *how, const char *path, long result)
{
	judge_by(EPERM, how, path, result);
}

int main(int argc, char **argv)
{
	(void)argc;
	/* the own file would obey, so a refusal there is the sandbox's */
	const char *const paths[] = { "own", "../in", "../out", ".", "..", argv[0], "@OPEN_FILE@", "@OPEN_FOLDER@", "@SECRET_FILE@", "@NEIGHBOUR_SCRATCH@", "/proc/self/fd/1" };
	const unsigned long flags[] = { 0x40086602 /* SETFLAGS */, 0x401c5820 /* FSSETXATTR */ };
	/* by number: the headers may be older than the calls; fchmodat2, setxattrat, removexattrat, file_setattr */
	const int younger[] = { 452, 463, 466, 469 };
	unsigned long zero[4] = { 0 };

	if (close(open("own", O_WRONLY | O_CREAT, 0600)) != 0)
		return 1;
	for (unsigned i = 0; i < sizeof paths / sizeof *paths; i++) {
		const char *path = paths[i];
		int own = strcmp(path, "own") == 0 || strcmp(path, ".") == 0;	/* of these, modes are its own affair */
		if (!own) {
			judge("chmod", path, chmod(path, 0777));
			judge("fchmodat", path, fchmodat(AT_FDCWD, path, 0777, 0));
		}
		judge("chown", path, chown(path, getuid(), getgid()));
		judge("lchown", path, lchown(path, -1, -1));
		judge("fchownat", path, fchownat(AT_FDCWD, path, -1, -1, 0));
		judge_by(EOPNOTSUPP, "setxattr", path, setxattr(path, "user.a", "b", 1, 0));
		judge_by(EOPNOTSUPP, "lsetxattr", path, lsetxattr(path, "user.a", "b", 1, 0));
		judge_by(EOPNOTSUPP, "acl", path, setxattr(path, "system.posix_acl_access", "\2\0\0\0", 4, 0));
		judge_by(EOPNOTSUPP, "removexattr", path, removexattr(path, "user.a"));
		judge_by(EOPNOTSUPP, "lremovexattr", path, lremovexattr(path, "user.a"));
		for (unsigned y = own; y < sizeof younger / sizeof *younger; y++)
			judge("younger call", path, syscall(younger[y], AT_FDCWD, path, 0777, 0, zero, 24) == 0 ? 0 : -1);
		int fd = open(path, O_RDONLY | O_NONBLOCK);
		if (fd < 0)
			fd = open(path, O_PATH);
		if (!own)
			judge("fchmod", path, fchmod(fd, 0777));
		judge("fchown", path, fchown(fd, getuid(), getgid()));
		judge_by(EOPNOTSUPP, "fsetxattr", path, fsetxattr(fd, "user.a", "b", 1, 0));
		judge_by(EOPNOTSUPP, "fremovexattr", path, fremovexattr(fd, "user.a"));
		for (unsigned f = 0; f < 2; f++) {
			/* the register's upper half is not part of an ioctl's number */
			judge_by(EOPNOTSUPP, "ioctl", path, syscall(SYS_ioctl, fd, flags[f], zero));
			judge_by(EOPNOTSUPP, "ioctl, high bits", path, syscall(SYS_ioctl, fd, flags[f] | 0x100000000ul, zero));
		}
		close(fd);
	}
	if (!won)
		puts("refused");
	return 0;
}
