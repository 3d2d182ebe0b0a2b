/* Changes modes and times of its own files in every way that C has, makes a script executable, and runs it. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>
#include <utime.h>

static int wrong;

static void expect(const char *what, long result, int error)
{
	if (error == 0 ? result != 0 : result == 0 || errno != error)
		wrong += printf("%s: %ld, %s\n", what, result, strerror(errno));
}

static void is(const char *what, const char *path, unsigned mode, long seconds)
{
	struct stat st;

	if (lstat(path, &st) != 0 || (mode != 0 && (st.st_mode & 07777) != mode) || (seconds != 0 && st.st_mtime != seconds))
		wrong += printf("%s: mode %o, time %ld\n", what, st.st_mode & 07777, (long)st.st_mtime);
}

int main(void)
{
	const struct timespec old[2] = { { 1000, 0 }, { 2000, 5 } }, other[2] = { { 0, UTIME_OMIT }, { 3000, 0 } };
	const struct timeval older[2] = { { 1000, 0 }, { 4000, 7 } }, never[2] = { { 0, 0 }, { 0, 1000000 } };
	char folder[4096], path[4200];
	int fd = open("own", O_RDWR | O_CREAT, 0600);

	if (getcwd(folder, sizeof folder) == NULL)
		return 1;
	mkdir("sub", 0755), mkdir("sub/inner", 0755), mkfifo("fifo", 0600);
	expect("symlink", symlink("../own", "sub/link") | symlink("nothing", "dangling") | symlink("loop", "loop"), 0);
	snprintf(path, sizeof path, "%s/sub", folder);
	expect("absolute link", symlink(path, "absolute"), 0);
	expect("chmod", chmod("own", 0640), 0), is("chmod", "own", 0640, 0);
	expect("chmod ./", chmod(".//./sub/../own", 0641), 0), is("chmod ./", "own", 0641, 0);
	expect("chmod by links", chmod("absolute/link", 0642), 0), is("chmod by links", "own", 0642, 0);
	snprintf(path, sizeof path, "%s/sub/inner/../link", folder);
	expect("chmod absolute", chmod(path, 0643), 0), is("chmod absolute", "own", 0643, 0);
	snprintf(path, sizeof path, "%s/own", getenv("TMPDIR"));
	expect("chmod in TMPDIR", chmod(path, 0644), 0), is("chmod in TMPDIR", "own", 0644, 0);
	expect("fchmod", fchmod(fd, 0600), 0), is("fchmod", "own", 0600, 0);
	expect("setuid is masked", fchmod(fd, 06755), 0), is("setuid is masked", "own", 0755, 0);
	snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
	expect("by its link", chmod(path, 0750), 0), is("by its link", "own", 0750, 0);
	int sub = open("sub", O_RDONLY);
	expect("fchmodat", fchmodat(sub, "link", 0751, 0), 0), is("fchmodat", "own", 0751, 0);
	expect("fchmodat ..", fchmodat(sub, "../sub/inner/", 0711, 0), 0), is("fchmodat ..", "sub/inner", 0711, 0);
	expect("fchmodat2", syscall(452, sub, "link", 0777, AT_SYMLINK_NOFOLLOW), EOPNOTSUPP);
	expect("fchmodat2 empty", syscall(452, fd, "", 0752, AT_EMPTY_PATH), 0), is("fchmodat2 empty", "own", 0752, 0);
	expect("futimens", futimens(fd, old), 0), is("futimens", "own", 0, 2000);
	expect("futimens omit", futimens(fd, other), 0), is("futimens omit", "own", 0, 3000);
	expect("utimes", utimes("sub/link", older), 0), is("utimes", "own", 0, 4000);
	expect("utimes wrong", utimes("own", never), EINVAL);
	expect("lutimes", lutimes("sub/link", older), 0), is("lutimes", "sub/link", 0777, 4000);
	expect("utime", utime("own", &(struct utimbuf){ 5000, 5000 }), 0), is("utime", "own", 0, 5000);
	expect("futimesat", futimesat(sub, "../own", older), 0), is("futimesat", "own", 0, 4000);
	expect("now", utimensat(AT_FDCWD, "own", NULL, 0), 0);
	expect("folder", utimensat(AT_FDCWD, ".", old, 0) | chmod(".", 0755) | chmod(folder, 0711), 0), is("folder", ".", 0711, 0);
	expect("its own folder stays open", chmod(".", 0), 0), is("its own folder stays open", ".", 0700, 0);
	expect("chdir", chdir("sub"), 0), expect("..", chmod("../own", 0700), 0), expect("back", chdir(".."), 0);

	expect("missing", chmod("missing", 0600), ENOENT);
	expect("dangling", chmod("dangling", 0600), ENOENT);
	expect("loop", chmod("loop", 0600), ELOOP);
	expect("file as folder", chmod("own/x", 0600), ENOTDIR);
	expect("file with a slash", chmod("own/", 0600), ENOTDIR);
	expect("empty", chmod("", 0600), ENOENT);
	expect("no address", chmod((char *)8, 0600), EFAULT);
	expect("no times", utimensat(AT_FDCWD, "own", (void *)8, 0), EFAULT);
	expect("NULL", chmod(NULL, 0600), EFAULT);
	expect("closed", fchmod(60, 0600), EBADF);
	expect("closed folder", fchmodat(60, "own", 0600, 0), EBADF);
	expect("file as dirfd", fchmodat(fd, "own", 0600, 0), ENOTDIR);
	expect("flags", (int)syscall(452, fd, "own", 0600, 1), EINVAL);
	memset(path, 'x', sizeof path), path[sizeof path - 1] = '\0';
	expect("long", chmod(path, 0600), ENAMETOOLONG);
	path[300] = '\0';
	expect("long name", chmod(path, 0600), ENAMETOOLONG);
	expect("closed on the way", chmod("sub", 0600), 0), expect("closed on the way", chmod("sub/inner", 0700), EACCES);
	chmod("sub", 0700);
	char *pages = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	munmap(pages + 4096, 4096);
	expect("at the end of a page", chmod(strcpy(pages + 4092, "own"), 0700), 0);
	memcpy(pages + 4093, "own", 3);
	expect("over the end of a page", chmod(pages + 4093, 0700), EFAULT);

	FILE *script = fopen("script", "w");
	fputs("#!/bin/sh\necho ok\n", script);
	fclose(script);
	expect("not executable yet", access("script", X_OK), EACCES);
	expect("chmod +x", chmod("script", 0755), 0);
	return wrong != 0 || system("./script") != 0;
}
