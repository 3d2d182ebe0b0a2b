/*
 * How stdout and stderr interleave. They are two pipes, and neither records when it was written. So if a caller asks for it,
 * every write to descriptor 2 waits for the launcher (filter.c), which empties both pipes, records both lengths, and lets the write
 * continue. No decision depends on it, and stdout, which most programs write more of, costs nothing. A waiting write can be
 * interrupted by a signal whose handler does not restart calls; otherwise no write to a file can be.
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
	struct mark { off_t out, err; } marks[ORDER_MARKS_MAX];	/* stderr from `err` on was written after the first `out` bytes of stdout */
};

void order_begin(struct order *order, struct run *run);

/* The program is about to write to stderr. Not recorded beyond ORDER_MARKS_MAX. */
void order_note(struct order *order);

/* Writes the marks into a new file, "stdout stderr" a line. 0, or -1 and errno. */
int order_save(const struct order *order, const char *path);

#endif
