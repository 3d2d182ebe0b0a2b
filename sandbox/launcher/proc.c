#define _GNU_SOURCE
#include "proc.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

bool proc_read(pid_t tid, const char *name, char text[PROC_FILE_BYTES])
{
	char path[64];

	snprintf(path, sizeof path, "/proc/%d/%s", tid, name);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	ssize_t len = read(fd, text, PROC_FILE_BYTES - 1);
	close(fd);
	text[len > 0 ? len : 0] = '\0';
	return len > 0;
}

uint64_t proc_number(const char *text, const char *name)
{
	unsigned long long number;
	const char *line = strstr(text, name);

	return line != NULL && sscanf(line + strlen(name), " %llu", &number) == 1 ? number : 0;
}

/* The command in parentheses may contain anything, even a parenthesis. After it: state, ppid (field 4), flags (9), minflt (10), majflt (12), cutime (16), cstime. */
bool proc_stat(pid_t pid, struct proc_stat *stat)
{
	enum { PF_EXITING = 0x4 };
	char text[PROC_FILE_BYTES];
	unsigned long long minor, major, user, system;
	unsigned flags;
	int parent;
	char state;
	const char *rest = proc_read(pid, "stat", text) ? strrchr(text, ')') : NULL;

	if (rest == NULL || sscanf(rest + 1, " %c %d %*d %*d %*d %*d %u %llu %*u %llu %*u %*u %*u %llu %llu", &state, &parent, &flags, &minor,
				   &major, &user, &system) != 7)
		return false;
	*stat = (struct proc_stat){ state, parent, (flags & PF_EXITING) != 0, minor + major, user + system };
	return true;
}
