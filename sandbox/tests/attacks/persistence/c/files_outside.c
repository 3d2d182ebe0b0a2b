// Tries: to leave files wherever a later program might find them, and to take a name of its own output away.
// Must: ok
// Layer: Landlock (only the scratch folder is writable), a scratch folder for every run
// request: {"args": ["leave"]}
// request: {"args": ["look"]}
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* In a container places of the system are read-only, or not there. All others are there and writable, but for the sandbox. */
static int is_refusal(const char *folder, int is_of_system)
{
	return errno == EACCES || (is_of_system && (errno == EROFS || (errno == ENOENT && access(folder, F_OK) != 0)));
}

int main(int argc, char **argv)
{
	char build[4096], path[4200];
	int reached = 0, looks = argc > 1 && strcmp(argv[1], "look") == 0;

	strncpy(build, argv[0], sizeof build - 1);
	const char *folders[] = { ".", "..", "../..", "../../..", dirname(build), "@SCRATCH_ROOT@", "@OPEN_FOLDER@", "@NEIGHBOUR_BUILD@",
		"@NEIGHBOUR_SCRATCH@", "/dev/shm", "/tmp", "/var/tmp", "/dev", "/run", "/usr/local/lib", "/usr/lib" };
	const int first_of_system = 10;
	for (int i = 0; i < 16; i++) {
		snprintf(path, sizeof path, "%s/left", folders[i]);
		if (access(path, F_OK) == 0 && ++reached)
			printf("%s was left\n", folders[i]);
		int fd = open(path, O_CREAT | O_RDWR, 0666);
		if (i > 0 && (fd >= 0 || !is_refusal(folders[i], i >= first_of_system)) && ++reached)
			printf("a file in %s: %d\n", folders[i], errno);
		snprintf(path, sizeof path, "%s/leftfolder", folders[i]);
		if (mkdir(path, 0777) == 0 && i > 0 && ++reached)
			printf("a folder in %s\n", folders[i]);
		if ((fd = open(folders[i], O_TMPFILE | O_RDWR, 0666)) >= 0 && i > 0 && ++reached)
			printf("a file without a name in %s\n", folders[i]);
	}
	/* A second name for stdin, stdout or the executable would outlive what the launcher does with the first. */
	const char *own[] = { "/proc/self/fd/0", "/proc/self/fd/1", argv[0], "/usr/bin/env" };
	for (int i = 0; i < 4; i++)
		if (linkat(AT_FDCWD, own[i], AT_FDCWD, "link", AT_SYMLINK_FOLLOW) == 0 && ++reached)
			printf("a link to %s\n", own[i]);
	if (rename("../out", "out") == 0 || rename("../in", "in") == 0 || rename(".", "../other") == 0 || unlink("../out") == 0)
		reached += printf("renamed\n");
	if (reached == 0 && looks)
		puts("refused");
	return 0;
}
