/*
 * What a program writes to stdout or stderr, on its way through a pipe into the run's file. Through a pipe, because a program that
 * opens its output again by name (/dev/stdout) must not overwrite what is there. The length of the file is what the limit on
 * outputs counts, and the caller reads it.
 * Of a joined run, stdout goes on from the file to the other program; the file is the buffer for what that has yet to read. So a program
 * never waits because the other does not read, and never dies of writing to one that has ended.
 * A compiler writes into the files itself: all descriptors are -1.
 */
#ifndef RELAY_H
#define RELAY_H

#include <stdbool.h>
#include <sys/types.h>

struct run;

struct relay {
	int from;	/* what the program writes; -1 when nobody can write any more */
	int into;	/* the run's file, for writing; not the relay's to close */
	int to;		/* what the other program reads; -1 when there is none, it does not read, or has been told the end */
	int file;	/* the run's file, for reading, where there is another program */
	off_t noted, sent;
};

/* Makes the pipe of an output, whose other end, for the program, is returned in `end`. 0, or -1 and errno. */
int relay_open(struct relay *relay, int into, int *end);

/* Output for the peer is pending. */
bool relay_is_behind(const struct relay *relay);

/* Takes what is there, and sends what the other has room for. False when nothing was there. A failure of ours ends the run. */
bool relay_take(struct run *run, struct relay *relay);
void relay_send(struct run *run);

/* The program has closed its stdout. It may go on and still read: the other is told. But the end of a program is told only
 * when it is known here: whoever ends because of that has ended later. */
void relay_tell_end(struct run *run);

/* Takes all that has been written so far, to both outputs. */
void relay_catch_up(struct run *run);

/* When all processes of the run are gone: takes the rest; and waits until the other has taken it, or has ended too. */
void relay_drain(struct run *run);
void relay_finish(struct run *run);

#endif
