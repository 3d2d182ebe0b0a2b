/*
Tries: to widen what may be read and written by a rule set of one's own, which allows everything, and many of them.
Must: ok
Layer: Landlock (a further layer can only take away)
*/
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { CREATE = 444, ADD_RULE = 445, RESTRICT = 446 };

int main(void)
{
	const uint64_t everything = (1 << 13) - 1;
	struct { uint64_t rights; int32_t fd; } __attribute__((packed)) rule = { everything, open("/", O_PATH | O_DIRECTORY) };
	char text[256] = "";
	int told = 0;

	if (prctl(PR_SET_NO_NEW_PRIVS, 0, 0, 0, 0) == 0)
		told += printf("no_new_privs was taken off\n");
	for (int layer = 0; layer < 20; layer++) {	/* sixteen are possible in all */
		int ruleset = (int)syscall(CREATE, &everything, sizeof everything, 0);
		/* The descriptor of one layer is no handle on another: flags and types that do not exist yet are tried too. */
		for (int type = 0; type < 4; type++)
			syscall(ADD_RULE, ruleset, type, &rule, 0);
		for (int flags = 0; flags < 16; flags++)
			syscall(RESTRICT, ruleset, flags);
		close(ruleset);
		int fd = open("@SECRET_FILE@", O_RDONLY), bait = open("@OPEN_FILE@", O_WRONLY);
		if (fd >= 0 || bait >= 0) {
			told += printf("layer %d opened it: %s\n", layer, read(fd, text, sizeof text - 1) > 0 ? text : "");
			break;
		}
		if (errno != EACCES)
			told += printf("another error than Landlock's: %d\n", errno);
	}
	if (told == 0)
		puts("refused");
	return 0;
}
