// Tries: to leave a tree that cannot be removed: closed folders, the longest names, links and fifos, depth, the remover's own names.
// Must: ok
// Layer: the launcher removes by descriptor, never follows, opens what is closed, needs no depth
// request: {"args": ["leave"]}
// request: {"args": ["look"]}
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	char name[256], longest[256];
	int entries = 0;
	DIR *here = opendir(".");

	while (here != NULL && readdir(here) != NULL)
		entries++;
	if (argc > 1 && strcmp(argv[1], "look") == 0)
		return puts(entries == 2 ? "refused" : "the folder is not empty"), 0;
	umask(0);
	memset(longest, 0xff, 255);	/* no character set has these */
	longest[255] = '\0';
	for (int i = 0; i < 60; i++) {
		snprintf(name, sizeof name, "~%d", i);
		mkdir(name, 0);
		snprintf(name, sizeof name, "x) S 0 0\n%d", i);
		symlink(i % 2 ? "@OPEN_FOLDER@" : "..", name);
		snprintf(name, sizeof name, "-rf %d", i);
		mkfifo(name, 0);
		snprintf(name, sizeof name, "link-%d", i);
		close(open("file", O_CREAT | O_WRONLY, 0));
		link("file", name);
	}
	for (int depth = 0; depth < 90; depth++) {
		if (mkdir(longest, depth % 3 ? 0700 : 01777) != 0 || chdir(longest) != 0)
			break;
		mkdir("~0", 0);
		mkdir("..~", 0111);
		symlink("@OPEN_FILE@", "bait");
		symlink("/proc/self/root", "root");
		open(".", O_RDONLY);
	}
	umask(0777);
	mkdir("closed", 0777);
	return 0;
}
