#define _GNU_SOURCE
#include "report.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

enum { REPORT_FD = 3, LINE_BYTES_MAX = 1024 };

static const char *const step_names[] = {
#define NAME(step, name) [STEP_##step] = name,
	FAULT_STEPS(NAME)
#undef NAME
};

static const char *const cause_names[] = {
	[CAUSE_NONE] = "none", [CAUSE_MEMORY] = "memory", [CAUSE_OUTPUT] = "output", [CAUSE_FOLDER] = "folder",
	[CAUSE_CPU] = "cpu", [CAUSE_WALL] = "wall", [CAUSE_HIDDEN] = "hidden", [CAUSE_CANCELLED] = "cancelled",
};

static const char *const refused_task_names[] = {
	[REFUSED_NONE] = "none", [REFUSED_PROCESS] = "process", [REFUSED_THREAD] = "thread",
};

__attribute__((format(printf, 1, 2)))
static int say(const char *format, ...)
{
	char line[LINE_BYTES_MAX];
	va_list args;

	va_start(args, format);
	int len = vsnprintf(line, sizeof line, format, args);
	va_end(args);
	for (int sent = 0; sent < len;) {
		ssize_t got = write(REPORT_FD, line + sent, (size_t)(len - sent));
		if (got < 0 && errno != EINTR)
			return -1;
		if (got > 0)
			sent += (int)got;
	}
	return 0;
}

int say_ready(int landlock_abi)
{
	return say("{\"ready\":true,\"landlock_abi\":%d,\"worker\":%d}\n", landlock_abi, getpid());
}

int say_fault(enum step step, int error)
{
	return say("{\"fault\":\"%s\",\"errno\":%d}\n", step_names[step], error);
}

/* `what` is one of our own messages: it needs no escaping. */
int say_malformed(const char *what)
{
	return say("{\"fault\":\"%s\",\"errno\":%d,\"detail\":\"%s\"}\n", step_names[STEP_REQUEST], EPROTO, what);
}

int say_done(void)
{
	return say("{\"done\":true}\n");
}

int say_fork_server(pid_t pid)
{
	return say("{\"fork_server\":%d}\n", pid);
}

int say_report(const struct report *report)
{
	int status = report->status;
	char code[16] = "null", signal[16] = "null";

	if (report->fault.step != STEP_NONE)
		return say_fault(report->fault.step, report->fault.error);
	if (report->exec_error == 0 && WIFEXITED(status))
		snprintf(code, sizeof code, "%d", WEXITSTATUS(status));
	if (WIFSIGNALED(status))
		snprintf(signal, sizeof signal, "%d", WTERMSIG(status));
	return say("{\"cause\":\"%s\",\"exec_errno\":%d,\"exit_code\":%s,\"signal\":%s,\"wall_us\":%llu,\"cpu_us\":%llu,"
		   "\"memory_bytes\":%llu,\"processes\":%llu,\"stdout_bytes\":%llu,\"stderr_bytes\":%llu,\"ended_us\":%llu,\"refused_allocation\":%s,"
		   "\"refused_task\":\"%s\",\"forked\":%s,\"server_lost\":%u}\n",
		   cause_names[report->cause], report->exec_error, code, signal,
		   (unsigned long long)report->wall_us, (unsigned long long)report->cpu_us,
		   (unsigned long long)report->memory_bytes, (unsigned long long)report->processes,
		   (unsigned long long)report->out_bytes, (unsigned long long)report->err_bytes,
		   (unsigned long long)report->ended_us, report->refused_allocation ? "true" : "false",
		   refused_task_names[report->refused_task], report->forked ? "true" : "false", report->server_lost);
}
