// Tries: to hand something to the next test in the times of its executable, of the build folder and of its input.
// Must: accepted
// Layer: seccomp (utimensat): Landlock does not restrict it
// request: {"test_cases": [{"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}]}
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LEFT = 987654321 };

int main(int argc, char **argv)
{
	const struct timespec times[2] = { { LEFT, 0 }, { LEFT, 0 } };
	char folder[4096];
	struct stat st;

	(void)argc;
	strncpy(folder, argv[0], sizeof folder - 1);
	const char *paths[] = { argv[0], dirname(folder), "/proc/self/fd/0", "/proc/self/fd/2" };
	for (int i = 0; i < 4; i++) {
		if (stat(paths[i], &st) == 0 && (st.st_mtime == LEFT || st.st_atime == LEFT))
			printf("%d shows what another test left\n", i);
		utimensat(AT_FDCWD, paths[i], times, 0);
	}
	return 0;
}
