/* The memory that the processes of a run hold, with each page counted once, however many of them map it. */
#ifndef MEMORY_H
#define MEMORY_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

struct exact_memory {
	uint64_t bytes;
	bool steady;	/* no process began or ended during the walk, so nothing was counted twice */
};

/*
 * Walks over the page tables of the session's processes, largest first, until more than `enough` bytes are found. A child
 * between vfork and exec has no memory of its own and adds none. 0, or -1 and errno.
 */
int measure_memory(pid_t session, uint64_t enough, struct exact_memory *memory);

#endif
