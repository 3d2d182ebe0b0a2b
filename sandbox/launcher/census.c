#define _GNU_SOURCE
#include "census.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FILE_BYTES = 1024 };

static DIR *proc;	/* kept open: a run is looked at every few milliseconds */

static bool rewind_proc(void)
{
	if (proc == NULL)
		proc = opendir("/proc");
	else
		rewinddir(proc);
	return proc != NULL;
}

static pid_t next_number(DIR *directory)
{
	for (struct dirent *entry; (entry = readdir(directory)) != NULL;)
		if (entry->d_name[0] >= '1' && entry->d_name[0] <= '9')
			return (pid_t)atoi(entry->d_name);
	return 0;
}

static pid_t next_member(pid_t session)
{
	pid_t pid;

	do
		pid = next_number(proc);
	while (pid != 0 && getsid(pid) != session);
	return pid;
}

static bool read_file(pid_t pid, const char *name, char text[FILE_BYTES])
{
	char path[64];
	snprintf(path, sizeof path, "%d/%s", pid, name);
	int fd = openat(dirfd(proc), path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	ssize_t len = read(fd, text, FILE_BYTES - 1);
	close(fd);
	text[len > 0 ? len : 0] = '\0';
	return len > 0;
}

static void add_threads(pid_t pid, struct task_list *tasks)
{
	char path[64];
	pid_t tid;

	snprintf(path, sizeof path, "/proc/%d/task", pid);
	DIR *directory = opendir(path);
	if (directory == NULL)
		return;		/* reaped since it was listed */
	while (tasks->len < TASKS_MAX && (tid = next_number(directory)) != 0)
		tasks->items[tasks->len++] = (struct task){ tid, tid == pid };
	closedir(directory);
}

int census_tasks(pid_t session, struct task_list *tasks, size_t *processes)
{
	tasks->len = *processes = 0;
	if (!rewind_proc())
		return -1;
	for (pid_t pid; (pid = next_member(session)) != 0; ++*processes)
		add_threads(pid, tasks);
	return 0;
}

/* proc(5): after the command in parentheses, which may hold anything, utime is field 14. */
static uint64_t cpu_ticks(const char *stat)
{
	unsigned long long user, system, children_user, children_system;
	const char *rest = strrchr(stat, ')');

	if (rest == NULL || sscanf(rest + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %llu %llu %llu %llu",
				   &user, &system, &children_user, &children_system) != 4)
		return 0;
	return user + system + children_user + children_system;
}

int census_usage(pid_t session, struct usage *usage)
{
	char text[FILE_BYTES];
	unsigned long long pages;
	uint64_t ticks = 0, page_bytes = (uint64_t)sysconf(_SC_PAGESIZE);

	memset(usage, 0, sizeof *usage);
	if (!rewind_proc())
		return -1;
	for (pid_t pid; (pid = next_member(session)) != 0; usage->processes++) {
		if (read_file(pid, "stat", text))
			ticks += cpu_ticks(text);
		if (read_file(pid, "statm", text) && sscanf(text, "%*u %llu", &pages) == 1)
			usage->resident_bytes += pages * page_bytes;
	}
	usage->cpu_ms = ticks * 1000 / (uint64_t)sysconf(_SC_CLK_TCK);
	return 0;
}

/* Where the kernel will not show a share (a program whose file cannot be read), all of it counts. */
static uint64_t proportional_bytes(pid_t pid)
{
	char text[FILE_BYTES];
	unsigned long long kib, pages;
	const char *line;

	if (read_file(pid, "smaps_rollup", text) && (line = strstr(text, "\nPss:")) != NULL &&
	    sscanf(line, "\nPss: %llu", &kib) == 1)
		return kib * 1024;
	if (read_file(pid, "statm", text) && sscanf(text, "%*u %llu", &pages) == 1)
		return pages * (uint64_t)sysconf(_SC_PAGESIZE);
	return 0;
}

uint64_t census_proportional_bytes(pid_t session)
{
	uint64_t bytes = 0;

	if (!rewind_proc())
		return UINT64_MAX;
	for (pid_t pid; (pid = next_member(session)) != 0;)
		bytes += proportional_bytes(pid);
	return bytes;
}
