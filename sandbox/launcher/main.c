/*
 * Theory of operation
 *
 *   service ──requests (0)──▶ worker ──fork──▶ program ──fork──▶ its children
 *      ▲                        │  ▲               │
 *      └──────reports (3)───────┘  └──calls that the worker answers (seccomp notification)
 *
 * The launcher is two processes. The keeper, which the service started, only waits for the worker. The worker takes
 * requests one after another, runs each and answers each with one line (report.c). The worker is
 * a subreaper: every process that a program leaves behind becomes the worker's child, and is killed and reaped
 * before the report. The keeper is one too: if the worker is killed, its orphans become children of the keeper, which
 * kills them. By the death signal the worker dies with the keeper, and the keeper with the service.
 *
 * Descriptors: 0 requests, 2 diagnostics, 3 reports, and the crash record (crash_record.h). A program inherits none of them.
 * Argument: the path of the crash record.
 * Exit status: 0 the caller closed the pipe or sent a signal to end; 2 the sandbox cannot be built, or the pipe broke.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "crash_record.h"
#include "filter.h"
#include "folder.h"
#include "fork_client.h"
#include "landlock.h"
#include "proc.h"
#include "report.h"
#include "supervise.h"

enum { STATUS_ENDED = 0, STATUS_FAULT = 2, ROUNDS_MAX = 10000 };

static void block_signals(sigset_t *set)
{
	sigemptyset(set);
	sigaddset(set, SIGCHLD);
	sigaddset(set, SIGTERM);
	sigaddset(set, SIGINT);
	sigaddset(set, SIGHUP);
	sigprocmask(SIG_BLOCK, set, NULL);
	signal(SIGPIPE, SIG_IGN);
}

/* Ends this process with its parent. False when the parent is gone already. */
static int tie_to(pid_t parent)
{
	return prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0 && prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0) == 0 &&
	       getppid() == parent;
}

/* Checks what the kernel supports by making the calls. Returns the step that is not supported, or STEP_NONE. */
static enum step missing_feature(void)
{
	const uint32_t notify = SECCOMP_RET_USER_NOTIF;
	struct seccomp_notif_sizes sizes;

	if (landlock_abi() < 1)
		return STEP_LANDLOCK;
	if (syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &notify) != 0 ||
	    syscall(SYS_seccomp, SECCOMP_GET_NOTIF_SIZES, 0, &sizes) != 0 || sizes.seccomp_notif > 512)
		return STEP_SECCOMP_USER_NOTIFICATION;
	if (access("/proc/self/stat", R_OK) != 0)
		return STEP_PROC;
	if (landlock_prepare() != 0)
		return STEP_DEVICES;
	return seccomp_prepare() == 0 ? STEP_NONE : STEP_SECCOMP_FILTER;
}

static int start_fork_server(const struct request *request)
{
	pid_t pid = fork_server_start(request);

	return pid > 0 ? say_fork_server(pid) : say_fault(STEP_FORK_SERVER, errno);
}

static int answer(struct request *request, struct pipe *pipe, int signals)
{
	static struct report report;

	if (request->operation == OPERATION_CANCEL)
		return 0;	/* the run that it was meant for had just been reported */
	if (request->operation == OPERATION_REMOVE)
		return remove_folder(request->path) == 0 ? say_done() : say_fault(STEP_REMOVE, errno);
	if (request->operation == OPERATION_FORK_SERVER)
		return start_fork_server(request);
	supervise(request, pipe, signals, &report);
	if (report.left == 0)
		return report.caller_gone ? -1 : say_report(&report);
	/* The caller has its answer and starts another launcher; this one stays until the processes that are left have ended. */
	say_report(&report);
	if (outlast(report.left, signals))
		crash_record_write(0);
	return -1;
}

/* Serves the requests that have already arrived. -1 when the launcher is to end. */
static int answer_waiting(struct pipe *pipe, int signals)
{
	static struct request request;
	static char frame[FRAME_BYTES_MAX], parsed[FRAME_BYTES_MAX];

	while (pipe_peek(pipe) == PIPE_FRAME) {
		size_t len = pipe_take(pipe, frame);
		memcpy(parsed, frame, len);
		const char *wrong = parse_request(&request, parsed, len);
		request.frame = frame;
		request.frame_len = len;
		int said = wrong != NULL ? say_malformed(wrong) : answer(&request, pipe, signals);
		if (said != 0)
			return -1;
	}
	if (pipe_peek(pipe) != PIPE_BROKEN)
		return 0;
	say_malformed("a frame is empty or too long");
	return -1;
}

static int serve(const sigset_t *ends)
{
	static struct pipe pipe;
	int signals = signalfd(-1, ends, SFD_CLOEXEC | SFD_NONBLOCK);
	struct pollfd fds[] = { { STDIN_FILENO, POLLIN, 0 }, { signals, POLLIN, 0 } };
	struct signalfd_siginfo info;

	while (answer_waiting(&pipe, signals) == 0) {
		if (poll(fds, ARRAY_LEN(fds), -1) < 0 && errno != EINTR)
			return STATUS_FAULT;
		while (read(signals, &info, sizeof info) == (ssize_t)sizeof info)
			if (info.ssi_signo != SIGCHLD)
				return STATUS_ENDED;
		if (fds[0].revents && pipe_fill(&pipe) == PIPE_CLOSED)
			return STATUS_ENDED;
	}
	return STATUS_FAULT;
}

static int work(pid_t keeper, const sigset_t *ends)
{
	enum step missing;

	if (!tie_to(keeper))
		return STATUS_FAULT;
	missing = missing_feature();
	if (missing != STEP_NONE) {
		say_fault(missing, errno);
		return STATUS_FAULT;
	}
	return say_ready(landlock_abi()) == 0 ? serve(ends) : STATUS_FAULT;
}

/* Without the worker none of their forks is approved, so their number only falls. */
static void kill_orphans(void)
{
	struct dirent *entry;
	DIR *proc = opendir("/proc");

	while (proc != NULL && (entry = readdir(proc)) != NULL) {
		pid_t pid = atoi(entry->d_name);
		struct proc_stat stat;
		if (pid > 0 && proc_stat(pid, &stat) && stat.parent == getpid())
			kill(pid, SIGKILL);
	}
	if (proc != NULL)
		closedir(proc);
}

/* Kills what a killed worker left: orphans become children of the keeper, one generation after another. */
static void clear_orphans(void)
{
	const struct timespec pause = { 0, 1000000 };
	pid_t gone = 0;

	for (int round = 0; round < ROUNDS_MAX && gone >= 0; round++) {
		kill_orphans();
		do
			gone = waitpid(-1, NULL, WNOHANG | __WALL);
		while (gone > 0);
		if (gone == 0)
			nanosleep(&pause, NULL);
	}
}

static int keep(pid_t worker, const sigset_t *ends)
{
	int status = 0, signal;

	for (pid_t gone = 0; gone != worker;) {
		if (sigwait(ends, &signal) == 0 && signal != SIGCHLD)
			kill(worker, SIGTERM);
		do
			gone = waitpid(-1, &status, WNOHANG | __WALL);
		while (gone > 0 && gone != worker);
	}
	clear_orphans();
	return WIFEXITED(status) ? WEXITSTATUS(status) : STATUS_FAULT;
}

int main(int argc, char **argv)
{
	pid_t keeper = getpid(), parent = getppid();
	sigset_t ends;

	if (fcntl(3, F_SETFD, FD_CLOEXEC) != 0) {
		fprintf(stderr, "launcher: descriptor 3 must be open for reports\n");
		return STATUS_FAULT;
	}
	/* Denies /proc/<launcher> to other processes of the uid, as a second layer behind Landlock. */
	if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
		return STATUS_FAULT;
	if (argc != 2 || crash_record_open(argv[1]) != 0) {
		say_fault(STEP_CRASH_RECORD, errno);
		return STATUS_FAULT;
	}
	block_signals(&ends);
	/* A session of our own: the service alone reacts to a signal to its process group, and then ends its launchers. */
	if (!tie_to(parent) || setsid() < 0)
		return STATUS_FAULT;
	pid_t worker = fork();
	if (worker == 0)
		_exit(work(keeper, &ends));
	if (worker < 0) {
		say_fault(STEP_FORK, errno);
		return STATUS_FAULT;
	}
	close(STDIN_FILENO);
	close(3);	/* so that the caller reads the end of the reports when the worker ends */
	return keep(worker, &ends);
}
