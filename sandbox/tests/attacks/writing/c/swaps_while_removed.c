// Tries: to swap folders for links that lead out for as long as it lives, and longer: while its folder is measured and removed.
// Must: ok
// Layer: the launcher (by descriptor, no link followed; nothing runs any more when it removes)
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
	for (int i = 0; i < 4; i++) {
		char folder[16], link[16], inner[32];
		snprintf(folder, sizeof folder, "folder%d", i);
		snprintf(link, sizeof link, "link%d", i);
		snprintf(inner, sizeof inner, "folder%d/bait", i);
		if (mkdir(folder, 0700) != 0 || close(open(inner, O_WRONLY | O_CREAT, 0600)) != 0 || symlink("@OPEN_FOLDER@", link) != 0)
			return 1;
		if (fork() == 0) {
			for (;;)
				renameat2(AT_FDCWD, folder, AT_FDCWD, link, RENAME_EXCHANGE);
		}
	}
	usleep(100000);	/* a few looks at the folder's size */
	puts("refused");
	return 0;
}
