#define _GNU_SOURCE
#include "vfork.h"

#include <stdbool.h>
#include <string.h>

#include "census.h"

static const char SLEEPS[] = "\nvoluntary_ctxt_switches:";

void note_vfork(struct vforks *vforks, pid_t tid)
{
	char status[CENSUS_FILE_BYTES];
	size_t i = 0;

	if (!census_read(tid, "status", status))
		return;
	while (i < vforks->len && vforks->items[i].tid != tid)
		i++;
	if (i == VFORKS_MAX)
		return;		/* then its child counts as any other */
	if (i == vforks->len)
		vforks->items[vforks->len++].tid = tid;
	/* It sleeps while it waits for us, or is about to. */
	vforks->items[i].sleeps = census_number(status, SLEEPS) + (strstr(status, "\nState:\tR") != NULL);
}

static uint64_t resident(const char *status)
{
	return census_number(status, "\nVmRSS:") * 1024;
}

/* The child in question shows the very number of its parent; at most one child of a thread is excused. */
static uint64_t excuse_child(pid_t session, pid_t parent, uint64_t bytes)
{
	static struct task_list tasks;
	char status[CENSUS_FILE_BYTES];
	size_t processes;

	if (census_tasks(session, &tasks, &processes) != 0)
		return 0;
	for (size_t i = tasks.len; i-- > 0;)
		if (tasks.items[i].process && census_read(tasks.items[i].tid, "status", status) &&
		    census_number(status, "\nPPid:") == (uint64_t)parent && resident(status) == bytes)
			return bytes;
	return 0;
}

uint64_t shown_twice(struct vforks *vforks, pid_t session)
{
	char status[CENSUS_FILE_BYTES];
	uint64_t bytes = 0;

	for (size_t i = vforks->len; i-- > 0;) {
		uint64_t once_more = vforks->items[i].sleeps + 1;
		if (!census_read(vforks->items[i].tid, "status", status) || census_number(status, SLEEPS) > once_more)
			vforks->items[i] = vforks->items[--vforks->len];	/* it is back from vfork */
		else if (census_number(status, SLEEPS) == once_more && strstr(status, "\nState:\tD") != NULL)
			bytes += excuse_child(session, (pid_t)census_number(status, "\nTgid:"), resident(status));
	}
	return bytes;
}
