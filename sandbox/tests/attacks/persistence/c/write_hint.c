// Tries: to hand something to the next test in the write hints of inodes that stay: the kernel keeps a hint as long as the inode.
// Must: accepted
// Layer: seccomp (fcntl F_SET_RW_HINT); a scratch folder that is new for every test
// request: {"test_cases": [{"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}]}
// Before Linux 6.9 whoever may read a file may set its hint: then files of /usr carry it from one submission to the next.
#define _GNU_SOURCE
#include <fcntl.h>
#include <libgen.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#ifndef F_GET_RW_HINT
#define F_GET_RW_HINT 1035
#define F_SET_RW_HINT 1036
#endif

int main(int argc, char **argv)
{
	char folder[4096];

	(void)argc;
	strncpy(folder, argv[0], sizeof folder - 1);
	const char *paths[] = { ".", argv[0], dirname(folder), "/dev/stdin", "/dev/null", "/usr/bin/env", "/usr" };
	for (int i = 0; i < 7; i++) {
		uint64_t hint = 0, left = 5;	/* RWH_WRITE_LIFE_EXTREME */
		int fd = open(paths[i], O_RDONLY | O_CLOEXEC);
		if (fd >= 0 && fcntl(fd, F_GET_RW_HINT, &hint) == 0 && hint == left)
			printf("%d shows what another test left\n", i);
		fcntl(fd, F_SET_RW_HINT, &left);
		close(fd);
	}
	return 0;
}
