/* What a run holds that neither its folder nor the memory of its processes shows. */
#ifndef HIDDEN_H
#define HIDDEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* Kernel default, which cannot be raised from inside: 16 pages. */
enum { PIPE_BYTES = 64 * 1024 };

/* Each costs kernel memory, and time of the launcher: the processes of a run together may have this many, and one process nearly as many. */
enum { MAPPINGS_MAX = 70000 };

struct hidden {
	uint64_t file_bytes, files;	/* deleted, but still open, mapped or a working directory: they keep their disk space */
	uint64_t buffer_bytes;		/* kernel memory behind its pipes, sockets and mappings, at most */
	size_t mappings;	/* of all processes; counting stops at MAPPINGS_MAX */
	size_t pipes;
	bool opaque;			/* a process hides its descriptors and mappings */
};

/* A file that is only mapped counts as `file_bytes_max`: its size cannot be seen. 0, or -1 and errno. */
int measure_hidden(pid_t session, uint64_t file_bytes_max, struct hidden *hidden);

/* Pipes that the processes of a run have open, with a name or without. 0, or -1 and errno. */
int count_pipes(pid_t session, size_t *pipes);

#endif
