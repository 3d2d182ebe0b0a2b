#define _GNU_SOURCE
#include "relay.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "join.h"
#include "proc.h"
#include "run.h"

enum { CHUNK_BYTES = 64 * 1024 };

/* One direction only, even when it is opened again by name. */
enum { WRITE_ONLY = 0200 };

static void shut(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

int relay_open(struct relay *relay, int into, int *end)
{
	int ends[2];

	if (make_pipe(ends, WRITE_ONLY) != 0)
		return -1;
	relay->from = ends[0];
	relay->into = into;
	*end = ends[1];
	return fcntl(relay->from, F_SETFL, O_NONBLOCK);
}

bool relay_is_behind(const struct relay *relay)
{
	return relay->to >= 0 && relay->sent < relay->noted;
}

/* False if the peer has no room, or has stopped reading. */
static bool send_bytes(struct relay *relay, const char *bytes, size_t len)
{
	ssize_t sent = write(relay->to, bytes, len);

	if (sent < 0 && errno != EAGAIN && errno != EINTR)
		shut(&relay->to);
	if (sent > 0)
		relay->sent += sent;
	return sent == (ssize_t)len;
}

static bool has_reader(int to)
{
	struct pollfd other = { to, 0, 0 };

	return poll(&other, 1, 0) >= 0 && (other.revents & POLLERR) == 0;
}

void relay_send(struct run *run)
{
	static char bytes[CHUNK_BYTES];	/* holds nothing between two calls */
	struct relay *relay = &run->stdout_relay;

	if (relay->to >= 0 && !has_reader(relay->to))
		shut(&relay->to);
	while (relay_is_behind(relay)) {
		ssize_t got = pread(relay->file, bytes, sizeof bytes, relay->sent);
		if (got <= 0) {
			fail(run, STEP_RELAY);
			return;
		}
		if (!send_bytes(relay, bytes, (size_t)got))
			return;
	}
}

static bool store_bytes(struct relay *relay, const char *bytes, size_t len)
{
	for (size_t done = 0; done < len;) {
		ssize_t wrote = write(relay->into, bytes + done, len - done);
		if (wrote < 0 && errno != EINTR)
			return false;
		if (wrote > 0)
			done += (size_t)wrote;
	}
	relay->noted += (off_t)len;
	return true;
}

bool relay_take(struct run *run, struct relay *relay)
{
	static char bytes[CHUNK_BYTES];	/* holds nothing between two calls */
	off_t room = (off_t)run->request->limits.output_bytes + 1 - relay->noted;	/* one byte more distinguishes "full" from "over the limit" */
	ssize_t got = read(relay->from, bytes, room < (off_t)sizeof bytes ? (size_t)room : sizeof bytes);

	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return false;
	bool is_behind = relay_is_behind(relay);
	if (got <= 0)
		shut(&relay->from);
	else if (!store_bytes(relay, bytes, (size_t)got))
		fail(run, STEP_RELAY);
	else if (got == room) {
		shut(&relay->from);
		stop_tree(run, CAUSE_OUTPUT);
	} else if (!is_behind && relay->to >= 0)
		send_bytes(relay, bytes, (size_t)got);
	return true;
}

static bool is_exiting(pid_t pid)
{
	struct proc_stat stat;

	return !proc_stat(pid, &stat) || stat.exiting;
}

void relay_tell_end(struct run *run)
{
	struct relay *relay = &run->stdout_relay;

	if (relay->from < 0 && relay->to >= 0 && !relay_is_behind(relay) && !is_exiting(run->pid))
		shut(&relay->to);
}

void relay_catch_up(struct run *run)
{
	struct relay *const relays[] = { &run->stdout_relay, &run->stderr_relay };

	for (size_t i = 0; i < ARRAY_LEN(relays); i++)
		while (relays[i]->from >= 0 && run->report->fault.step == STEP_NONE && relay_take(run, relays[i]))
			continue;
}

void relay_drain(struct run *run)
{
	relay_catch_up(run);	/* no writer is left, so this ends */
}

void relay_finish(struct run *run)
{
	struct relay *relay = &run->stdout_relay;
	struct pollfd other = { relay->to, POLLOUT, 0 };

	while (relay_is_behind(relay) && run->report->cause == CAUSE_NONE && wait_for(run, &other, -1))
		relay_send(run);
	shut(&relay->to);
}
