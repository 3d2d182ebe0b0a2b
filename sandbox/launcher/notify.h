/*
 * The calls that the launcher decides one by one: making processes and threads, sending signals, mapping shared memory, locking
 * records, reading the CPU clock of a process, making pipes, waiting for several descriptors; those that it does itself (attributes.h);
 * and those of which it only takes note: what is to be done with the end of a child, and writing to stderr in an ordered run.
 */
#ifndef NOTIFY_H
#define NOTIFY_H

#include <stdbool.h>

#include "attributes.h"
#include "accounting.h"
#include "order.h"
#include "request.h"

struct notify {
	int fd;			/* the notification descriptor; -1 before the filter is on and after the last user */
	pid_t session;
	size_t processes_max, tasks_max;
	size_t processes_peak;
	size_t tasks_bound;	/* never less than there are; exact after each listing */
	struct task_list known;	/* as of the last listing */
	size_t pending_len;	/* approved, and not yet seen in a listing */
	struct task pending[TASKS_MAX];	/* who asked, and for what */
	uint64_t shared_bytes_max;
	uint64_t shared_bytes;	/* of shared memory ever mapped: what is unmapped may still be held */
	uint64_t data_bytes_max, address_bytes_max;	/* as the kernel has them; 0: no limit */
	bool refused_memory;	/* by us: shared memory beyond its bound */
	bool refused_allocation;	/* by the kernel: private memory beyond an rlimit */
	enum refused_task refused_task;	/* by us, the last time: which count was full */
	uint64_t record_locks;	/* asked for so far */
	uint64_t epoll_entries;	/* asked for so far */
	uint64_t signals;	/* with a number or value of their own: at most so many wait for somebody to take them */
	size_t pipes;		/* never less than there are, those without a name; exact after each count */
	size_t named_pipes;	/* made so far */
	bool threads;		/* it has had more than one: see pins.h */
	uint64_t pins;		/* descriptors of calls in which a thread may wait, since the last release */
	uint64_t released_us;	/* when that was */
	uint64_t file_pins;	/* of these, those that may be of files: they are let go at every tick */
	uint64_t forked_us;	/* when a process was last let through to fork */
	struct cpu_book book;
	size_t forks;		/* processes let through to begin; the first began by itself */
	bool children_autoreaped;	/* it has set what is done with the end of a child: its time may go to nobody */
	struct place place;	/* where the program may change modes and times */
	struct order *order;	/* of stdout and stderr; NULL where nobody wants to know */
	uint64_t cpu_us;	/* what answering has cost us: the run pays for it */
};

void notify_open(struct notify *notify, pid_t session, const struct limits *limits, struct order *order);

/* Asks the kernel, from 6.6 on, to run us at once when somebody waits for an answer: it takes a third of the time. */
void notify_hasten(const struct notify *notify);

/* Processes that have begun and ended, with nobody to tell what they have used. `seen` is how many are there, or were reaped by us. */
size_t notify_ended_unseen(const struct notify *notify, size_t seen);

/* Lets go of what waiting threads may hold. False when that cannot be known. */
bool notify_release(struct notify *notify);

/* Answers one waiting call. 0, or -1 and errno when answering itself failed. */
int notify_answer(struct notify *notify);

#endif
