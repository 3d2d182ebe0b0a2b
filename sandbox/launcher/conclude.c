/*
 * After the first process of a run has ended, or has been killed without ending: kills the others, and determines the cause of the
 * end. If the worker has not stopped the run before, the first limit in the order below that was exceeded is the cause.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "clock.h"
#include "crash_record.h"
#include "elf_static.h"
#include "folder.h"
#include "fork_client.h"
#include "machine.h"
#include "run.h"

enum { REAP_PAUSE_US = 200, OUTLAST_US = 50000 };

/* Nothing of the run may be left: no process and no zombie. */
static void clear_tree(struct run *run)
{
	struct timespec pause = { 0, REAP_PAUSE_US * 1000 };

	if (run->stopped_us == 0)
		run->stopped_us = now_us();
	while (kill(-run->pid, SIGKILL) == 0) {
		reap(run);
		if (is_stuck(run)) {
			set_fault(run, STEP_REAP);
			return;
		}
		nanosleep(&pause, NULL);
	}
	if (errno != ESRCH)
		set_fault(run, STEP_KILL);
	reap(run);
	run->cleared = true;
}

/* The cause that the end itself shows, if the worker has not stopped the run before. The first condition that holds decides. */
static enum cause final_cause(const struct run *run)
{
	const struct limits *limits = &run->request->limits;
	int signal = WIFSIGNALED(run->report->status) ? WTERMSIG(run->report->status) : 0;

	if (run->report->memory_bytes > limits->memory_bytes)
		return CAUSE_MEMORY;
	if ((signal == SIGSEGV || signal == SIGKILL) && elf_static_bytes(run->executable) > limits->data_bytes)
		return CAUSE_MEMORY;	/* it was killed before its first instruction */
	if (output_is_over(run))
		return CAUSE_OUTPUT;
	if (folder_is_over(run->folder, &(struct hidden){ 0 }, limits))
		return CAUSE_FOLDER;
	/* Any process can send SIGXCPU; the kernel sends it at the limit, in whole seconds, by samples that are inaccurate on a busy machine. */
	uint64_t rlimit_us = (limits->cpu_ms + 999) / 1000 * 1000000;
	if (run->report->cpu_us > limits->cpu_ms * 1000 || (signal == SIGXCPU && run->report->cpu_us * 2 > rlimit_us))
		return CAUSE_CPU;
	if (run->report->wall_us >= limits->wall_ms * 1000)
		return CAUSE_WALL;
	if (run->notify.refused_memory && run->report->status != 0)
		return CAUSE_MEMORY;
	return CAUSE_NONE;
}

/* Every process of a run is a descendant of ours, and an orphan becomes our child: if we have no other children, none is left. */
static void expect_no_child(struct run *run)
{
	if (other_children() != 0)
		set_fault(run, STEP_LEFT_PROCESS);
}

/* The kernel counts the OOM kills of all runs. If a run has one process, its end shows whether it was the one killed; a parent can fail because its child was killed. */
static bool may_have_been_killed(const struct run *run)
{
	int status = run->report->status;

	return (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) || (status != 0 && run->notify.forks > 1);
}

/* The program failed, possibly because the machine had no memory left. */
static void doubt_failure(struct run *run)
{
	if (may_have_been_killed(run) && oom_kill_count() != run->oom_kills) {
		errno = ENOMEM;	/* the machine's memory, not the program's limit */
		set_fault(run, STEP_OUT_OF_MEMORY);
	} else if (disk_is_full(run->folder)) {
		errno = ENOSPC;
		set_fault(run, STEP_SCRATCH_ROOT);
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

void conclude(struct run *run)
{
	struct report *report = run->report;

	clear_tree(run);
	if (run->cleared)
		expect_no_child(run);
	relay_drain(run);
	if (run->cleared && crash_record_write(0) != 0)
		set_fault(run, STEP_CRASH_RECORD);
	uint64_t booked = booked_cpu_us(&run->notify.book);
	uint64_t cpu_us = (run->reaped_cpu_us > booked ? run->reaped_cpu_us : booked) + launcher_us(run);
	if (cpu_us > report->cpu_us)
		report->cpu_us = cpu_us;
	report->processes = run->notify.processes_peak;
	report->refused_allocation = run->notify.refused_allocation;
	report->refused_task = run->notify.refused_task;
	report->out_bytes = (uint64_t)stdout_bytes(run);
	report->err_bytes = (uint64_t)stderr_bytes(run);
	if (report->cause == CAUSE_NONE)
		report->cause = final_cause(run);
	if (report->cause == CAUSE_NONE)
		doubt_failure(run);
	relay_finish(run);
}
