// Tries: as a checker that the submission has told its paths, to change the submission's files, so that its next tests are right, and its own.
// Must: wrong_answer
// Layer: Landlock (a checker writes to its feedback folder, and nowhere else)
// request: {"checker": {"protocol": "kattis"}, "test_cases": [{"expected_output": "1"}, {"expected_output": "2"}, {"expected_output": "3"}]}
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LENGTH = 4096 };

static int exe(char *path)
{
	ssize_t length = readlink("/proc/self/exe", path, LENGTH - 1);

	path[length < 0 ? 0 : length] = '\0';
	return length > 0;
}

/* Everything that would change one file, or the folder that it lies in. */
static int change(const char *path)
{
	char other[LENGTH + 8];
	int done = 0, fd = open(path, O_WRONLY);

	snprintf(other, sizeof other, "%s.new", path);
	done += fd >= 0 && write(fd, "x", 1) == 1;
	done += open(path, O_WRONLY | O_TRUNC) >= 0 || truncate(path, 0) == 0;
	done += open(other, O_WRONLY | O_CREAT, 0777) >= 0 || mkdir(other, 0777) == 0 || symlink("/", other) == 0;
	done += rename(path, other) == 0 || link(path, other) == 0 || chmod(path, 0777) == 0 || unlink(path) == 0;
	done += rename("judgemessage.txt", path) == 0 || link("judgemessage.txt", path) == 0;
	return done;
}

static int judge(void)
{
	char path[LENGTH], build[LENGTH - 64], own[LENGTH];
	int done = 0;

	if (scanf("%4000s", build) != 1 || !exe(own))
		return 1;
	*strrchr(build, '/') = '\0';
	fclose(fopen("judgemessage.txt", "w"));
	static const char *const names[] = { "/.main", "/main.c", "/../lane-0/in", "/../lane-0/out", "/../lane-0/scratch/left", "/../lane-1/in" };
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		snprintf(path, sizeof path, "%s%s", build, names[i]);
		done += change(path);
	}
	done += change(own) + change("/proc/self/exe") + change("@CHECKER_BUILD@/main.py") + change("@NEIGHBOUR_BUILD@/main.py");
	done += change("../lane-0/new") + change("../answer") + change("../input") + change("/proc/self/fd/0");
	return done > 0 ? 42 : 43;
}

int main(int count, char *arguments[])
{
	char path[LENGTH];

	(void)arguments;
	if (count > 1)
		return judge();
	if (exe(path))
		puts(path);
}
