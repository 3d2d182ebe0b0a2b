/* The calls that the launcher decides one by one: making processes and threads, sending signals. */
#ifndef NOTIFY_H
#define NOTIFY_H

#include <stdbool.h>

#include "census.h"

struct gate {
	int fd;			/* the notification descriptor; -1 before the filter is on and after the last user */
	pid_t session;
	size_t processes_max, tasks_max;
	size_t processes_peak;
	size_t tasks_bound;	/* never less than there are; exact after each census */
	struct task_list known;	/* as of the last census */
	size_t pending_len;	/* approved, and not yet seen in a census */
	struct task pending[TASKS_MAX];	/* who asked, and for what */
	bool killed_itself;	/* a SIGKILL to the run was let through */
};

void gate_open(struct gate *gate, pid_t session, size_t processes_max, size_t tasks_max);

/* Answers one waiting call. 0, or -1 and errno when the gate itself failed. */
int gate_answer(struct gate *gate);

#endif
