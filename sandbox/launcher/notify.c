/*
 * The limit on processes is exact because an approved fork counts from its approval, not from when the
 * child shows up in /proc. An approval is settled when a new process appears, when the thread that asked
 * calls again (so its fork has ended, one way or the other), or when that thread is gone.
 *
 * A signal goes only to the run's own session. A pid cannot be reused between check and delivery:
 * that takes a full turn of the pid counter, and this run's forks wait for us meanwhile.
 */
#define _GNU_SOURCE
#include "notify.h"

#include <errno.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { RECORD_LOCKS_MAX = 50000 };
enum { NOTIFICATION_BYTES = 512 };	/* the kernel's structures only ever grow; today they have 80 and 24 */

static const uint64_t CLONE_REFUSED = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER |
	CLONE_NEWPID | CLONE_NEWNET | CLONE_PARENT | CLONE_PTRACE | CLONE_UNTRACED;

void gate_open(struct gate *gate, pid_t session, const struct limits *limits, struct order *order)
{
	gate->fd = -1;
	gate->session = session;
	gate->processes_max = (size_t)limits->processes;
	gate->tasks_max = limits->tasks < TASKS_MAX ? (size_t)limits->tasks : TASKS_MAX;
	gate->shared_bytes_max = limits->memory_bytes;
	gate->processes_peak = gate->tasks_bound = gate->known.len = 1;
	gate->known.items[0] = (struct task){ session, true };
	gate->pending_len = 0;
	gate->shared_bytes = gate->cpu_us = gate->record_locks = 0;
	gate->vforks.len = gate->book.len = 0;
	gate->book.gone_us = 0;
	gate->forks = 1;
	gate->order = order;
	gate->may_not_wait = false;
	gate->refused_memory = false;
}

/* Newer than the headers of some machines. */
#ifndef SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP
#define SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP (1UL << 0)
#define SECCOMP_IOCTL_NOTIF_SET_FLAGS SECCOMP_IOW(4, __u64)
#endif

void gate_hasten(const struct gate *gate)
{
	ioctl(gate->fd, SECCOMP_IOCTL_NOTIF_SET_FLAGS, SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP);
}

static bool contains(const struct task_list *tasks, pid_t id)
{
	for (size_t i = 0; i < tasks->len; i++)
		if (tasks->items[i].tid == id)
			return true;
	return false;
}

static void forget(struct gate *gate, size_t index)
{
	gate->pending_len--;
	memmove(&gate->pending[index], &gate->pending[index + 1], (gate->pending_len - index) * sizeof gate->pending[0]);
}

static void settle_caller(struct gate *gate, pid_t tid)
{
	for (size_t i = gate->pending_len; i-- > 0;)
		if (gate->pending[i].tid == tid)
			forget(gate, i);
}

static void settle_oldest(struct gate *gate, bool process)
{
	for (size_t i = 0; i < gate->pending_len; i++)
		if (gate->pending[i].process == process) {
			forget(gate, i);
			return;
		}
}

static size_t pending_processes(const struct gate *gate)
{
	size_t count = 0;

	for (size_t i = 0; i < gate->pending_len; i++)
		count += gate->pending[i].process;
	return count;
}

/* To be missing in a listing is not enough: see census_tasks. */
static bool is_gone(pid_t tid)
{
	char path[32];

	snprintf(path, sizeof path, "/proc/%d", tid);
	return access(path, F_OK) != 0;
}

/* Counts anew, and settles the approvals that have become visible or whose caller is gone. */
static int take_census(struct gate *gate, size_t *processes)
{
	static struct task_list now;

	if (census_tasks(gate->session, &now, processes) != 0)
		return -1;
	for (size_t i = 0; i < now.len; i++)
		if (!contains(&gate->known, now.items[i].tid))
			settle_oldest(gate, now.items[i].process);
	for (size_t i = gate->pending_len; i-- > 0;)
		if (!contains(&now, gate->pending[i].tid) && is_gone(gate->pending[i].tid))
			forget(gate, i);
	gate->known = now;
	*processes += pending_processes(gate);
	gate->tasks_bound = now.len + now.unlisted + gate->pending_len;
	return 0;
}

/* 0 to let the clone go on, an errno for the program, or -1 when the census failed. */
static int judge_clone(struct gate *gate, pid_t tid, uint64_t flags)
{
	bool process = (flags & CLONE_THREAD) == 0;
	size_t processes = 0;

	/* A child may announce its end by SIGCHLD or not at all: another signal would be one we have not judged. */
	if ((flags & CLONE_REFUSED) || ((flags & CSIGNAL) != 0 && (flags & CSIGNAL) != SIGCHLD))
		return EPERM;
	/* A thread with descriptors of its own could hold files where the launcher does not look (held.c). */
	if (!process && (flags & CLONE_FILES) == 0)
		return EPERM;
	settle_caller(gate, tid);
	if (process || gate->tasks_bound >= gate->tasks_max) {
		if (take_census(gate, &processes) != 0)
			return -1;
		if (gate->tasks_bound >= gate->tasks_max || (process && processes >= gate->processes_max))
			return EAGAIN;
	}
	gate->pending[gate->pending_len++] = (struct task){ tid, process };
	gate->tasks_bound++;
	if ((flags & CLONE_VFORK) && (flags & CLONE_VM))	/* with memory of its own, a child's counts */
		note_vfork(&gate->vforks, tid);
	gate->forks += process;
	if (process && processes + 1 > gate->processes_peak)
		gate->processes_peak = processes + 1;
	return 0;
}

/* A process of somebody else is, for the program, not there. */
static int judge_signal(const struct gate *gate, pid_t target)
{
	bool ours = target > 0 ? getsid(target) == gate->session : target == 0 || target == -gate->session;

	return ours ? 0 : ESRCH;
}

/*
 * Shared anonymous memory stays when it is unmapped in one process, or given back with madvise, as long as another
 * maps it; no page table shows it then. So all that was ever mapped counts.
 */
static int judge_shared_memory(struct gate *gate, uint64_t bytes)
{
	uint64_t page = (uint64_t)sysconf(_SC_PAGESIZE);	/* a mapping of one byte takes one */

	if (__builtin_add_overflow(bytes, page - 1, &bytes) ||
	    __builtin_add_overflow(gate->shared_bytes, bytes & ~(page - 1), &bytes) || bytes > gate->shared_bytes_max) {
		gate->refused_memory = true;
		return ENOMEM;
	}
	gate->shared_bytes = bytes;
	return 0;
}

/* The kernel keeps 200 bytes for each lock, as many as a program likes. Most calls make one more. */
static int judge_record_lock(struct gate *gate)
{
	return ++gate->record_locks > RECORD_LOCKS_MAX ? ENOLCK : 0;
}

/* Its own process, or one of the run; by the way clock_getcpuclockid(3) packs a pid. */
static int judge_clock(const struct gate *gate, uint32_t clock)
{
	pid_t pid = (pid_t)~((int32_t)clock >> 3);

	return pid == 0 || getsid(pid) == gate->session ? 0 : EINVAL;
}

static int judge(struct gate *gate, const struct seccomp_notif *call)
{
	const uint64_t *args = (const uint64_t *)call->data.args;
	pid_t first = (pid_t)args[0], second = (pid_t)args[1];
	int verdict;

	switch (call->data.nr) {
	case SYS_clone:
		return judge_clone(gate, (pid_t)call->pid, args[0]);
#ifdef SYS_fork
	case SYS_fork:
	case SYS_vfork:
		return judge_clone(gate, (pid_t)call->pid, call->data.nr == SYS_vfork ? CLONE_VFORK | CLONE_VM : 0);
#endif
	case SYS_rt_sigaction:
		gate->may_not_wait = true;
		return 0;
	case SYS_write:
	case SYS_writev:
		if (gate->order != NULL)
			order_note(gate->order);
		return 0;
	case SYS_fcntl:
		return judge_record_lock(gate);
	case SYS_clock_gettime:
	case SYS_clock_getres:
	case SYS_clock_nanosleep:
	case SYS_timer_create:
		return judge_clock(gate, (uint32_t)args[0]);
	case SYS_mmap:
		return judge_shared_memory(gate, args[1]);
	case SYS_kill:
		return judge_signal(gate, first);
	case SYS_tkill:
	case SYS_rt_sigqueueinfo:
		return first > 0 ? judge_signal(gate, first) : EINVAL;
	case SYS_tgkill:
	case SYS_rt_tgsigqueueinfo:
		if (first <= 0 || second <= 0)
			return EINVAL;
		verdict = judge_signal(gate, first);
		return verdict != 0 ? verdict : judge_signal(gate, second);
	default:
		return EPERM;
	}
}

static int answer_call(struct gate *gate)
{
	static _Alignas(8) char call_bytes[NOTIFICATION_BYTES], answer_bytes[NOTIFICATION_BYTES];
	struct seccomp_notif *call = (void *)call_bytes;
	struct seccomp_notif_resp *answer = (void *)answer_bytes;

	memset(call_bytes, 0, sizeof call_bytes);
	memset(answer_bytes, 0, sizeof answer_bytes);
	if (ioctl(gate->fd, SECCOMP_IOCTL_NOTIF_RECV, call) != 0)
		return errno == ENOENT || errno == EINTR ? 0 : -1;	/* ENOENT: the caller was killed meanwhile */
	int verdict = judge(gate, call);
	if (verdict < 0)
		return -1;
	answer->id = call->id;
	answer->error = -verdict;
	answer->flags = verdict == 0 ? SECCOMP_USER_NOTIF_FLAG_CONTINUE : 0;
	if (ioctl(gate->fd, SECCOMP_IOCTL_NOTIF_SEND, answer) != 0 && errno != ENOENT)
		return -1;
	return 0;
}

static uint64_t own_cpu_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
	return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
}

size_t gate_ended_unseen(const struct gate *gate, size_t seen)
{
	size_t begun = gate->forks - pending_processes(gate);

	return gate->may_not_wait && begun > seen ? begun - seen : 0;
}

int gate_answer(struct gate *gate)
{
	uint64_t before = own_cpu_us();
	int result = answer_call(gate), error = errno;

	gate->cpu_us += own_cpu_us() - before;
	errno = error;
	return result;
}
