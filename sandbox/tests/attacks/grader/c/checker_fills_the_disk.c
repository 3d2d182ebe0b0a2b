// Tries: as a checker, to fill the disk: its feedback folder, deleted files that stay open, and a feedback of gigabytes; and to be believed.
// Must: checker_error
// Layer: the launcher (files by number and size, deleted ones too)
// request: {"checker": {"protocol": "kattis"}, "test_cases": [{"expected_output": "out"}]}
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(int count, char *arguments[])
{
	static char block[1 << 20];
	char name[64];

	(void)arguments;
	if (count < 4)
		return 0;
	memset(block, 'x', sizeof block);
	for (int number = 0; number < 40; number++) {
		snprintf(name, sizeof name, number == 0 ? "judgemessage.txt" : "file%d", number);
		int fd = open(name, O_WRONLY | O_CREAT, 0600);
		for (int round = 0; round < 9 && write(fd, block, sizeof block) > 0; round++)
			;
		if (number % 2 == 1)
			unlink(name);
	}
	return 42;
}
