/*
 * The calls that the launcher decides one by one: making processes and threads, sending signals, mapping shared memory, locking
 * records, reading the CPU clock of a process, making pipes, waiting for several descriptors; those that it carries out itself (attributes.h);
 * and those that it only records: setting the disposition of SIGCHLD, and writing to stderr in an ordered run.
 */
#ifndef NOTIFY_H
#define NOTIFY_H

#include <stdbool.h>

#include "attributes.h"
#include "accounting.h"
#include "order.h"
#include "request.h"

struct notify {
	int fd;			/* the notification descriptor; -1 before the filter is loaded and after its last process has ended */
	pid_t session;
	size_t processes_max, tasks_max;
	size_t processes_peak;
	size_t tasks_bound;	/* never less than the number of tasks; exact after each listing */
	struct task_list known;	/* as of the last listing */
	size_t pending_len;	/* approved, and not yet seen in a listing */
	struct task pending[TASKS_MAX];	/* the thread that asked, and for which kind of task */
	uint64_t shared_bytes_max;
	uint64_t shared_bytes;	/* of shared memory ever mapped: unmapped memory may still be held */
	uint64_t data_bytes_max, address_bytes_max;	/* the rlimits as set in the kernel; 0: no limit */
	bool refused_memory;	/* by us: shared memory beyond its bound */
	bool refused_allocation;	/* by the kernel: private memory beyond an rlimit */
	enum refused_task refused_task;	/* by us, most recently: which count was full */
	uint64_t record_locks;	/* requested so far */
	uint64_t epoll_entries;	/* requested so far */
	uint64_t signals;	/* real-time or with a value: at most this many are queued */
	size_t pipes;		/* without a name; never less than their number, and exact after each count */
	size_t named_pipes;	/* created so far */
	bool threads;		/* a process has had more than one thread: see pins.h */
	uint64_t pins;		/* descriptors of calls in which a thread may wait, since the last release */
	uint64_t released_us;	/* when the last release was */
	uint64_t file_pins;	/* of these, those that may be of files: they are released at every tick */
	uint64_t forked_us;	/* when a fork was last approved */
	struct cpu_book book;
	size_t forks;		/* approved forks of processes; the first process needs none */
	bool children_autoreaped;	/* the program set the disposition of SIGCHLD: its children may be auto-reaped and their CPU time lost */
	struct place place;	/* the folder in which the program may change modes and times */
	struct order *order;	/* of stdout and stderr; NULL unless the caller asked for it */
	uint64_t cpu_us;	/* what our answers have cost: it counts as the run's */
};

void notify_open(struct notify *notify, pid_t session, const struct limits *limits, struct order *order);

/* Asks the kernel, from 6.6 on, to run us at once when a call waits for an answer: answers then take a third of the time. */
void notify_hasten(const struct notify *notify);

/* The number of processes that have begun and ended without any record of their CPU time. `seen` is how many exist or were reaped by us. */
size_t notify_ended_unseen(const struct notify *notify, size_t seen);

/* Releases what waiting threads may hold. False if the release cannot be confirmed. */
bool notify_release(struct notify *notify);

/* Answers one waiting call. 0, or -1 and errno when answering itself failed. */
int notify_answer(struct notify *notify);

#endif
