#define _GNU_SOURCE
#include "fork_client.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "become.h"
#include "clock.h"
#include "filter.h"
#include "fork_server.h"
#include "passing.h"
#include "proc.h"

/* A message of the default size of a socket's buffer could be refused. A server that takes this long to fork has failed. */
enum { MESSAGE_BYTES_MAX = 64 * 1024, FORK_MS_MAX = 1000, END_US_MAX = 2000000 };

static struct { pid_t pid; int socket; bool ready, lost; } server = { .socket = -1 };

/*
 * What the interpreter finds when it starts is what a run will have in its place, because it remembers some of it: a regular file
 * as stdin, a pipe as stdout, and no limit on the stack.
 */
static int become_server(int socket, pid_t worker, const struct request *request)
{
	const struct rlimit unlimited = { RLIM_INFINITY, RLIM_INFINITY };
	int in = memfd_create("stdin", 0), out[2];

	if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0 || getppid() != worker || chdir("/") != 0 || in < 0 ||
	    pipe(out) != 0 || setrlimit(RLIMIT_STACK, &unlimited) != 0)
		return -1;
	/* None of them is 0 or 1 by itself, and the socket goes last: SERVER_FD may be one of the others. */
	if (dup2(in, 0) < 0 || dup2(out[1], 1) < 0 || dup2(socket, SERVER_FD) < 0 ||
	    syscall(SYS_close_range, SERVER_FD + 1, ~0U, 0) != 0)
		return -1;
	return execve(request->executable, request->argv.items, request->env.items);
}

static void drop_server(void)
{
	if (server.socket >= 0)
		close(server.socket);
	server.socket = -1;
	server.pid = 0;
	server.ready = false;
	server.lost = true;
}

static bool send_filters(int socket)
{
	bool ok = true;

	for (size_t i = 0; i < FILTERS; i++) {
		size_t bytes;
		const void *filter = seccomp_export(i, &bytes);
		ok = ok && send(socket, filter, bytes, MSG_NOSIGNAL | MSG_DONTWAIT) == (ssize_t)bytes;
	}
	return ok;
}

pid_t fork_server_start(const struct request *request)
{
	pid_t worker = getpid();
	int sockets[2];

	if (server.pid != 0 || server.lost) {
		errno = EALREADY;
		return -1;
	}
	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets) != 0)
		return -1;
	pid_t pid = send_filters(sockets[0]) ? fork() : -1;
	if (pid == 0)
		_exit(become_server(sockets[1], worker, request) == 0 ? 0 : 2);
	close(sockets[1]);
	if (pid < 0) {
		close(sockets[0]);
		return -1;
	}
	server.pid = pid;
	server.socket = sockets[0];
	return pid;
}

/* A number from the server: the pid that it has made, or 0 when it is ready. -1 if none comes in time. */
static pid_t hear_server(int ms_max)
{
	struct pollfd answer = { server.socket, POLLIN, 0 };
	pid_t pid;

	return poll(&answer, 1, ms_max) == 1 && recv(server.socket, &pid, sizeof pid, 0) == (ssize_t)sizeof pid ? pid : -1;
}

static bool is_ready(void)
{
	if (server.pid != 0 && !server.ready)
		server.ready = hear_server(0) == 0;
	return server.ready;
}

/* A child that does not get its request ends when its channel is closed. */
static int end_server(void)
{
	const struct timespec pause = { 0, 1000000 };
	uint64_t end = now_us() + END_US_MAX;
	pid_t gone;

	kill(server.pid, SIGKILL);
	drop_server();
	while ((gone = waitpid(-1, NULL, WNOHANG | __WALL)) >= 0 && now_us() < end)
		if (gone == 0)
			nanosleep(&pause, NULL);
	if (gone < 0 && errno == ECHILD)
		return 0;
	errno = EBUSY;
	return -1;
}

pid_t fork_server_fork(const struct request *request, const int files[3], int *channel)
{
	const char byte = 0;
	int ends[2];

	if (!request->forks || request->frame_len > MESSAGE_BYTES_MAX || !is_ready() ||
	    socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
		return 0;
	pid_t pid = send_with(server.socket, &byte, 1, &ends[1], 1) == 0 ? hear_server(FORK_MS_MAX) : -1;
	close(ends[1]);
	if (pid > 0 && send_with(ends[0], request->frame, request->frame_len, files, 3) == 0) {
		*channel = ends[0];
		return pid;
	}
	close(ends[0]);
	return end_server();
}

bool fork_server_was(pid_t pid)
{
	if (pid != server.pid)
		return false;
	drop_server();
	return true;
}

bool fork_server_lost(void)
{
	return server.lost;
}

int other_children(void)
{
	siginfo_t info;

	if (waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT | __WALL) != 0)
		return errno == ECHILD ? 0 : -1;
	return server.pid == 0 ? 1 : proc_own_children(server.pid);
}
