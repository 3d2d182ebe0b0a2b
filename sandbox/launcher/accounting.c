#define _GNU_SOURCE
#include "accounting.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "proc.h"

static DIR *proc;	/* kept open: it is listed every few milliseconds */

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

int list_processes(pid_t session, pid_t pids[TASKS_MAX], size_t *len)
{
	*len = 0;
	if (!rewind_proc())
		return -1;
	for (pid_t pid; *len < TASKS_MAX && (pid = next_member(session)) != 0;)
		pids[(*len)++] = pid;
	return 0;
}

static void add_threads(pid_t pid, struct task_list *tasks)
{
	char path[64];
	pid_t tid;

	snprintf(path, sizeof path, "/proc/%d/task", pid);
	DIR *directory = opendir(path);
	if (directory == NULL)
		return;		/* reaped since it was listed */
	size_t before = tasks->len;
	while (tasks->len < TASKS_MAX && (tid = next_number(directory)) != 0)
		tasks->items[tasks->len++] = (struct task){ tid, tid == pid };
	struct stat st;	/* the link count of this directory is the number of threads plus two */
	if (fstat(dirfd(directory), &st) == 0 && st.st_nlink > 2 + tasks->len - before)
		tasks->unlisted += st.st_nlink - 2 - (tasks->len - before);
	closedir(directory);
}

int list_tasks(pid_t session, struct task_list *tasks, size_t *processes)
{
	tasks->len = tasks->unlisted = *processes = 0;
	if (!rewind_proc())
		return -1;
	for (pid_t pid; (pid = next_member(session)) != 0; ++*processes)
		add_threads(pid, tasks);
	return 0;
}

static void add_stat(const struct proc_stat *stat, struct usage *usage)
{
	static uint64_t per_second;

	if (per_second == 0)
		per_second = (uint64_t)sysconf(_SC_CLK_TCK);
	usage->faults += stat->faults;
	usage->cpu_us += stat->children_ticks * 1000000 / per_second;
}

/* The clock of a process by its pid, as clock_getcpuclockid(3) encodes it. False when there is no such process. */
static bool own_us(pid_t pid, uint64_t *us)
{
	struct timespec used;

	if (clock_gettime((clockid_t)(~(unsigned)pid << 3 | 2), &used) != 0)
		return false;
	*us = (uint64_t)used.tv_sec * 1000000 + (uint64_t)used.tv_nsec / 1000;
	return true;
}

static void book_us(struct cpu_book *book, pid_t pid, uint64_t us)
{
	size_t i = 0;

	while (i < book->len && book->items[i].pid != pid)
		i++;
	if (i == TASKS_MAX) {
		book->gone_us += us;	/* the next tick frees entries; until then this process may count twice, never too little */
		return;
	}
	if (i == book->len) {
		book->items[book->len++].pid = pid;
		book->items[i].us = 0;
	}
	if (us < book->items[i].us)
		book->gone_us += book->items[i].us;	/* a new process has reused the pid of one that has ended */
	book->items[i].us = us;
	book->items[i].is_there = true;
}

uint64_t booked_cpu_us(const struct cpu_book *book)
{
	uint64_t us = book->gone_us;

	for (size_t i = 0; i < book->len; i++)
		us += book->items[i].us;
	return us;
}

/* A process that was not seen since the last call has ended: its entry is reused. */
static void fold_gone(struct cpu_book *book)
{
	for (size_t i = book->len; i-- > 0;) {
		if (!book->items[i].is_there) {
			book->gone_us += book->items[i].us;
			book->items[i] = book->items[--book->len];
		}
	}
	for (size_t i = 0; i < book->len; i++)
		book->items[i].is_there = false;
}

static uint64_t anonymous_in(const char *status)
{
	return (proc_number(status, "\nRssAnon:") + proc_number(status, "\nVmSwap:")) * 1024;
}

/* Resident pages, swapped pages, and the page tables that map them. */
static uint64_t add_memory(const char *status, struct usage *usage)
{
	uint64_t table_bytes = proc_number(status, "\nVmPTE:") * 1024;
	uint64_t bytes = (proc_number(status, "\nVmRSS:") + proc_number(status, "\nVmSwap:")) * 1024 + table_bytes;

	usage->resident_bytes += bytes;
	usage->table_bytes += table_bytes;
	uint64_t anonymous_bytes = anonymous_in(status);
	usage->anonymous_bytes += anonymous_bytes;
	if (anonymous_bytes > usage->largest_bytes)
		usage->largest_bytes = anonymous_bytes;
	return bytes;
}

uint64_t measure_process(pid_t pid, struct usage *usage)
{
	char text[PROC_FILE_BYTES], path[64];
	uint64_t bytes = 0;
	pid_t tid;

	if (proc_read(pid, "status", text))
		bytes = add_memory(text, usage);
	if (bytes != 0)
		return bytes;
	snprintf(path, sizeof path, "/proc/%d/task", pid);
	DIR *directory = opendir(path);
	while (directory != NULL && bytes == 0 && (tid = next_number(directory)) != 0)
		if (proc_read(tid, "status", text))	/* not in a listing of /proc, but can be opened by name */
			bytes = add_memory(text, usage);
	if (directory != NULL)
		closedir(directory);
	return bytes;
}

int measure_usage(pid_t session, struct cpu_book *book, struct usage *usage)
{
	struct proc_stat stat;

	memset(usage, 0, sizeof *usage);
	if (!rewind_proc())
		return -1;
	for (pid_t pid; (pid = next_member(session)) != 0; usage->processes++) {
		uint64_t us = 0;
		if (own_us(pid, &us))
			book_us(book, pid, us);
		usage->cpu_us += us;
		if (proc_stat(pid, &stat))
			add_stat(&stat, usage);
		measure_process(pid, usage);
	}
	fold_gone(book);
	return 0;
}
