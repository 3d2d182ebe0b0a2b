// Tries: to make a device node or a socket, even in its own folder: what removes or reads the folder later could meet it.
// Must: ok
// Layer: Landlock (no right to make one); seccomp (bind, and rename that leaves a whiteout, which is a device)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <unistd.h>

static int won;

static void judge(const char *how, const char *path, int result)
{
	struct stat st;

	if (result == 0 && (lstat(path, &st) != 0 || S_ISREG(st.st_mode)))
		return;
	/* EINVAL: not every file system can leave a whiteout */
	if (result == 0 || (errno != EACCES && errno != EPERM && !(errno == EINVAL && strcmp(how, "leave a whiteout") == 0)))
		won |= printf("%s: %s\n", how, result == 0 ? "done" : strerror(errno));
}

int main(void)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX, .sun_path = "socket" };
	int pair[2];

	if (close(open("own", O_WRONLY | O_CREAT, 0600)) != 0 || socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0)
		return 1;
	judge("whiteout", "w", mknod("w", S_IFCHR, makedev(0, 0)));	/* needs no privilege */
	judge("null", "n", mknod("n", S_IFCHR | 0666, makedev(1, 3)));
	judge("memory", "m", mknod("m", S_IFCHR | 0666, makedev(1, 1)));
	judge("disk", "d", mknod("d", S_IFBLK | 0666, makedev(254, 0)));
	judge("socket node", "s", mknod("s", S_IFSOCK | 0666, 0));	/* needs no privilege either */
	judge("socket", "socket", bind(pair[0], (struct sockaddr *)&address, sizeof address));
	judge("leave a whiteout", "own", renameat2(AT_FDCWD, "own", AT_FDCWD, "moved", RENAME_WHITEOUT));
	if (!won)
		puts("refused");
	return 0;
}
