// Tries: to change modes and times of what lies above its folder, by the name for the folder above
// Must: ok
// Layer: the launcher walks a path itself, and does not go up from the folder
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

static const char *const above[] = { "..", "../in", "../.", "./../in", "inner/../..", "inner/../../in", "inner/inner/../../../in", "link", "link/in", "inner/up/in" };
enum { ABOVE = sizeof above / sizeof above[0] };

/* Nobody but the kernel sets the time of a change, so this shows every one of them. */
static int is_changed(const char *path, const struct stat *before)
{
	struct stat now;

	return stat(path, &now) != 0 || now.st_mode != before->st_mode || now.st_ctim.tv_sec != before->st_ctim.tv_sec ||
	       now.st_ctim.tv_nsec != before->st_ctim.tv_nsec;
}

static int change(int folder, const char *path)
{
	const struct timeval times[2] = { { 1, 0 }, { 2, 0 } };
	int done = fchmodat(folder, path, 0777, 0) == 0;

	done += utimensat(folder, path, NULL, 0) == 0;
	if (folder == AT_FDCWD)
		done += (chmod(path, 0777) == 0) + (utimes(path, times) == 0);
	return done;
}

int main(void)
{
	struct stat folder, file;
	int changed = 0;

	mkdir("inner", 0700);
	mkdir("inner/inner", 0700);
	if (symlink("..", "link") != 0 || symlink("../..", "inner/up") != 0 || stat("..", &folder) != 0 || stat("../in", &file) != 0)
		return 1;
	int here = open(".", O_RDONLY | O_DIRECTORY), inner = open("inner", O_RDONLY | O_DIRECTORY);
	for (int i = 0; i < ABOVE; i++)
		changed += change(AT_FDCWD, above[i]) + change(here, above[i]);
	changed += change(inner, "../..") + change(inner, "../../in");
	if (chdir("inner/inner") != 0)
		return 1;
	changed += change(AT_FDCWD, "../../..") + change(AT_FDCWD, "../../../in");
	if (changed == 0 && !is_changed("../../..", &folder) && !is_changed("../../../in", &file))
		puts("refused");
	return 0;
}
