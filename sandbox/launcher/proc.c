#define _GNU_SOURCE
#include "proc.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
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

static int count_pids(const char *list)
{
	int count = 0;
	char *end;

	for (const char *at = list;; at = end) {
		strtol(at, &end, 10);
		if (end == at)
			return count;
		count++;
	}
}

/* For kernels without the list of a process's children (CONFIG_PROC_CHILDREN). */
static int count_in_proc(pid_t parent)
{
	DIR *proc = opendir("/proc");
	struct dirent *entry;
	struct proc_stat stat;
	int count = 0;

	if (proc == NULL)
		return -1;
	while ((entry = readdir(proc)) != NULL) {
		pid_t pid = atoi(entry->d_name);
		count += pid > 0 && proc_stat(pid, &stat) && stat.parent == parent;
	}
	closedir(proc);
	return count;
}

int proc_own_children(void)
{
	static int fd = -1;	/* stays open, because every run asks */
	char list[PROC_FILE_BYTES];

	if (fd < 0)
		fd = open("/proc/thread-self/children", O_RDONLY | O_CLOEXEC);
	ssize_t len = fd < 0 ? -1 : pread(fd, list, sizeof list - 1, 0);
	if (len < 0)
		return count_in_proc(getpid());
	list[len] = '\0';
	return count_pids(list);
}
