#define _GNU_SOURCE
#include "become.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "landlock.h"
#include "filter.h"
#include "passing.h"

/*
 * A run may have 128 threads that compute: the service and the launchers, which have one each, must still be scheduled first.
 * It is added to the niceness of the service.
 */
enum { NPROC_BACKSTOP = 4096, NICENESS = 5 };

static int ruleset = -1, listener = -1;

static int leave_session(const struct policy *policy)
{
	sigset_t none;

	(void)policy;
	/* The launcher is not dumpable; its child must be, to reach its own /proc entry. At exec the mode of the program's file decides. */
	if (prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) != 0)
		return -1;
	sigemptyset(&none);
	/* The launcher blocks its signals and reads them from a descriptor; a program must receive them as usual. */
	if (sigprocmask(SIG_SETMASK, &none, NULL) != 0 || signal(SIGPIPE, SIG_DFL) == SIG_ERR)
		return -1;
	errno = 0;		/* -1 is a niceness, too */
	return setsid() < 0 || (nice(NICENESS) == -1 && errno != 0) ? -1 : 0;
}

/* When memory runs out the kernel kills the program, never the service. */
static int offer_to_oom_killer(const struct policy *policy)
{
	int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);

	(void)policy;
	if (fd < 0 || write(fd, "1000", 4) != 4)
		return -1;
	return close(fd);
}

/* The kernel keeps a partly unmapped large page whole, but accounts only for the mapped part. */
static int refuse_large_pages(const struct policy *policy)
{
	(void)policy;
	return prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0);
}

static int set_limit(int resource, uint64_t soft, uint64_t hard)
{
	struct rlimit limit = { soft, hard };

	return setrlimit((__rlimit_resource_t)resource, &limit);
}

static uint64_t or_unlimited(uint64_t bytes)
{
	return bytes == 0 ? RLIM_INFINITY : bytes;
}

static int apply_rlimits(const struct policy *policy)
{
	const struct limits *limits = &policy->request->limits;
	uint64_t cpu_s = (limits->cpu_ms + 999) / 1000;
	uint64_t file = limits->file_bytes > limits->output_bytes ? limits->file_bytes : limits->output_bytes;
	struct rlimit processes, files, signals;

	if (getrlimit(RLIMIT_NPROC, &processes) != 0 || getrlimit(RLIMIT_NOFILE, &files) != 0 ||
	    getrlimit(RLIMIT_SIGPENDING, &signals) != 0)
		return -1;
	if (processes.rlim_max > NPROC_BACKSTOP)
		processes.rlim_max = NPROC_BACKSTOP;
	if (signals.rlim_max > UID_SIGNALS_MAX)
		signals.rlim_max = UID_SIGNALS_MAX;
	if (set_limit(RLIMIT_CPU, cpu_s, cpu_s + 1) != 0 ||
	    set_limit(RLIMIT_FSIZE, file + 1, file + 1) != 0 ||	/* one byte more distinguishes "full" from "over the limit" */
	    set_limit(RLIMIT_NOFILE, files.rlim_max, files.rlim_max) != 0 ||	/* lowered last */
	    set_limit(RLIMIT_SIGPENDING, signals.rlim_max, signals.rlim_max) != 0 ||	/* notify.c keeps each run below its share */
	    set_limit(RLIMIT_CORE, 1, 1) != 0 ||	/* too small for a file; with 0 the kernel would still write to a core_pattern that is a pipe */
	    set_limit(RLIMIT_MEMLOCK, 0, 0) != 0 ||
	    set_limit(RLIMIT_MSGQUEUE, 0, 0) != 0 ||
	    set_limit(RLIMIT_NPROC, processes.rlim_max, processes.rlim_max) != 0)
		return -1;
	uint64_t stack = or_unlimited(limits->stack_bytes), address = or_unlimited(limits->address_bytes);
	if (set_limit(RLIMIT_STACK, stack, stack) != 0 ||
	    set_limit(RLIMIT_DATA, limits->data_bytes, limits->data_bytes) != 0 ||
	    set_limit(RLIMIT_AS, address, address) != 0)
		return -1;
	return 0;
}

static int set_descriptors(const struct policy *policy)
{
	if (dup2(policy->in, 0) < 0 || dup2(policy->out, 1) < 0 || dup2(policy->err, 2) < 0)
		return -1;
	return (int)syscall(SYS_close_range, 3, ~0U, 4 /* CLOSE_RANGE_CLOEXEC */);
}

/* Every path is opened while we may still have the rights of root. */
static int open_paths(const struct policy *policy)
{
	ruleset = landlock_build(policy->request);
	umask(022);
	return ruleset < 0 ? -1 : chdir(policy->request->folder);
}

static int drop_privileges(const struct policy *policy)
{
	struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
	struct __user_cap_data_struct none[2] = { { 0, 0, 0 }, { 0, 0, 0 } };

	(void)policy;
	/* Not by libc, which would signal the threads that a fork server has: a fork has only this one. */
	if (geteuid() == 0 && (syscall(SYS_setgroups, 0, NULL) != 0 || syscall(SYS_setresgid, PAYLOAD_ID, PAYLOAD_ID, PAYLOAD_ID) != 0 ||
			       syscall(SYS_setresuid, PAYLOAD_ID, PAYLOAD_ID, PAYLOAD_ID) != 0))
		return -1;
	if (prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0) != 0 ||
	    syscall(SYS_capset, &header, none) != 0)
		return -1;
	/* The change of uid has undone it, and what a fork server forks executes nothing that would set it again. */
	if (prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) != 0)
		return -1;
	return getuid() == 0 || geteuid() == 0 ? -1 : 0;
}

/* After the change of uid, which clears it. If the launcher is gone already, the kernel would send no signal. */
static int die_with_launcher(const struct policy *policy)
{
	char byte;

	if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0)
		return -1;
	return recv(policy->channel, &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0 ? -1 : 0;
}

static int set_no_new_privs(const struct policy *policy)
{
	(void)policy;
	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

static int apply_landlock(const struct policy *policy)
{
	(void)policy;
	return landlock_apply(ruleset);
}

static int load_seccomp(const struct policy *policy)
{
	listener = seccomp_apply(policy->request->order[0] == '\0' ? policy->request->profile : PROFILE_ORDERED);
	return listener < 0 ? -1 : 0;
}

static int send_listener(const struct policy *policy)
{
	const struct fault none = { STEP_NONE, 0 };

	return send_with(policy->channel, &none, sizeof none, &listener, 1);
}

/* Only now: our channel's number is above this limit, so the program cannot open it again (become.h). */
static int limit_open_files(const struct policy *policy)
{
	uint64_t files = policy->request->limits.open_files;

	if (files > OPEN_FILES_MAX) {
		errno = EINVAL;
		return -1;
	}
	return set_limit(RLIMIT_NOFILE, files, files);
}

/* The whole sandbox, in the order in which it is applied. No step can undo an earlier one. */
static const struct { enum step step; int (*apply)(const struct policy *); } steps[] = {
	{ STEP_SESSION, leave_session },
	{ STEP_OOM_SCORE, offer_to_oom_killer },
	{ STEP_LARGE_PAGES, refuse_large_pages },
	{ STEP_PATHS, open_paths },
	{ STEP_DESCRIPTORS, set_descriptors },
	{ STEP_RLIMITS, apply_rlimits },
	{ STEP_PRIVILEGES, drop_privileges },
	{ STEP_DEATH_SIGNAL, die_with_launcher },
	{ STEP_NO_NEW_PRIVS, set_no_new_privs },	/* allows an unprivileged process to do the next two */
	{ STEP_LANDLOCK, apply_landlock },
	{ STEP_SECCOMP, load_seccomp },		/* from here on our own calls are filtered too */
	{ STEP_LISTENER, send_listener },
	{ STEP_OPEN_FILES, limit_open_files },
};

void report_fault(const struct policy *policy, enum step step)
{
	struct fault fault = { step, errno };

	send(policy->channel, &fault, sizeof fault, MSG_NOSIGNAL);
	_exit(2);
}

void become_sandboxed(const struct policy *policy)
{
	for (size_t i = 0; i < ARRAY_LEN(steps); i++)
		if (steps[i].apply(policy) != 0)
			report_fault(policy, steps[i].step);
}

void execute_sandboxed(const struct policy *policy)
{
	const struct request *request = policy->request;

	become_sandboxed(policy);
	/* By descriptor: we opened it, so the program needs no access to the folders above it. */
	syscall(SYS_execveat, policy->executable, "", request->argv.items, request->env.items, AT_EMPTY_PATH);
	report_fault(policy, STEP_EXEC);
}
