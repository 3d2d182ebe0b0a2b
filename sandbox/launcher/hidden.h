/* What a run holds that neither its folder nor its processes' memory shows. */
#ifndef HIDDEN_H
#define HIDDEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* Kernel default, which cannot be raised from inside: 16 pages. */
enum { PIPE_BYTES = 64 * 1024 };

/* Each takes memory of the kernel, and time of ours: one process may have nearly as many, all together no more. */
enum { MAPPINGS_MAX = 70000 };

struct hidden {
	uint64_t file_bytes, files;	/* deleted, but still open, mapped or worked in: they keep their disk space */
	uint64_t buffer_bytes;		/* of the kernel, at most, behind its pipes, sockets and mappings */
	size_t mappings;	/* of all processes; beyond MAPPINGS_MAX they are not counted */
	size_t pipes;
	bool opaque;			/* a process cannot be looked into */
};

/* A file that is only mapped counts as `file_bytes_max`: its size cannot be seen. 0, or -1 and errno. */
int measure_hidden(pid_t session, uint64_t file_bytes_max, struct hidden *hidden);

/* Pipes that the processes of a run have open, with a name or without. 0, or -1 and errno. */
int count_pipes(pid_t session, size_t *pipes);

#endif
