/*
 * The launcher watches one run on one poll loop: the calls the gate must answer, the ends of
 * processes (it is a subreaper, so orphans end here too), the child's way to exec, its own
 * caller, and a tick that sums what the tree uses. The first cause is the verdict; then the whole group is
 * killed and reaped, and only then is anything reported.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "clock.h"
#include "elf_static.h"
#include "folder.h"
#include "join.h"
#include "machine.h"
#include "note.h"
#include "run.h"

/* A process in a wait that no signal ends (disk) can take long to go. After so long the caller is told. */
enum { REAP_US_MAX = 10000000, REAP_PAUSE_US = 200, OUTLAST_US = 50000 };

static void set_fault(struct run *run, const char *step)
{
	struct fault *fault = &run->report->fault;

	if (fault->step[0] == '\0') {
		strncpy(fault->step, step, sizeof fault->step - 1);
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
		kill(run->pid, SIGKILL);	/* it may not lead its group yet */
}

void fail(struct run *run, const char *step)
{
	set_fault(run, step);
	stop_tree(run, CAUSE_CANCELLED);
}

static void reap(struct run *run)
{
	struct rusage usage;
	int status;

	for (pid_t pid; (pid = wait4(-1, &status, WNOHANG | __WALL, &usage)) > 0;) {
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

/* The machine's want of something; every other error is of the file that was to be executed. */
static bool is_fault(int exec_error)
{
	return exec_error == EAGAIN || exec_error == ENOMEM || exec_error == EMFILE || exec_error == ENFILE || exec_error == EIO;
}

/* The child's end of the channel: first the notification descriptor, then the end of file at exec; or a fault. */
static void hear_child(struct run *run)
{
	struct fault said;
	struct iovec bytes = { &said, sizeof said };
	_Alignas(struct cmsghdr) char control[CMSG_SPACE(sizeof run->gate.fd)];
	struct msghdr message = { .msg_iov = &bytes, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control };
	ssize_t got = recvmsg(run->channel, &message, MSG_CMSG_CLOEXEC);
	struct cmsghdr *header = got > 0 ? CMSG_FIRSTHDR(&message) : NULL;

	if (header != NULL && header->cmsg_type == SCM_RIGHTS) {
		memcpy(&run->gate.fd, CMSG_DATA(header), sizeof run->gate.fd);
		gate_hasten(&run->gate);
		run->listening = true;
	}
	if (got == (ssize_t)sizeof said && strcmp(said.step, "exec") == 0 && !is_fault(said.error))
		run->report->exec_error = said.error;
	else if (got == (ssize_t)sizeof said && said.step[0] != '\0')
		run->report->fault = said;
	if (got == (ssize_t)sizeof said)
		return;
	if (!run->listening && run->report->cause == CAUSE_NONE)
		set_fault(run, "start");	/* it died on the way, without a word */
	close(run->channel);
	run->channel = -1;
}

static void hear_caller(struct run *run)
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
	run->report->caller_gone = true;	/* or it speaks another protocol: no report would be understood */
	stop_tree(run, CAUSE_CANCELLED);
}

static void hear_signals(struct run *run)
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
		fail(run, "poll");
	other->revents = fds[0].revents;
	if (fds[1].revents)
		hear_caller(run);
	if (fds[2].revents)
		hear_signals(run);
	return run->report->cause == CAUSE_NONE;
}

static int milliseconds_to_wait(const struct run *run)
{
	uint64_t now = now_us(), wall = run->started_us + run->request->limits.wall_ms * 1000;
	uint64_t next = wall < run->tick_us ? wall : run->tick_us;

	return next <= now ? 0 : (int)((next - now) / 1000 + 1);
}

/* It was killed, and does not go. */
static bool is_stuck(const struct run *run)
{
	return run->stopped_us != 0 && now_us() > run->stopped_us + REAP_US_MAX;
}

static void watch(struct run *run)
{
	while (!run->ended && !is_stuck(run)) {
		struct pollfd fds[] = {
			{ run->gate.fd, POLLIN, 0 }, { run->signals, POLLIN, 0 },
			/* What it says after this, that it cannot be executed, is heard when it has ended. */
			{ run->listening ? -1 : run->channel, POLLIN, 0 }, { STDIN_FILENO, POLLIN, 0 },
			{ run->stdout_relay.from, POLLIN, 0 }, { run->stderr_relay.from, POLLIN, 0 },
			{ run->stdout_relay.to, relay_is_behind(&run->stdout_relay) ? POLLOUT : 0, 0 },
		};
		if (run->report->caller_gone)
			fds[3].fd = -1;
		if (poll(fds, ARRAY_LEN(fds), milliseconds_to_wait(run)) < 0 && errno != EINTR)
			fail(run, "poll");
		if (fds[4].revents)
			relay_take(run, &run->stdout_relay);
		if (fds[5].revents)
			relay_take(run, &run->stderr_relay);
		if (fds[6].revents)
			relay_send(run);
		if (fds[2].revents)
			hear_child(run);
		if ((fds[0].revents & POLLIN) && gate_answer(&run->gate) != 0)
			fail(run, "notify");
		else if (fds[0].revents & (POLLHUP | POLLERR)) {
			close(run->gate.fd);
			run->gate.fd = -1;
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
		hear_child(run);	/* what it said last; its end is closed now */
}

/* Nothing of the run may be left: not a process, not a zombie. */
static void clear_tree(struct run *run)
{
	struct timespec pause = { 0, REAP_PAUSE_US * 1000 };

	if (run->stopped_us == 0)
		run->stopped_us = now_us();
	while (kill(-run->pid, SIGKILL) == 0) {
		reap(run);
		if (is_stuck(run)) {
			set_fault(run, "reap");
			return;
		}
		nanosleep(&pause, NULL);
	}
	if (errno != ESRCH)
		set_fault(run, "kill");
	reap(run);
	run->cleared = true;
}

/* What the end itself tells, where no watch has stopped the run before. The first that holds is the cause. */
static enum cause final_cause(const struct run *run)
{
	const struct limits *limits = &run->request->limits;
	int signal = WIFSIGNALED(run->report->status) ? WTERMSIG(run->report->status) : 0;

	if (run->report->memory_bytes > limits->memory_bytes)
		return CAUSE_MEMORY;
	if ((signal == SIGSEGV || signal == SIGKILL) && elf_static_bytes(run->executable) > limits->data_bytes)
		return CAUSE_MEMORY;	/* it never got to its first instruction */
	if (output_is_over(run))
		return CAUSE_OUTPUT;
	if (folder_is_over(run->folder, &(struct held){ 0 }, limits))
		return CAUSE_FOLDER;
	/* Anybody can send SIGXCPU; the kernel does at the limit, in whole seconds, by samples that are far off on a busy machine. */
	uint64_t rlimit_us = (limits->cpu_ms + 999) / 1000 * 1000000;
	if (run->report->cpu_us > limits->cpu_ms * 1000 || (signal == SIGXCPU && run->report->cpu_us * 2 > rlimit_us))
		return CAUSE_CPU;
	if (run->report->wall_us >= limits->wall_ms * 1000)
		return CAUSE_WALL;
	if (run->gate.refused_memory && run->report->status != 0)
		return CAUSE_MEMORY;
	return CAUSE_NONE;
}

/* Every process of a run is a descendant of ours, and an orphan is our child: without children there is none. */
static void expect_no_child(struct run *run)
{
	siginfo_t info;

	if (waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT | __WALL) != -1 || errno != ECHILD)
		set_fault(run, "left_process");
}

/* The kernel's count is of all runs. A run of one process knows by its end whether it was meant; a parent can die of its child's. */
static bool may_have_been_killed(const struct run *run)
{
	int status = run->report->status;

	return (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) || (status != 0 && run->gate.forks > 1);
}

/* The program failed, but it may not have been its fault. */
static void doubt_failure(struct run *run)
{
	if (may_have_been_killed(run) && oom_kill_count() != run->oom_kills) {
		errno = ENOMEM;	/* the machine's memory, not the program's limit */
		set_fault(run, "out_of_memory");
	} else if (disk_is_full(run->folder)) {
		errno = ENOSPC;
		set_fault(run, "scratch_root");
	}
}

bool outlast(pid_t group, int signals)
{
	struct pollfd fds[] = { { STDIN_FILENO, 0, 0 }, { signals, POLLIN, 0 } };
	const struct timespec pause = { 0, OUTLAST_US * 1000 };
	struct signalfd_siginfo info;

	while (kill(-group, SIGKILL) == 0) {
		ppoll(fds, ARRAY_LEN(fds), &pause, NULL);
		while (read(signals, &info, sizeof info) == (ssize_t)sizeof info)
			if (info.ssi_signo != SIGCHLD)
				return false;
		if (fds[0].revents != 0)
			return false;
		while (waitpid(-1, NULL, WNOHANG | __WALL) > 0)
			continue;
	}
	return true;
}

static void conclude(struct run *run)
{
	struct report *report = run->report;

	clear_tree(run);
	if (run->cleared)
		expect_no_child(run);
	relay_drain(run);
	if (run->cleared && note_run(0) != 0)
		set_fault(run, "note");
	uint64_t booked = census_booked_us(&run->gate.book);
	uint64_t cpu_us = (run->reaped_cpu_us > booked ? run->reaped_cpu_us : booked) + launcher_us(run);
	if (cpu_us > report->cpu_us)
		report->cpu_us = cpu_us;
	report->processes = run->gate.processes_peak;
	report->refused_allocation = run->gate.refused_allocation;
	report->refused_task = run->gate.refused_task;
	report->out_bytes = (uint64_t)stdout_bytes(run);
	report->err_bytes = (uint64_t)stderr_bytes(run);
	if (finish_outputs(run) != 0)
		set_fault(run, "outputs");
	if (report->cause == CAUSE_NONE)
		report->cause = final_cause(run);
	if (report->cause == CAUSE_NONE)
		doubt_failure(run);
	relay_finish(run);
}

/* A compiler writes into the files: it says little, and nobody talks to it. */
static const char *open_outputs(struct run *run)
{
	run->program_out = run->out;
	run->program_err = run->err;
	if (run->request->profile == PROFILE_COMPILE)
		return NULL;
	return relay_open(&run->stdout_relay, run->out, &run->program_out) != 0 ||
	       relay_open(&run->stderr_relay, run->err, &run->program_err) != 0 ? "pipe" : NULL;
}

/* The program has its ends now, and they are its alone: while we held them, nobody would learn that it has ended. */
static void leave_pipes(struct run *run)
{
	if (run->request->profile == PROFILE_COMPILE)
		return;
	close(run->program_out);
	close(run->program_err);
	run->program_out = run->program_err = -1;
	if (run->request->join[0] != '\0') {
		close(run->in);
		run->in = -1;
	}
}

static const char *start(struct run *run)
{
	int channel[2];

	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, channel) != 0)
		return "socketpair";
	run->started_us = now_us();
	run->tick_us = run->started_us + TICK_US;
	run->pid = fork();
	if (run->pid == 0) {
		close(channel[0]);
		become_sandboxed(&(struct policy){ run->request, run->in, run->program_out, run->program_err, run->executable,
						   dup3(channel[1], CHANNEL_FD, O_CLOEXEC) });
	}
	int error = errno;
	close(channel[1]);
	run->channel = channel[0];
	leave_pipes(run);
	errno = error;
	if (run->pid > 0 && note_run(run->pid) != 0)
		fail(run, "note");
	return run->pid < 0 ? "fork" : NULL;
}

void supervise(const struct request *request, struct pipe *pipe, int signals, struct report *report)
{
	static struct run run;
	static struct order order;
	const struct relay no_relay = { .from = -1, .to = -1, .file = -1 };
	const char *failed;

	run = (struct run){ .request = request, .report = report, .pipe = pipe, .signals = signals,
			    .in = -1, .out = -1, .err = -1, .executable = -1, .folder = -1, .channel = -1, .program_out = -1,
			    .program_err = -1, .stdout_relay = no_relay, .stderr_relay = no_relay };
	memset(report, 0, sizeof *report);
	run.oom_kills = oom_kill_count();
	gate_open(&run.gate, 0, &request->limits, NULL);
	failed = open_files(&run);
	if (failed == NULL && place_open(&run.gate.place, run.folder, request->folder) != 0)
		failed = "open_folder";
	if (failed == NULL)
		failed = open_outputs(&run);
	if (pipe_holds(pipe, "cancel"))
		stop_tree(&run, CAUSE_CANCELLED);	/* it came together with the request */
	else if (failed == NULL && request->join[0] != '\0')
		failed = join_run(&run);
	if (failed == NULL && report->cause == CAUSE_NONE)
		failed = start(&run);
	if (failed == NULL && run.pid > 0) {
		order_begin(&order, &run);
		gate_open(&run.gate, run.pid, &request->limits, &order);
		watch(&run);
		conclude(&run);
		if (request->order[0] != '\0' && order_save(&order, request->order) != 0)
			set_fault(&run, "order");
	} else if (failed != NULL)
		set_fault(&run, failed);
	if (clear_files(&run) != 0)
		set_fault(&run, "remove_folder");
	close_files(&run);
	report->left = run.pid > 0 && !run.cleared ? run.pid : 0;
}
