/* One run in progress, as the parts of the supervision share it. */
#ifndef RUN_H
#define RUN_H

#include <poll.h>
#include <sys/stat.h>

#include "hidden.h"
#include "notify.h"
#include "relay.h"
#include "supervise.h"

enum { TICK_US = 20000 };
/* A connected run lasts for hours, must cost little while it has nothing to do, and can write no file. */
enum { CONNECTED_TICK_US = 100000, CONNECTED_FOLDER_US = 1000000 };

struct run {
	const struct request *request;
	struct report *report;
	struct pipe *pipe;
	struct notify notify;
	int in, out, err, executable, folder, channel, signals;
	int program_out, program_err;	/* its outputs: the files, or the pipes into the relays */
	struct relay stdout_relay, stderr_relay;
	struct stat out_was, err_was, folder_was;	/* as they were before the program could change them */
	pid_t pid;
	bool listening;		/* the child has applied its sandbox: from then on the program is responsible */
	bool ended;		/* the first process has been reaped */
	bool cleared;		/* all others have been reaped, too: their pids may be reused */
	uint64_t started_us, tick_us, folder_us, peak_us, release_us;	/* when each is due */
	int suspicion;		/* evidence that memory exceeds the limit: see watch.c */
	struct usage measured;	/* when its memory was last measured, and the forks until then */
	size_t measured_forks;
	uint64_t inherited_bytes;	/* see watch.c */
	uint64_t looks_us;	/* our CPU time spent on sampling */
	struct hidden hidden;	/* as last sampled */
	uint64_t stopped_us;	/* when it was first killed, or 0 */
	uint64_t oom_kills;	/* of the machine, when the run began */
	uint64_t reaped, reaped_cpu_us;
};

/*
 * run.c: what all parts of the supervision use.
 *
 * Errors: a function that can fail returns 0 or -1 with errno, NULL or -1 for what it should have made; or, where the caller must
 * know which step it was, STEP_NONE or the step that failed, with errno. What fails while a program runs is recorded by
 * fail(): the run is stopped, and its report is a fault and not a verdict. The first fault is the one that is reported.
 */

/* The sandbox itself failed: the step, with errno. */
void set_fault(struct run *run, enum step step);

/* The first cause is the verdict. The signals that follow are only its consequences. */
void stop_tree(struct run *run, enum cause cause);

/* set_fault, and stops the run. */
void fail(struct run *run, enum step step);

/* Reaps every process that has ended, and adds what it has used. */
void reap(struct run *run);

/* Handles what the caller or the kernel reports: a cancellation, the caller's end, a signal that ends us, ended processes. */
void hear_caller(struct run *run);
void hear_signals(struct run *run);

/* It was killed some seconds ago and still exists. */
bool is_stuck(const struct run *run);

/*
 * Before the program has begun, or when all of it has ended: waits for `other`, for so many microseconds at most (-1:
 * without limit). False when the run is cancelled.
 */
bool wait_for(struct run *run, struct pollfd *other, int us_max);

/* files.c: what a run reads and writes. STEP_NONE, or the step that failed, with errno. */
enum step open_files(struct run *run);
/* A program must not find out what the last one did: files that a program has changed are not reused. 0, or -1 and errno. */
int clear_files(const struct run *run);
void close_files(const struct run *run);
off_t size_of(int fd);
off_t stdout_bytes(const struct run *run);
off_t stderr_bytes(const struct run *run);
bool output_is_over(const struct run *run);

/* conclude.c: ends what is left of a run, and completes its report. */
void conclude(struct run *run);

/* watch.c: samples what the tree uses when a sample is due, and stops a run that exceeds a limit. */
void watch_clock(struct run *run);
/* Our CPU time that counts as the run's. */
uint64_t launcher_us(const struct run *run);

#endif
