#define _GNU_SOURCE
#include "census.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FILE_BYTES = 4096 };

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
static bool cpu_ticks(const char *stat, uint64_t *own, uint64_t *with_children)
{
	unsigned long long user, system, children_user, children_system;
	const char *rest = strrchr(stat, ')');

	if (rest == NULL || sscanf(rest + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %llu %llu %llu %llu",
				   &user, &system, &children_user, &children_system) != 4)
		return false;
	*own = user + system;
	*with_children = *own + children_user + children_system;
	return true;
}

/* What was seen of each process last: a child that nobody waits for takes its time with it when it ends. */
static void note_own_ticks(struct cpu_book *book, pid_t pid, uint64_t ticks)
{
	size_t i = 0;

	while (i < book->len && book->items[i].pid != pid)
		i++;
	if (i == TASKS_MAX)
		return;
	if (i == book->len)
		book->len++;
	book->items[i].pid = pid;
	book->items[i].ticks = ticks;
}

static uint64_t status_bytes(const char *status, const char *name)
{
	unsigned long long kib;
	const char *line = strstr(status, name);

	return line != NULL && sscanf(line + strlen(name), " %llu", &kib) == 1 ? kib * 1024 : 0;
}

/* Resident pages and the tables that map them. A process whose first thread has ended shows them in another's entry. */
static uint64_t memory_of(pid_t pid)
{
	char text[FILE_BYTES], path[64];
	uint64_t bytes = 0;
	pid_t tid;

	if (read_file(pid, "status", text))
		bytes = status_bytes(text, "\nVmRSS:") + status_bytes(text, "\nVmPTE:");
	if (bytes != 0)
		return bytes;
	snprintf(path, sizeof path, "/proc/%d/task", pid);
	DIR *directory = opendir(path);
	while (directory != NULL && bytes == 0 && (tid = next_number(directory)) != 0)
		if (read_file(tid, "status", text))	/* hidden from a listing of /proc, but there by name */
			bytes = status_bytes(text, "\nVmRSS:") + status_bytes(text, "\nVmPTE:");
	if (directory != NULL)
		closedir(directory);
	return bytes;
}

int census_usage(pid_t session, struct cpu_book *book, struct usage *usage)
{
	char text[FILE_BYTES];
	uint64_t own, with_children, now = 0, seen = 0, per_second = (uint64_t)sysconf(_SC_CLK_TCK);

	memset(usage, 0, sizeof *usage);
	if (!rewind_proc())
		return -1;
	for (pid_t pid; (pid = next_member(session)) != 0; usage->processes++) {
		if (read_file(pid, "stat", text) && cpu_ticks(text, &own, &with_children)) {
			note_own_ticks(book, pid, own);
			now += with_children;
		}
		usage->resident_bytes += memory_of(pid);
	}
	for (size_t i = 0; i < book->len; i++)
		seen += book->items[i].ticks;
	usage->cpu_ms = now * 1000 / per_second;
	usage->seen_cpu_ms = seen * 1000 / per_second;
	return 0;
}

/* Where the kernel will not show a share (a program whose file cannot be read), all of it counts. */
static uint64_t proportional_bytes(pid_t pid)
{
	char text[FILE_BYTES];
	uint64_t share = read_file(pid, "smaps_rollup", text) ? status_bytes(text, "\nPss:") : 0;

	return share != 0 ? share : memory_of(pid);
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
