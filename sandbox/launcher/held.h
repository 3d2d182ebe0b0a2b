/* What a run holds that neither its folder nor its processes' memory shows. */
#ifndef HELD_H
#define HELD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct held {
	uint64_t file_bytes, files;	/* deleted, but still open, mapped or worked in: they keep their disk space */
	uint64_t buffer_bytes;		/* of the kernel, at most, behind its pipes, sockets and mappings */
	size_t pipes;
	bool hidden;			/* a process cannot be looked into */
};

/* A file that is only mapped counts as `file_bytes_max`: its size cannot be seen. 0, or -1 and errno. */
int census_held(pid_t session, uint64_t file_bytes_max, struct held *held);

/* Pipes that the processes of a run have open, with a name or without. 0, or -1 and errno. */
int census_pipes(pid_t session, size_t *pipes);

#endif
