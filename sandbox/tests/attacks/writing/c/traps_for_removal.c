// Tries: to have its folder's removal change files outside: links where folders were, shut and deep folders, names that removal uses itself.
// Must: ok
// Layer: the launcher (removes by descriptor, and follows no link)
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void traps(void)
{
	char name[32];

	for (int i = 0; i < 20; i++) {	/* entries are moved up under such names */
		snprintf(name, sizeof name, "~%d", i);
		if (symlink(i % 2 ? "@OPEN_FOLDER@" : "@OPEN_FILE@", name) != 0)
			puts("no trap");
	}
	if (symlink("@OPEN_FOLDER@/.", "in") != 0 || symlink("/proc/self/cwd/../../..", "up") != 0 || symlink("@NEIGHBOUR_SCRATCH@", "-rf") != 0)
		puts("no trap");
	close(open("\n\xff", O_WRONLY | O_CREAT, 0));
	mkfifo("pipe", 0666);	/* whoever opens it waits */
}

int main(void)
{
	traps();
	for (int depth = 0; depth < 40; depth++) {
		if (mkdir("folder", 0700) != 0 || chdir("folder") != 0)
			break;
		if (depth % 8 == 0)
			traps();
	}
	/* what is shut is opened by its owner on the way: that must not follow a link either */
	mkdir("shut", 0);
	mkdir("writable only", 0200);
	puts("refused");
	return 0;
}
