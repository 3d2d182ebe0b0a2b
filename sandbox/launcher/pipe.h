/* Frames on the request pipe (see request.c), read without ever blocking the supervision of a run. */
#ifndef PIPE_H
#define PIPE_H

#include <stdbool.h>

#include "request.h"

struct pipe {
	size_t len;
	unsigned char bytes[4 + FRAME_BYTES_MAX];
};

enum pipe_state {
	PIPE_WAITING,	/* no whole frame yet */
	PIPE_FRAME,
	PIPE_CLOSED,	/* the caller is gone */
	PIPE_BROKEN,	/* a length out of bounds: the frames that follow cannot be delimited */
};

/* One read of descriptor 0, after poll() said that it would not block. */
enum pipe_state pipe_fill(struct pipe *pipe);

/* Whether a whole frame has arrived. */
enum pipe_state pipe_peek(const struct pipe *pipe);

/* Whether the first frame has arrived and consists of this one word. */
bool pipe_holds(const struct pipe *pipe, const char *word);

/* Takes the first frame out, into `frame` of FRAME_BYTES_MAX bytes. Returns its length. */
size_t pipe_take(struct pipe *pipe, char *frame);

#endif
