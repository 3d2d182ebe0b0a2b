/* chmod, fchmod, utime and utimensat on files of its own. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

int main(void)
{
	int file = open("a", O_WRONLY | O_CREAT, 0600);
	struct utimbuf old = {1000000000, 1000000000};
	struct timespec now[2] = {{0, UTIME_NOW}, {0, UTIME_NOW}};
	struct stat status;
	if (fchmod(file, 0640) < 0 || chmod("a", 0755) < 0) { perror("chmod"); return 1; }
	if (utime("a", &old) < 0 || stat("a", &status) < 0 || status.st_mtime != 1000000000) { perror("utime"); return 1; }
	if (utimensat(AT_FDCWD, "a", now, 0) < 0 || futimens(file, NULL) < 0) { perror("utimensat"); return 1; }
	puts((status.st_mode & 0777) == 0755 ? "ok" : "wrong");
	return 0;
}
