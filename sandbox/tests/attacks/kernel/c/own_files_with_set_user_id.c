// Tries: to make a program of its own that takes its owner’s rights, or files and folders that hand on their group.
// Must: ok
// Layer: the launcher (of a mode, permissions only)
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

int main(void)
{
	static const mode_t modes[] = { 04755, 02755, 06777, 01777, 07777 };
	struct stat st;
	int set = 0, fd = open("own", O_CREAT | O_RDWR, 0600);

	mkdir("folder", 0700);
	for (unsigned i = 0; i < sizeof modes / sizeof *modes; i++) {
		if (chmod("own", modes[i]) != 0 || fchmod(fd, modes[i]) != 0 || fchmodat(AT_FDCWD, "folder", modes[i], 0) != 0 ||
		    syscall(452, AT_FDCWD, "own", modes[i], 0) != 0 || chmod(".", modes[i]) != 0)
			return 1;
		set |= stat("own", &st) != 0 || (st.st_mode & 07777) != (modes[i] & 0777);
		set |= stat("folder", &st) != 0 || (st.st_mode & 07777) != (modes[i] & 0777);
		set |= stat(".", &st) != 0 || (st.st_mode & 07000) != 0;
	}
	puts(set ? "set" : "refused");
	return 0;
}
