/*
 * The launcher watches one run on one poll loop: the calls that must be answered (notify.c), the ends of
 * processes (it is a subreaper, so it reaps orphans, too), the child's progress to exec, its own
 * caller, and a tick that sums what the tree uses. The first cause is the verdict; then the whole group is
 * killed and reaped, and only then is anything reported.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "clock.h"
#include "connect.h"
#include "crash_record.h"
#include "fork_client.h"
#include "join.h"
#include "machine.h"
#include "run.h"

/* Errors that mean the machine lacks a resource; every other error is due to the file that was to be executed. */
static bool is_fault(int exec_error)
{
	return exec_error == EAGAIN || exec_error == ENOMEM || exec_error == EMFILE || exec_error == ENFILE || exec_error == EIO;
}

/* The child's end of the channel: first the notification descriptor, then the end of file at exec; or a fault. */
static void hear_child(struct run *run)
{
	struct fault said;
	struct iovec bytes = { &said, sizeof said };
	_Alignas(struct cmsghdr) char control[CMSG_SPACE(sizeof run->notify.fd)];
	struct msghdr message = { .msg_iov = &bytes, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control };
	ssize_t got = recvmsg(run->channel, &message, MSG_CMSG_CLOEXEC);
	struct cmsghdr *header = got > 0 ? CMSG_FIRSTHDR(&message) : NULL;

	if (header != NULL && header->cmsg_type == SCM_RIGHTS) {
		memcpy(&run->notify.fd, CMSG_DATA(header), sizeof run->notify.fd);
		notify_hasten(&run->notify);
		run->listening = true;
	}
	if (got == (ssize_t)sizeof said && said.step == STEP_EXEC && !is_fault(said.error))
		run->report->exec_error = said.error;
	else if (got == (ssize_t)sizeof said && said.step != STEP_NONE)
		run->report->fault = said;
	if (got == (ssize_t)sizeof said)
		return;
	if (!run->listening && run->report->cause == CAUSE_NONE)
		set_fault(run, STEP_START);	/* it died before exec, without reporting a fault */
	close(run->channel);
	run->channel = -1;
}

static int milliseconds_to_wait(const struct run *run)
{
	uint64_t now = now_us(), wall = run->started_us + run->request->limits.wall_ms * 1000;
	uint64_t next = wall < run->tick_us ? wall : run->tick_us;

	return next <= now ? 0 : (int)((next - now) / 1000 + 1);
}

static void watch(struct run *run)
{
	while (!run->ended && !is_stuck(run)) {
		struct pollfd fds[] = {
			{ run->notify.fd, POLLIN, 0 }, { run->signals, POLLIN, 0 },
			/* A later message, that the file cannot be executed, is read when the child has ended. */
			{ run->listening ? -1 : run->channel, POLLIN, 0 }, { STDIN_FILENO, POLLIN, 0 },
			{ run->stdout_relay.from, POLLIN, 0 }, { run->stderr_relay.from, POLLIN, 0 },
			{ run->stdout_relay.to, relay_is_behind(&run->stdout_relay) ? POLLOUT : 0, 0 },
		};
		if (run->report->caller_gone)
			fds[3].fd = -1;
		if (poll(fds, ARRAY_LEN(fds), milliseconds_to_wait(run)) < 0 && errno != EINTR)
			fail(run, STEP_POLL);
		if (fds[4].revents)
			relay_take(run, &run->stdout_relay);
		if (fds[5].revents)
			relay_take(run, &run->stderr_relay);
		if (fds[6].revents)
			relay_send(run);
		if (fds[2].revents)
			hear_child(run);
		if ((fds[0].revents & POLLIN) && notify_answer(&run->notify) != 0)
			fail(run, STEP_NOTIFY);
		else if (fds[0].revents & (POLLHUP | POLLERR)) {
			close(run->notify.fd);
			run->notify.fd = -1;
		}
		if (fds[3].revents)
			hear_caller(run);
		if (fds[1].revents)
			hear_signals(run);
		if (!run->ended) {
			relay_tell_end(run);
			watch_clock(run);
		}
	}
	while (run->ended && run->channel >= 0)
		hear_child(run);	/* its last message; its end is closed now */
}

/* A compiler writes into the files directly: its output is small, and it is never joined with another program. */
static enum step open_outputs(struct run *run)
{
	run->program_out = run->out;
	run->program_err = run->err;
	if (run->request->profile == PROFILE_COMPILE)
		return STEP_NONE;
	if (run->request->connect[0] != '\0' && connect_run(run) != 0)
		return STEP_CONNECT;
	return (run->request->connect[0] == '\0' && relay_open(&run->stdout_relay, run->out, &run->program_out) != 0) ||
	       relay_open(&run->stderr_relay, run->err, &run->program_err) != 0 ? STEP_PIPE : STEP_NONE;
}

/* The program has its ends now. We close our copies: while we held them, no reader would see the end of file when it ends. */
static void leave_pipes(struct run *run)
{
	if (run->request->profile == PROFILE_COMPILE)
		return;
	close(run->program_out);
	close(run->program_err);
	run->program_out = run->program_err = -1;
	if (run->request->join[0] != '\0' || run->request->connect[0] != '\0') {
		close(run->in);
		run->in = -1;
	}
}

static enum step fork_program(struct run *run)
{
	int channel[2];

	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, channel) != 0)
		return STEP_SOCKETPAIR;
	run->pid = fork();
	if (run->pid == 0) {
		close(channel[0]);
		execute_sandboxed(&(struct policy){ run->request, run->in, run->program_out, run->program_err, run->executable,
						    dup3(channel[1], CHANNEL_FD, O_CLOEXEC) });
	}
	int error = errno;
	close(channel[1]);
	run->channel = channel[0];
	errno = error;
	return run->pid < 0 ? STEP_FORK : STEP_NONE;
}

static enum step start(struct run *run)
{
	run->started_us = now_us();
	run->tick_us = run->started_us + TICK_US;
	run->pid = fork_server_fork(run->request, (const int[]){ run->in, run->program_out, run->program_err }, &run->channel);
	run->report->forked = run->pid > 0;
	if (run->pid == 0) {	/* a server that has failed may have taken seconds */
		run->started_us = now_us();
		run->tick_us = run->started_us + TICK_US;
	}
	enum step failed = run->pid > 0 ? STEP_NONE : run->pid < 0 ? STEP_FORK_SERVER : fork_program(run);
	int error = errno;
	leave_pipes(run);
	errno = error;
	if (run->pid > 0 && crash_record_write(run->pid) != 0)
		fail(run, STEP_CRASH_RECORD);
	return failed;
}

void supervise(const struct request *request, struct pipe *pipe, int signals, struct report *report)
{
	static struct run run;
	static struct order order;
	const struct relay no_relay = { .from = -1, .to = -1, .file = -1 };
	enum step failed;

	run = (struct run){ .request = request, .report = report, .pipe = pipe, .signals = signals,
			    .in = -1, .out = -1, .err = -1, .executable = -1, .folder = -1, .channel = -1, .program_out = -1,
			    .program_err = -1, .stdout_relay = no_relay, .stderr_relay = no_relay };
	memset(report, 0, sizeof *report);
	run.oom_kills = oom_kill_count();
	notify_open(&run.notify, 0, &request->limits, NULL);
	failed = open_files(&run);
	if (failed == STEP_NONE && place_open(&run.notify.place, run.folder, request->folder) != 0)
		failed = STEP_OPEN_FOLDER;
	if (failed == STEP_NONE)
		failed = open_outputs(&run);
	if (pipe_holds(pipe, "cancel"))
		stop_tree(&run, CAUSE_CANCELLED);	/* the cancellation arrived together with the request */
	else if (failed == STEP_NONE && request->join[0] != '\0')
		failed = join_run(&run);
	if (failed == STEP_NONE && report->cause == CAUSE_NONE)
		failed = start(&run);
	if (failed == STEP_NONE && run.pid > 0) {
		order_begin(&order, &run);
		notify_open(&run.notify, run.pid, &request->limits, &order);
		watch(&run);
		conclude(&run);
		if (request->order[0] != '\0' && order_save(&order, request->order) != 0)
			set_fault(&run, STEP_ORDER);
	} else if (failed != STEP_NONE)
		set_fault(&run, failed);
	if (clear_files(&run) != 0)
		set_fault(&run, STEP_REMOVE_FOLDER);
	close_files(&run);
	report->server_lost = fork_server_lost();
	report->left = run.pid > 0 && !run.cleared ? run.pid : 0;
}
