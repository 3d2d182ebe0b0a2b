// Tries: to make device nodes, sockets and other things that the service must never meet in the scratch folder: with mknod, and with a rename that leaves a whiteout, which is a device.
// Must: ok
// Layer: Landlock (no MAKE_CHAR, MAKE_BLOCK, MAKE_SOCK); seccomp (renameat2 with RENAME_WHITEOUT)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <unistd.h>

int main(void)
{
	const struct { const char *name; mode_t mode; dev_t device; } nodes[] = {
		{ "null", S_IFCHR | 0666, makedev(1, 3) }, { "zero-zero", S_IFCHR | 0666, makedev(0, 0) },
		{ "disk", S_IFBLK | 0666, makedev(7, 0) }, { "socket", S_IFSOCK | 0666, 0 },
	};
	struct stat st;
	int reached = 0;

	for (int i = 0; i < 4; i++)
		if ((mknod(nodes[i].name, nodes[i].mode, nodes[i].device) == 0 || (errno != EACCES && errno != EPERM)) && ++reached)
			printf("%s: %d\n", nodes[i].name, errno);
	close(open("file", O_CREAT | O_WRONLY, 0600));
	syscall(SYS_renameat2, AT_FDCWD, "file", AT_FDCWD, "moved", 4 /* RENAME_WHITEOUT */);
	if (lstat("file", &st) == 0 && S_ISCHR(st.st_mode) && ++reached)
		puts("a whiteout, which is a character device");
	if (reached == 0)
		puts("refused");
	return 0;
}
