#include "pipe.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static uint32_t frame_len(const struct pipe *pipe)
{
	const unsigned char *b = pipe->bytes;

	return b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
}

enum pipe_state pipe_peek(const struct pipe *pipe)
{
	if (pipe->len < 4)
		return PIPE_WAITING;
	if (frame_len(pipe) == 0 || frame_len(pipe) > FRAME_BYTES_MAX)
		return PIPE_BROKEN;
	return pipe->len >= 4 + frame_len(pipe) ? PIPE_FRAME : PIPE_WAITING;
}

enum pipe_state pipe_fill(struct pipe *pipe)
{
	ssize_t got = read(STDIN_FILENO, pipe->bytes + pipe->len, sizeof pipe->bytes - pipe->len);

	if (got < 0 && (errno == EINTR || errno == EAGAIN))
		return pipe_peek(pipe);
	if (got <= 0)
		return PIPE_CLOSED;
	pipe->len += (size_t)got;
	return pipe_peek(pipe);
}

bool pipe_holds(const struct pipe *pipe, const char *word)
{
	size_t len = strlen(word) + 1;

	return pipe_peek(pipe) == PIPE_FRAME && frame_len(pipe) == len && memcmp(pipe->bytes + 4, word, len) == 0;
}

size_t pipe_take(struct pipe *pipe, char *frame)
{
	size_t len = frame_len(pipe);

	memcpy(frame, pipe->bytes + 4, len);
	pipe->len -= 4 + len;
	memmove(pipe->bytes, pipe->bytes + 4 + len, pipe->len);
	return len;
}
