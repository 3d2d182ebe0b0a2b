// Tries: to carry the input of a hidden test over to one that shows its output: in the times of files that every test of a submission sees.
// Must: wrong_answer
// Layer: every test gets a world of its own; nothing of the build folder or the lane can be changed
// request: {"test_cases": [{"input": "4711", "expected_output": "4711", "hidden": true}, {"expected_output": "4711"}]}
#define _GNU_SOURCE
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>
#include <utime.h>

static const char *paths[] = { "/proc/self/exe", ".", "../in", "../out", "..", "its build", "its source" };
enum { PATHS = sizeof paths / sizeof paths[0], LONG_AGO = 1000000, ROUNDS = 200 };

static void keep(long number)
{
	struct timespec times[2] = { { number, 0 }, { number, 0 } };
	struct timeval older[2] = { { number, 0 }, { number, 0 } };
	struct utimbuf oldest = { number, number };

	for (int i = 0; i < PATHS; i++)
		if (utimensat(AT_FDCWD, paths[i], times, 0) != 0 && utimes(paths[i], older) != 0)
			utime(paths[i], &oldest);
	for (int fd = 0; fd < 3; fd++)
		futimens(fd, times);
}

int main(int argc, char **argv)
{
	char *source, *build = dirname(strdup(argv[0]));

	if (asprintf(&source, "%s/main.c", build) < 0)
		return 1;
	const struct timespec pause = { 0, 1000000 };
	struct stat found;
	long number;

	(void)argc;
	paths[PATHS - 2] = build;
	paths[PATHS - 1] = source;
	if (scanf("%ld", &number) == 1) {
		keep(number);
		printf("%ld\n", number);
		return 0;
	}
	/* The two tests may go on at the same time. */
	for (int round = 0; round < ROUNDS; round++, nanosleep(&pause, NULL))
		for (int i = 0; i < PATHS; i++)
			if (stat(paths[i], &found) == 0 && found.st_mtime > 0 && found.st_mtime < LONG_AGO)
				return printf("%ld\n", (long)found.st_mtime) < 0;
	puts("nothing is known of the other test");
}
