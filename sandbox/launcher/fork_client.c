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
enum { MESSAGE_BYTES_MAX = 64 * 1024, FORK_MS_MAX = 1000, END_US_MAX = 2000000, START_US_MAX = 60000000 };

static struct server { pid_t pid; int socket; bool ready; uint64_t started_us; } servers[SERVERS_MAX];
static unsigned lost;

/*
 * What the interpreter finds when it starts is what a run will have in its place, because it remembers some of it: a regular file
 * as stdin, a pipe as stdout, no limit on the stack, and no signal blocked or ignored.
 */
static int become_server(int socket, pid_t worker, const struct request *request)
{
	const struct rlimit unlimited = { RLIM_INFINITY, RLIM_INFINITY };
	sigset_t none;
	int in = memfd_create("stdin", 0), out[2];

	if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0 || getppid() != worker || chdir("/") != 0 || in < 0 ||
	    pipe(out) != 0 || setrlimit(RLIMIT_STACK, &unlimited) != 0)
		return -1;
	sigemptyset(&none);
	if (sigprocmask(SIG_SETMASK, &none, NULL) != 0 || signal(SIGPIPE, SIG_DFL) == SIG_ERR)
		return -1;
	/* None of them is 0 or 1 by itself, and the socket goes last: SERVER_FD may be one of the others. */
	if (dup2(in, 0) < 0 || dup2(out[1], 1) < 0 || dup2(socket, SERVER_FD) < 0 ||
	    syscall(SYS_close_range, SERVER_FD + 1, ~0U, 0) != 0)
		return -1;
	return execve(request->executable, request->argv.items, request->env.items);
}

static struct server *numbered(uint64_t number)
{
	return number >= 1 && number <= SERVERS_MAX ? &servers[number - 1] : NULL;
}

static void drop(struct server *server)
{
	close(server->socket);
	*server = (struct server){ 0 };
}

static void lose(struct server *server)
{
	drop(server);
	lost = (unsigned)(server - servers) + 1;
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

/* Waits for what ended servers have left: children of theirs, and of ours that did not get their requests. The worker has no run now. */
static int clear_children(void)
{
	const struct timespec pause = { 0, 1000000 };
	uint64_t end = now_us() + END_US_MAX;

	while (other_children() > 0 && now_us() < end) {
		pid_t gone = waitpid(-1, NULL, WNOHANG | __WALL);
		if (gone > 0)
			fork_server_was(gone);
		else
			nanosleep(&pause, NULL);
	}
	if (other_children() == 0)
		return 0;
	errno = EBUSY;
	return -1;
}

static int end(struct server *server)
{
	pid_t pid = server->pid;

	kill(pid, SIGKILL);
	return waitpid(pid, NULL, __WALL) == pid ? 0 : -1;
}

/* Another takes its place. */
static int replace(struct server *server)
{
	if (server->pid == 0)
		return 0;
	if (end(server) != 0)
		return -1;
	drop(server);
	return clear_children();
}

pid_t fork_server_start(const struct request *request)
{
	struct server *server = numbered(request->forks);
	pid_t worker = getpid();
	int sockets[2];

	if (server == NULL || lost) {
		errno = EINVAL;
		return -1;
	}
	if (replace(server) != 0 || socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets) != 0)
		return -1;
	pid_t pid = send_filters(sockets[0]) ? fork() : -1;
	if (pid == 0)
		_exit(become_server(sockets[1], worker, request) == 0 ? 0 : 2);
	close(sockets[1]);
	if (pid < 0) {
		close(sockets[0]);
		return -1;
	}
	*server = (struct server){ .pid = pid, .socket = sockets[0], .started_us = now_us() };
	return pid;
}

/* A number from the server: the pid that it has made, or 0 when it is ready. -1 if none comes in time. */
static pid_t hear(const struct server *server, int ms_max)
{
	struct pollfd answer = { server->socket, POLLIN, 0 };
	pid_t pid;

	return poll(&answer, 1, ms_max) == 1 && recv(server->socket, &pid, sizeof pid, 0) == (ssize_t)sizeof pid ? pid : -1;
}

/* A child that does not get its request ends when its channel is closed. */
static int end_failed(struct server *server)
{
	if (end(server) != 0)
		return -1;
	lose(server);
	return clear_children();
}

/* 0 also for one that has hung as it started, and was ended; -1 and errno if something is left of it. */
static int is_ready(struct server *server)
{
	if (server->pid != 0 && !server->ready)
		server->ready = hear(server, 0) == 0;
	if (server->pid != 0 && !server->ready && now_us() > server->started_us + START_US_MAX)
		return end_failed(server);
	return server->ready;
}

pid_t fork_server_fork(const struct request *request, const int files[3], int *channel)
{
	struct server *server = numbered(request->forks);
	const char byte = 0;
	int ends[2];

	if (server == NULL || request->frame_len > MESSAGE_BYTES_MAX)
		return 0;
	int ready = is_ready(server);
	if (ready <= 0)
		return ready;
	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
		return 0;
	pid_t pid = send_with(server->socket, &byte, 1, &ends[1], 1) == 0 ? hear(server, FORK_MS_MAX) : -1;
	close(ends[1]);
	if (pid > 0 && send_with(ends[0], request->frame, request->frame_len, files, 3) == 0) {
		*channel = ends[0];
		return pid;
	}
	close(ends[0]);
	return end_failed(server);
}

bool fork_server_was(pid_t pid)
{
	for (size_t i = 0; i < SERVERS_MAX; i++)
		if (servers[i].pid == pid) {
			lose(&servers[i]);
			return true;
		}
	return false;
}

unsigned fork_server_lost(void)
{
	return lost;
}

int other_children(void)
{
	siginfo_t info;
	int running = 0;

	for (size_t i = 0; i < SERVERS_MAX; i++)
		running += servers[i].pid != 0;
	if (running == 0)
		return waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT | __WALL) == 0 ? 1 : errno == ECHILD ? 0 : -1;
	int children = proc_own_children();
	return children < 0 ? -1 : children - running;
}
