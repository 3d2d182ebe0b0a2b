/*
 * The launchers of two joined runs do not know each other. They meet at a socket in a folder of the service: the launcher
 * that comes first waits there, makes a pipe for each of the two programs to read from, and sends the other its ends. So
 * neither program starts before both launchers hold all ends, and no end is ever missing. The pipes
 * have no name, and a program can use its end in one direction only: the mode of the pipe refuses the other.
 */
#define _GNU_SOURCE
#include "join.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "passing.h"
#include "run.h"

enum { RETRY_US = 200 };

/* The ends of the two pipes that one launcher gets: the one its program reads, and the one its relay writes. */
struct ends { int in, to; };

int address_of(const char *path, struct sockaddr_un *address)
{
	char folder[4096];
	const char *name = strrchr(path, '/');

	if (name == NULL || (size_t)(name - path) >= sizeof folder) {
		errno = EINVAL;
		return -1;
	}
	memcpy(folder, path, (size_t)(name - path));
	folder[name - path] = '\0';
	int fd = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return -1;
	*address = (struct sockaddr_un){ .sun_family = AF_UNIX };
	snprintf(address->sun_path, sizeof address->sun_path, "/proc/self/fd/%d%s", fd, name);
	return fd;
}

/* One end of a program's pipe: owned by the program, and usable in one direction only, also when it is opened again by /dev/stdin. */
static int give_away(int fd, mode_t mode)
{
	return fchmod(fd, mode) == 0 && (geteuid() != 0 || fchown(fd, PAYLOAD_ID, PAYLOAD_ID) == 0) ? 0 : -1;
}

int make_pipe(int ends[2], mode_t mode)
{
	if (pipe2(ends, O_CLOEXEC) != 0)
		return -1;
	if (give_away(ends[0], mode) == 0)
		return 0;
	close(ends[0]);
	close(ends[1]);
	return -1;
}

static int send_ends(int socket, struct ends ends)
{
	const char byte = 0;

	return send_with(socket, &byte, 1, (const int[]){ ends.in, ends.to }, 2);
}

static int receive_ends(int socket, struct ends *ends)
{
	char byte;
	int fds[2];
	ssize_t got = receive_with(socket, &byte, 1, fds, 2);

	if (got != 1) {
		errno = got < 0 ? errno : EPROTO;
		return -1;
	}
	*ends = (struct ends){ fds[0], fds[1] };
	return 0;
}

/* The first launcher: makes the pipes when the other has connected. */
static int lead(struct run *run, int listener, const char *path, struct ends *own)
{
	int ours[2], theirs[2];

	if (listen(listener, 1) != 0)
		return -1;
	struct pollfd other = { listener, POLLIN, 0 };
	while (other.revents == 0)
		if (!wait_for(run, &other, -1))
			return -1;
	int socket = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
	if (socket < 0 || unlink(path) != 0 || make_pipe(ours, 0400) != 0)
		return -1;
	if (make_pipe(theirs, 0400) != 0)
		return -1;
	*own = (struct ends){ ours[0], theirs[1] };
	int sent = send_ends(socket, (struct ends){ theirs[0], ours[1] }), error = errno;
	close(theirs[0]);
	close(ours[1]);
	close(socket);
	errno = error;
	return sent;
}

/* The second launcher: receives its ends. The first may still be between bind and listen. */
static int follow(struct run *run, int socket, const struct sockaddr_un *address, struct ends *own)
{
	struct pollfd nothing = { -1, 0, 0 }, other = { socket, POLLIN, 0 };

	while (connect(socket, (const struct sockaddr *)address, sizeof *address) != 0)
		if ((errno != ECONNREFUSED && errno != EINTR) || !wait_for(run, &nothing, RETRY_US))
			return -1;
	while (other.revents == 0)
		if (!wait_for(run, &other, -1))
			return -1;
	return receive_ends(socket, own);
}

static int meet(struct run *run, struct ends *own)
{
	struct sockaddr_un address;
	const char *path = run->request->join;
	int folder = address_of(path, &address), result = -1;
	int fd = folder < 0 ? -1 : socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);

	if (fd >= 0 && bind(fd, (const struct sockaddr *)&address, sizeof address) == 0)
		result = lead(run, fd, path, own);
	else if (fd >= 0 && errno == EADDRINUSE)
		result = follow(run, fd, &address, own);
	int error = errno;
	if (fd >= 0)
		close(fd);
	if (folder >= 0)
		close(folder);
	errno = error;
	return result;
}

enum step join_run(struct run *run)
{
	struct relay *relay = &run->stdout_relay;
	struct ends own;

	if (meet(run, &own) != 0)
		return run->report->cause == CAUSE_NONE ? STEP_JOIN : STEP_NONE;
	close(run->in);
	run->in = own.in;
	relay->to = own.to;
	relay->file = open(run->request->out, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	return relay->file < 0 || fcntl(relay->to, F_SETFL, O_NONBLOCK) != 0 ? STEP_RELAY : STEP_NONE;
}
