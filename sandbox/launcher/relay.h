/*
 * What the program of a joined run writes, on its way to the other program. It goes into the run's file first, so the
 * limit on outputs holds and the caller can read it, as of any run; and that file is the buffer for what the other has yet to
 * read. So a program never waits because the other does not read, and never dies of writing to one that has ended.
 * Ordinary runs have no relay: all descriptors are -1.
 */
#ifndef RELAY_H
#define RELAY_H

#include <stdbool.h>
#include <sys/types.h>

struct run;

struct relay {
	int from;	/* what the program writes; -1 when nobody can write any more */
	int to;		/* what the other program reads; -1 when it does not, or has been told the end */
	int file;	/* the run's stdout, for reading */
	off_t noted, sent;
};

/* Whether the program has the other's ear: something is to be sent. */
bool relay_is_behind(const struct relay *relay);

/* Takes what is there, and sends what the other has room for. False when nothing was there. A failure of ours ends the run. */
bool relay_take(struct run *run);
void relay_send(struct run *run);

/* The program has closed its stdout. It may go on and still read: the other is told. But the end of a program is told only
 * when it is known here: whoever ends because of that has ended later. */
void relay_tell_end(struct run *run);

/* When all processes of the run are gone: takes the rest; and waits until the other has taken it, or has ended too. */
void relay_drain(struct run *run);
void relay_finish(struct run *run);

#endif
