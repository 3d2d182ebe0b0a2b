// Tries: to hand something to the next test in the times of its folder and of the file behind its stdout.
// Must: accepted
// Layer: a scratch folder and outputs that are new for every test; seccomp (utimensat)
// request: {"test_cases": [{"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}]}
// More tests than slots: some of them follow another in one lane. Nothing is printed, so that stdout stays empty and could serve again.
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LEFT = 987654321 };

int main(void)
{
	const struct timespec times[2] = { { LEFT, 0 }, { LEFT, 0 } };
	struct stat folder, out;

	if (stat(".", &folder) == 0 && folder.st_mtime == LEFT)
		puts("the folder shows what another test left");
	if (fstat(1, &out) == 0 && out.st_mtime == LEFT)
		puts("stdout shows what another test left");
	utimensat(AT_FDCWD, ".", times, 0);
	futimens(1, times);
	return 0;
}
