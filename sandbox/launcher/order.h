/*
 * How stdout and stderr interleave. They are two pipes, and neither tells when it was written. So where a caller asks for it,
 * every write to descriptor 2 waits for the launcher (filter.c), which takes what is in both, notes how much that was, and lets it go on.
 * Nothing is decided by it, and stdout, which most programs write more of, costs nothing. A write that waits can be interrupted by a
 * signal whose handler does not restart calls, as no write to a file can otherwise.
 */
#ifndef ORDER_H
#define ORDER_H

#include <stddef.h>
#include <sys/types.h>

enum { ORDER_MARKS_MAX = 16384 };

struct run;

struct order {
	struct run *run;
	size_t len;
	struct mark { off_t out, err; } marks[ORDER_MARKS_MAX];	/* what follows in stderr was written behind this much of stdout */
};

void order_begin(struct order *order, struct run *run);

/* Something is about to be written to stderr. Beyond ORDER_MARKS_MAX it is no longer noted. */
void order_note(struct order *order);

/* Writes the marks into a new file, "stdout stderr" a line. 0, or -1 and errno. */
int order_save(const struct order *order, const char *path);

#endif
