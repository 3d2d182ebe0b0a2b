/* One run, from fork to the last reaped process. */
#ifndef SUPERVISE_H
#define SUPERVISE_H

#include <stdbool.h>
#include <sys/types.h>

#include "become.h"
#include "accounting.h"
#include "pipe.h"

enum cause { CAUSE_NONE, CAUSE_MEMORY, CAUSE_OUTPUT, CAUSE_FOLDER, CAUSE_CPU, CAUSE_WALL, CAUSE_HIDDEN, CAUSE_CANCELLED };

struct report {
	enum cause cause;
	int status;		/* of the first process, as wait(2) gives it */
	int exec_error;		/* errno of execve, or 0 */
	uint64_t wall_us, cpu_us, memory_bytes, out_bytes, err_bytes, processes;
	uint64_t ended_us;	/* by the clock that all launchers share */
	pid_t left;		/* the process group of a run of which a process still exists, or 0 */
	bool refused_allocation;	/* the program asked for more private memory than its rlimits allow */
	enum refused_task refused_task;	/* which count of tasks was full when the program asked for one more */
	bool forked;		/* by a fork server */
	unsigned server_lost;	/* the number of a fork server that has failed, or 0: the launcher works on without it */
	bool caller_gone;	/* no reader is left for the report */
	struct fault fault;	/* the sandbox itself failed, at this step, unless that is STEP_NONE */
};

/* Runs the request. `signals` is a signalfd for SIGCHLD and the signals that end us. */
void supervise(const struct request *request, struct pipe *pipe, int signals, struct report *report);

/* Waits until all processes of a killed group have ended. False if the caller is gone first, or a signal ends us. */
bool outlast(pid_t group, int signals);

#endif
