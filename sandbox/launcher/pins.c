#define _GNU_SOURCE
#include "pins.h"

#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "accounting.h"
#include "proc.h"

enum { ROUNDS_MAX = 100, ROUND_US = 200 };

/* proc(5), schedstat: the third number is how often the task was scheduled. 0 if the task is gone, or the kernel does not count. */
static uint64_t times_run(pid_t tid)
{
	char text[PROC_FILE_BYTES];
	unsigned long long count = 0;

	return proc_read(tid, "schedstat", text) && sscanf(text, "%*u %*u %llu", &count) == 1 ? count : 0;
}

/* Whether the task is in an interruptible wait. A task that runs, was stopped by the program itself, or waits for a vfork keeps no closed object alive. */
static bool is_waiting(pid_t tid)
{
	struct proc_stat stat;

	return proc_stat(tid, &stat) && stat.state == 'S';
}

/*
 * No other signal works: a program can block or ignore all but SIGKILL and SIGSTOP, and an ignored signal interrupts nothing.
 * SIGCONT cancels the stop before most threads have handled it; they have left their calls nevertheless.
 */
static void interrupt(const struct task_list *tasks, const bool waiting[])
{
	pid_t process = 0;

	for (size_t i = 0; i < tasks->len; i++) {
		if (tasks->items[i].process)
			process = tasks->items[i].tid;
		if (waiting[i])
			syscall(SYS_tgkill, process, tasks->items[i].tid, SIGSTOP);
	}
	for (size_t i = tasks->len; i-- > 0;) {	/* each process once, after its last thread */
		bool interrupted = waiting[i];
		for (; !tasks->items[i].process && i > 0; i--)
			interrupted = interrupted || waiting[i - 1];
		if (interrupted)
			kill(tasks->items[i].tid, SIGCONT);
	}
}

bool release_pins(pid_t session)
{
	static struct task_list tasks;
	static bool waiting[TASKS_MAX];
	static uint64_t before[TASKS_MAX];
	const struct timespec pause = { 0, ROUND_US * 1000 };
	size_t processes, left = 0;

	if (list_tasks(session, &tasks, &processes) != 0)
		return false;
	for (size_t i = 0; i < tasks.len; i++) {
		waiting[i] = is_waiting(tasks.items[i].tid);
		before[i] = times_run(tasks.items[i].tid);
	}
	interrupt(&tasks, waiting);
	for (int round = 0; round < ROUNDS_MAX; round++) {
		left = 0;
		for (size_t i = 0; i < tasks.len; i++) {
			waiting[i] = waiting[i] && times_run(tasks.items[i].tid) == before[i] && is_waiting(tasks.items[i].tid);
			left += waiting[i];
		}
		if (left == 0)
			break;
		nanosleep(&pause, NULL);
	}
	return left == 0;
}
