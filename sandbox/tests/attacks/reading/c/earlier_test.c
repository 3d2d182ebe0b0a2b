// Tries: to pass on to the next test of the same submission what it has seen: files, hidden folders, open files without a name.
// Must: accepted
// Layer: the launcher (a folder that is empty before each run)
// request: {"test_cases": [{"input": "1", "expected_output": "refused"}, {"input": "2", "expected_output": "refused"}, {"input": "3", "expected_output": "refused"}, {"input": "4", "expected_output": "refused"}, {"input": "5", "expected_output": "refused"}, {"input": "6", "expected_output": "refused"}]}
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void leave(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT, 0600);

	if (fd >= 0 && write(fd, "seen", 4) == 4)
		close(fd);
}

int main(int argc, char **argv)
{
	char *build = dirname(strdup(argv[0])), *in_build;
	DIR *here = opendir(".");
	int won = argc < 1 || asprintf(&in_build, "%s/left", build) < 0;

	for (struct dirent *entry; here != NULL && (entry = readdir(here)) != NULL;)
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
			won |= printf("left by the test before: %s\n", entry->d_name);
	if (!won)
		puts("refused");
	leave("plain"), leave(".hidden"), leave("\n"), leave("-rf"), leave("\xff\xfe"), leave("~0"), leave("~1");
	mkdir("locked", 0700), leave("locked/inside"), mkdir("locked/shut", 0), mkdir("unreadable", 0), mkfifo("pipe", 0);
	leave("../in"), leave("../left"), leave(in_build), leave("../../left");
	return symlink(".", "loop");
}
