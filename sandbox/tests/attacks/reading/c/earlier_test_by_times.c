// Tries: to pass on to the next test of the same submission what it has seen, in the times of folders and files that outlive a test.
// Must: accepted
// Layer: seccomp (utimensat) or a folder that is new for each run
// request: {"test_cases": [{"input": "1", "expected_output": "refused"}, {"input": "2", "expected_output": "refused"}, {"input": "3", "expected_output": "refused"}, {"input": "4", "expected_output": "refused"}, {"input": "5", "expected_output": "refused"}, {"input": "6", "expected_output": "refused"}]}
#define _GNU_SOURCE
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { MARK = 1234567 };	/* in 1970 */

int main(int argc, char **argv)
{
	char *build = dirname(strdup(argv[0])), *source;

	if (asprintf(&source, "%s/main.c", build) < 0)
		return 1;
	/* the folder stays the program's, and is used again when it is empty; the others are the service's uid's */
	const char *const places[] = { ".", "..", "../in", "../..", build, argv[0], source };
	int won = 0;

	(void)argc;
	for (unsigned i = 0; i < sizeof places / sizeof *places; i++) {
		struct timespec times[2] = { { MARK, 0 }, { MARK, 0 } };
		struct stat st;
		if (stat(places[i], &st) == 0 && st.st_mtime == MARK)
			won |= printf("the test before has marked %s\n", places[i]);
		utimensat(AT_FDCWD, places[i], times, 0);
	}
	if (!won)
		puts("refused");
	return 0;
}
