// Tries: to confuse the walks over its folder while they go on: folders that change places with links, with fifos, with their own parents; and to move the folder itself away.
// Must: ok or output_limit_exceeded
// Layer: the launcher walks by descriptor and follows nothing; Landlock keeps the folder where it is
// output_limit_exceeded: a walk that meets the same entries again and again may count too many of them
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

int main(void)
{
	char path[4096], away[4200];
	int reached = 0;

	mkdir("a", 0700), mkdir("a/b", 0700), mkdir("a/b/c", 0700), mkdir("d", 0700);
	symlink("@OPEN_FOLDER@", "link"), symlink("/proc/self/task", "tasks"), mkfifo("fifo", 0600);
	for (int child = 0; child < 3; child++) {
		if (fork() != 0)
			continue;
		for (;;) {	/* until the launcher ends it */
			syscall(SYS_renameat2, AT_FDCWD, "a", AT_FDCWD, child ? "fifo" : "link", 2 /* RENAME_EXCHANGE */);
			rename("a/b", "d/b"), rename("d/b/c", "c"), rename("d", "c/d"), rename("c/d", "d"), rename("c", "d/b/c"), rename("d/b", "a/b");
			syscall(SYS_renameat2, AT_FDCWD, "d", AT_FDCWD, "tasks", 2);
			mkdir("new", 0), rmdir("new");
		}
	}
	if (getcwd(path, sizeof path) == NULL)
		return 1;
	snprintf(away, sizeof away, "%s-away", path);
	for (clock_t start = clock(); clock() - start < CLOCKS_PER_SEC / 10;)
		if (rename(path, away) == 0 || rename(path, "/tmp/away") == 0 || rmdir(path) == 0 || (chmod(path, 0) == 0 && access(path, R_OK | W_OK | X_OK) != 0) ||
		    (rename(path, "@OPEN_FOLDER@/away") == 0 || (errno != EACCES && errno != EXDEV)))
			reached++;
	puts(reached == 0 ? "refused" : "the folder itself was changed");
	return 0;
}
