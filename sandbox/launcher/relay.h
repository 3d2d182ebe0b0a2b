/*
 * Relays what a program writes to stdout or stderr from a pipe into the run's file. The program has a pipe, because a program that
 * opens its output again by name (/dev/stdout) must not overwrite earlier output. The length of the file is what the limit on
 * outputs counts, and the caller reads it.
 * In a joined run, stdout is relayed from the file to the peer program; the file buffers what the peer has yet to read. So a program
 * never blocks because the peer does not read, and never dies of writing to one that has ended.
 * A compiler writes into the files directly: all descriptors are -1.
 */
#ifndef RELAY_H
#define RELAY_H

#include <stdbool.h>
#include <sys/types.h>

struct run;

struct relay {
	int from;	/* the program's output; -1 when no process can write to it any more */
	int into;	/* the run's file, for writing; the relay does not close it */
	int to;		/* what the peer reads; -1 if there is no peer, it does not read, or the end was already reported to it */
	int file;	/* the run's file, for reading, if there is a peer */
	off_t noted, sent;
};

/* Makes the pipe of an output, whose other end, for the program, is returned in `end`. 0, or -1 and errno. */
int relay_open(struct relay *relay, int into, int *end);

/* Output for the peer is pending. */
bool relay_is_behind(const struct relay *relay);

/* Relays what is available, and sends as much as the peer has room for. False if nothing was available. A failure of ours ends the run. */
bool relay_take(struct run *run, struct relay *relay);
void relay_send(struct run *run);

/* The program has closed its stdout. It may go on and still read, so its end of file is reported to the peer. But the end of a program
 * is reported only after it was reaped here: then a program that ends because of that has ended later. */
void relay_tell_end(struct run *run);

/* Relays everything that has been written so far, to both outputs. */
void relay_catch_up(struct run *run);

/* When all processes of the run are gone: relays the rest, and waits until the peer has taken it or has ended, too. */
void relay_drain(struct run *run);
void relay_finish(struct run *run);

#endif
