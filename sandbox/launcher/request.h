/* One request: what to run, with which files, within which limits. See request.c for its format on the pipe. */
#ifndef REQUEST_H
#define REQUEST_H

#include <stddef.h>
#include <stdint.h>

#define ARRAY_LEN(a) (sizeof(a) / sizeof((a)[0]))

enum { FRAME_BYTES_MAX = 256 * 1024, LIST_LEN_MAX = 512 };

/* Bits: an ordered run is a run in all other respects. */
enum profile { PROFILE_RUN = 1, PROFILE_COMPILE = 2, PROFILE_ORDERED = PROFILE_RUN | 4 };

struct list {
	size_t len;
	char *items[LIST_LEN_MAX + 1]; /* ends with NULL, as execve wants it */
};

/* Every limit is required: a forgotten one is an error, never "unlimited". */
struct limits {
	uint64_t cpu_ms;	/* user + system of the whole tree */
	uint64_t wall_ms;
	uint64_t memory_bytes;	/* resident, summed over the tree */
	uint64_t data_bytes;	/* RLIMIT_DATA */
	uint64_t address_bytes;	/* RLIMIT_AS; 0: no limit (JVM and V8 reserve what they never touch) */
	uint64_t open_files;	/* of each process; at most OPEN_FILES_MAX */
	uint64_t stack_bytes;	/* RLIMIT_STACK; 0: no limit but address_bytes */
	uint64_t output_bytes;	/* stdout and stderr, each */
	uint64_t file_bytes;	/* each file in the writable folder */
	uint64_t scratch_bytes;	/* all files in the writable folder */
	uint64_t scratch_files;
	uint64_t processes;
	uint64_t tasks;		/* threads of all processes */
};

/* The folder is kept; or it is created or empty, and emptied afterwards; or it was made for this run, and is removed afterwards. */
enum freshness { FOLDER_STAYS, FOLDER_EMPTY, FOLDER_POPULATED };

enum operation { OPERATION_RUN, OPERATION_REMOVE, OPERATION_CANCEL, OPERATION_FORK_SERVER };

struct request {
	enum operation operation;
	enum profile profile;
	const char *executable;	/* the file; argv[0] is only the name that the program sees */
	struct list argv, env;
	struct list read;	/* files and folders that may be read and executed */
	const char *folder;	/* the one writable folder, or, for a connected run, one that it may read; working directory */
	uint64_t fresh;		/* enum freshness */
	const char *in, *out, *err;
	const char *order;	/* where to record how stdout and stderr interleave (order.h); empty: nowhere */
	const char *join;	/* where to meet the run that this one is joined with (join.h); empty: none */
	uint64_t forks;		/* the number of the fork server that may run it, in the place of `executable`, or that is to start; 0: none */
	const char *connect;	/* the socket of the caller that is its stdin and stdout (connect.h); empty: none */
	const char *path;	/* of OPERATION_REMOVE */
	struct limits limits;
	const char *frame;	/* the whole request as it came, for a child that reads it itself */
	size_t frame_len;
};

/* Parses one frame in place; the request points into it. Returns NULL, or what is wrong. */
const char *parse_request(struct request *request, char *frame, size_t len);

#endif
