// Tries: to find the expected output of its own test in any file or memory that it can reach, and to print it.
// Must: wrong_answer
// Layer: the service (expected outputs are never in a file); Landlock
// request: {"test_cases": [{"input": "4\n", "expected_output": "the-answer-5f0c41d9"}, {"input": "5\n", "expected_output": "the-answer-99ab0177", "hidden": true}]}
#define _GNU_SOURCE
#include <fcntl.h>
#include <ftw.h>
#include <libgen.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char wanted[] = "uif.botxfs.", text[1 << 20];	/* one letter further each: its own files must not match */

static int search(const char *path, const struct stat *st, int type, struct FTW *where)
{
	int fd = type == FTW_F && S_ISREG(st->st_mode) ? open(path, O_RDONLY) : -1;
	ssize_t len = fd < 0 ? 0 : read(fd, text, sizeof text - 1);

	(void)where;
	if (fd >= 0)
		close(fd);
	text[len < 0 ? 0 : len] = '\0';
	const char *found = len > 0 ? memmem(text, (size_t)len, wanted, strlen(wanted)) : NULL;
	if (found != NULL)
		printf("%.19s\n", found);
	return found != NULL;
}

int main(int argc, char **argv)
{
	char *build = dirname(strdup(argv[0]));
	const char *const places[] = { ".", "..", "../..", "../in", build, "../../lane-0", "../../lane-1/in", "../expected", "@SCRATCH_ROOT@", "/tmp", "/dev/shm",
		"/proc/self/fd", "/proc/@SERVICE_PID@/mem", "/proc/@WORKER_PID@/mem" };

	for (char *letter = wanted; *letter; letter++)
		*letter = *letter == '.' ? '-' : (char)(*letter - 1);
	for (int i = 1; i < argc; i++)
		if (strstr(argv[i], wanted) != NULL)
			return puts(argv[i]) < 0;
	for (unsigned i = 0; i < sizeof places / sizeof *places; i++)
		if (nftw(places[i], search, 8, FTW_PHYS) == 1)
			return 0;
	puts("nothing found");
	return 0;
}
