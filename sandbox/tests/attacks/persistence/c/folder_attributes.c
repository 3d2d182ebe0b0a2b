// Tries: to hand something to the next test in the mode and the times of its folder, changed at once, at the end, and so that it looks as before.
// Must: accepted
// Layer: the launcher notes that it has changed a folder, and no other run gets that one
// request: {"test_cases": [{"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}]}
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { LEFT = 987654321 };

int main(void)
{
	const struct timespec times[2] = { { LEFT, 0 }, { LEFT, 0 } };
	struct stat st;
	int found = stat(".", &st) != 0 || st.st_mtime == LEFT || st.st_atime == LEFT || (st.st_mode & 07777) != 0700;

	if (chmod(".", 0751) != 0 || utimensat(AT_FDCWD, ".", times, 0) != 0)
		return 1;
	fchmod(open(".", O_RDONLY), 0711);
	chmod(getenv("TMPDIR"), 0);
	utimensat(open(".", O_PATH), "", times, AT_EMPTY_PATH);
	printf(found ? "found mode %o" : "clean", st.st_mode);
	return 0;
}
