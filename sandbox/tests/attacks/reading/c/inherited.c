// Tries: to find what was left to it: open descriptors, the service's environment, secrets in its own memory.
// Must: ok
// Layer: the launcher (close_range, an environment of its own, exec)
#define _GNU_SOURCE
#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern char **environ;

/* The secret is a UUID: whatever looks like one goes to stderr, where the walker looks for it. */
static void show_uuids(const char *from, const char *to)
{
	for (; from + 36 <= to; from++) {
		int i = 0;
		while (i < 36 && (i == 8 || i == 13 || i == 18 || i == 23 ? from[i] == '-' : isxdigit((unsigned char)from[i])))
			i++;
		if (i == 36)
			fprintf(stderr, "%.36s\n", from);
	}
}

int main(void)
{
	char line[512], mode[8];
	unsigned long from, to;
	int won = 0;

	for (int fd = 3; fd < 4096; fd++)
		if (fcntl(fd, F_GETFD) >= 0)
			won |= printf("descriptor %d is open\n", fd);
	for (char **variable = environ; *variable != NULL; variable++) {
		fprintf(stderr, "%s\n", *variable);
		if (strstr(*variable, "SECRET") != NULL || strncmp(*variable, "SCRATCH_ROOT", 12) == 0)
			won |= printf("%s\n", *variable);
	}
	FILE *maps = fopen("/proc/self/maps", "r");
	while (maps != NULL && fgets(line, sizeof line, maps) != NULL)
		if (sscanf(line, "%lx-%lx %7s", &from, &to, mode) == 3 && mode[0] == 'r' && strstr(line, "[v") == NULL)
			show_uuids((const char *)from, (const char *)to);
	if (!won)
		puts("refused");
	return 0;
}
