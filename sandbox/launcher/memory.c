#define _GNU_SOURCE
#include "memory.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "accounting.h"
#include "proc.h"

struct owner {
	pid_t pid;
	uint64_t bytes;		/* resident, shared pages included */
	uint64_t share;		/* its part of them, once measured */
	unsigned mark;		/* 0: could not be marked; counts as if it shared nothing */
};

/*
 * No file of /proc shows which processes share one address space (vfork, until exec). But the core dump filter
 * belongs to the address space, not to the process: a process that shows the mark of another one shares its memory. Nothing else
 * depends on the filter, since no core is ever dumped (RLIMIT_CORE), and a program cannot reach it (Landlock).
 */
static const char MASK[] = "coredump_filter";
enum { MARK_MAX = 0x1ff };

static bool write_mark(pid_t pid, unsigned mark)
{
	char path[64], text[16];

	snprintf(path, sizeof path, "/proc/%d/%s", pid, MASK);
	int fd = open(path, O_WRONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	int len = snprintf(text, sizeof text, "0x%x\n", mark);
	bool ok = write(fd, text, (size_t)len) == len;
	close(fd);
	return ok;
}

static unsigned read_mark(pid_t pid)
{
	char text[PROC_FILE_BYTES];

	return proc_read(pid, MASK, text) ? (unsigned)strtoul(text, NULL, 16) : 0;
}

static int by_bytes(const void *a, const void *b)
{
	uint64_t left = ((const struct owner *)a)->bytes, right = ((const struct owner *)b)->bytes;

	return left > right ? -1 : left < right;
}

/* Processes that hold memory, largest first, each marked. */
static size_t mark_owners(const pid_t pids[], size_t len, struct owner owners[])
{
	size_t count = 0;

	for (size_t i = 0; i < len; i++) {
		struct usage unused = { 0 };
		uint64_t bytes = measure_process(pids[i], &unused);
		if (bytes > 0)
			owners[count++] = (struct owner){ pids[i], bytes, 0, 0 };
	}
	qsort(owners, count, sizeof *owners, by_bytes);
	for (size_t i = 0; i < count && i < MARK_MAX; i++)
		owners[i].mark = write_mark(owners[i].pid, (unsigned)i + 1) ? (unsigned)i + 1 : 0;
	return count;
}

/* If the kernel does not show its proportional share, all its resident memory counts. */
static uint64_t share_of(const struct owner *owner)
{
	char text[PROC_FILE_BYTES];
	bool shown = proc_read(owner->pid, "smaps_rollup", text);
	uint64_t share = shown ? proc_number(text, "\nPss:") : 0, swapped = shown ? proc_number(text, "\nSwapPss:") : 0;

	if (share == 0 || !proc_read(owner->pid, "status", text))
		return owner->bytes;
	return (share + swapped + proc_number(text, "\nVmPTE:")) * 1024;	/* page tables are not shared */
}

/* Whether no process has begun in the meantime. */
static bool has_not_grown(pid_t session, const pid_t before[], size_t len)
{
	static pid_t now[TASKS_MAX];
	size_t now_len, known = 0;

	if (list_processes(session, now, &now_len) != 0)
		return false;
	for (size_t i = 0, j = 0; i < now_len; i++) {	/* both ascend, unless the pids have wrapped around */
		while (j < len && before[j] != now[i])
			j++;
		known += j < len;
	}
	return known == now_len;
}

/* The shares of processes that have ended since: their memory is released, and the processes that shared it now show more. */
static uint64_t bytes_of_ended(const struct owner owners[], size_t count)
{
	uint64_t bytes = 0;

	for (size_t i = 0; i < count; i++)
		if (read_mark(owners[i].pid) == 0)
			bytes += owners[i].share;
	return bytes;
}

int measure_memory(pid_t session, uint64_t enough, struct exact_memory *memory)
{
	static pid_t pids[TASKS_MAX];
	static struct owner owners[TASKS_MAX];
	size_t len;

	*memory = (struct exact_memory){ 0, false };
	if (list_processes(session, pids, &len) != 0)
		return -1;
	size_t count = mark_owners(pids, len, owners);
	for (size_t i = 0; i < count && memory->bytes <= enough; i++)
		if (owners[i].mark == 0 || read_mark(owners[i].pid) == owners[i].mark)
			memory->bytes += owners[i].share = share_of(&owners[i]);
	/*
	 * A page counts once, divided among all processes that map it. Processes that are still alive have mapped it throughout, so their parts
	 * add up to at most one, whichever others have ended: only a fork could share it again after it was counted for one process alone.
	 */
	uint64_t certain = memory->bytes <= enough ? memory->bytes : memory->bytes - bytes_of_ended(owners, count);
	memory->steady = memory->bytes <= enough || (certain > enough && has_not_grown(session, pids, len));
	if (memory->steady)
		memory->bytes = certain;
	return 0;
}
