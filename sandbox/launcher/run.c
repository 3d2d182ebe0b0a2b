#define _GNU_SOURCE
#include "run.h"

#include <errno.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "clock.h"
#include "fork_client.h"

/* A process in an uninterruptible wait (disk) can take long to end. After this time it is reported to the caller. */
enum { REAP_US_MAX = 10000000 };

void set_fault(struct run *run, enum step step)
{
	struct fault *fault = &run->report->fault;

	if (fault->step == STEP_NONE) {
		fault->step = step;
		fault->error = errno;
	}
}

void stop_tree(struct run *run, enum cause cause)
{
	if (run->report->cause == CAUSE_NONE)
		run->report->cause = cause;
	if (run->stopped_us == 0)
		run->stopped_us = now_us();
	if (run->pid <= 0 || run->cleared)
		return;
	kill(-run->pid, SIGKILL);
	if (!run->ended)
		kill(run->pid, SIGKILL);	/* it may not be a group leader yet */
}

void fail(struct run *run, enum step step)
{
	set_fault(run, step);
	stop_tree(run, CAUSE_CANCELLED);
}

void reap(struct run *run)
{
	struct rusage usage;
	int status;

	for (pid_t pid; (pid = wait4(-1, &status, WNOHANG | __WALL, &usage)) > 0;) {
		if (fork_server_was(pid))
			continue;
		run->reaped++;
		run->reaped_cpu_us += (uint64_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000 +
				      (uint64_t)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
		uint64_t resident = (uint64_t)usage.ru_maxrss * 1024;
		if (resident > run->report->memory_bytes)
			run->report->memory_bytes = resident;
		if (pid != run->pid)
			continue;
		run->ended = true;
		run->report->status = status;
		run->report->ended_us = now_us();
		run->report->wall_us = run->report->ended_us - run->started_us;
	}
}

void hear_caller(struct run *run)
{
	static struct request request;
	static char frame[FRAME_BYTES_MAX];
	enum pipe_state state = pipe_fill(run->pipe);

	if (state == PIPE_WAITING)
		return;
	if (state == PIPE_FRAME) {
		size_t len = pipe_take(run->pipe, frame);
		if (parse_request(&request, frame, len) == NULL && request.operation == OPERATION_CANCEL) {
			stop_tree(run, CAUSE_CANCELLED);
			return;
		}
	}
	run->report->caller_gone = true;	/* or it speaks another protocol, and could not read a report */
	stop_tree(run, CAUSE_CANCELLED);
}

void hear_signals(struct run *run)
{
	struct signalfd_siginfo info;

	while (read(run->signals, &info, sizeof info) == (ssize_t)sizeof info)
		if (info.ssi_signo != SIGCHLD) {
			run->report->caller_gone = true;
			stop_tree(run, CAUSE_CANCELLED);
		}
	reap(run);
}

bool wait_for(struct run *run, struct pollfd *other, int us_max)
{
	struct pollfd fds[] = { *other, { STDIN_FILENO, POLLIN, 0 }, { run->signals, POLLIN, 0 } };
	struct timespec pause = { 0, (long)us_max * 1000 };

	if (ppoll(fds, ARRAY_LEN(fds), us_max < 0 ? NULL : &pause, NULL) < 0 && errno != EINTR)
		fail(run, STEP_POLL);
	other->revents = fds[0].revents;
	if (fds[1].revents)
		hear_caller(run);
	if (fds[2].revents)
		hear_signals(run);
	return run->report->cause == CAUSE_NONE;
}

bool is_stuck(const struct run *run)
{
	return run->stopped_us != 0 && now_us() > run->stopped_us + REAP_US_MAX;
}
