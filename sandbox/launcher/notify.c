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
#include <fcntl.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "become.h"
#include "clock.h"
#include "held.h"
#include "pins.h"

enum { RECORD_LOCKS_MAX = 50000, EPOLL_ENTRIES_MAX = 50000 };
/*
 * All programs of the uid share the kernel's pools: of pipes of full size there are 1024 (proc_sys_fs(5), pipe-user-pages-soft),
 * of queued signals what become.c asks for. An eighth of each is one run's.
 */
enum { PIPES_MAX = 64, NAMED_PIPES_MAX = 64, PINS_MAX = 2 * PIPES_MAX, RELEASE_PAUSE_US = 5000, SIGNALS_MAX = RUN_SIGNALS_MAX };
enum { REAL_TIME_MIN = 32 };	/* the kernel's; libc keeps the first two to itself */
enum { NOTIFICATION_BYTES = 512 };	/* the kernel's structures only ever grow; today they have 80 and 24 */

static const uint64_t CLONE_REFUSED = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER |
	CLONE_NEWPID | CLONE_NEWNET | CLONE_PARENT | CLONE_PTRACE | CLONE_UNTRACED;

/* What every thread shares with its process, so that one of them shows what all hold (held.c). */
static const uint64_t CLONE_SHARED = CLONE_FILES | CLONE_FS;

void gate_open(struct gate *gate, pid_t session, const struct limits *limits, struct order *order)
{
	gate->fd = -1;
	gate->session = session;
	gate->processes_max = (size_t)limits->processes;
	gate->tasks_max = limits->tasks < TASKS_MAX ? (size_t)limits->tasks : TASKS_MAX;
	gate->shared_bytes_max = limits->memory_bytes;
	gate->data_bytes_max = limits->data_bytes;
	gate->address_bytes_max = limits->address_bytes;
	gate->processes_peak = gate->tasks_bound = gate->known.len = 1;
	gate->known.items[0] = (struct task){ session, true };
	gate->pending_len = 0;
	gate->shared_bytes = gate->cpu_us = gate->record_locks = 0;
	gate->epoll_entries = gate->signals = gate->pins = gate->file_pins = gate->forked_us = 0;
	gate->pipes = gate->named_pipes = 0;
	gate->released_us = 0;
	gate->threads = false;
	gate->book.len = 0;
	gate->book.gone_us = 0;
	gate->forks = 1;
	gate->order = order;
	gate->may_not_wait = false;
	gate->refused_memory = gate->refused_allocation = false;
	gate->refused_task = REFUSED_NONE;
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
	if (!process && ((flags & CLONE_SHARED) != CLONE_SHARED || (flags & CLONE_VFORK)))
		return EPERM;
	/* A process that shares them could close what another waits for: only threads do, and pins.h counts on that. */
	if (process && (flags & CLONE_FILES))
		return EPERM;
	settle_caller(gate, tid);
	if (process || gate->tasks_bound >= gate->tasks_max) {
		if (take_census(gate, &processes) != 0)
			return -1;
		if (gate->tasks_bound >= gate->tasks_max || (process && processes >= gate->processes_max)) {
			gate->refused_task = gate->tasks_bound >= gate->tasks_max ? REFUSED_THREAD : REFUSED_PROCESS;
			return EAGAIN;
		}
	}
	gate->pending[gate->pending_len++] = (struct task){ tid, process };
	gate->tasks_bound++;
	gate->threads = gate->threads || !process;
	gate->forks += process;
	if (process)
		gate->forked_us = now_us();
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

/*
 * A thread that waits for these may hold them when they have been closed. Without threads nobody could have closed them. What
 * is interrupted asks again: so many at once must not follow one another without a pause.
 */
static int judge_wait(struct gate *gate, uint64_t descriptors)
{
	if (!gate->threads)
		return 0;
	gate->pins += descriptors < OPEN_FILES_MAX ? descriptors : OPEN_FILES_MAX;
	if (gate->pins > PINS_MAX) {
		uint64_t now = now_us(), due = gate->released_us + RELEASE_PAUSE_US;
		if (now < due)
			nanosleep(&(struct timespec){ 0, (long)(due - now) * 1000 }, NULL);
		gate_release(gate);
	}
	return 0;
}

/*
 * The kernel decides, by RLIMIT_DATA and RLIMIT_AS; here it is only told in advance what it will say. What else a process has, stacks
 * of threads, static arrays and what brk gave, nobody has told us: so each time it is asked for.
 */
static int notice_allocation(struct gate *gate, pid_t tid, uint64_t bytes)
{
	char status[CENSUS_FILE_BYTES];

	if (bytes > gate->data_bytes_max) {
		gate->refused_allocation = true;
	} else if (!gate->refused_allocation && census_read(tid, "status", status)) {
		uint64_t data = census_number(status, "\nVmData:") * 1024 + bytes, all = census_number(status, "\nVmSize:") * 1024 + bytes;
		gate->refused_allocation = data > gate->data_bytes_max || (gate->address_bytes_max != 0 && all > gate->address_bytes_max);
	}
	return 0;
}

static int judge_lock_wait(struct gate *gate)
{
	gate->file_pins += gate->threads;
	return judge_wait(gate, 1);
}

/* The kernel keeps 200 bytes for each lock, as many as a program likes. Most calls make one more. */
static int judge_record_lock(struct gate *gate, int command)
{
	if (command == F_SETLKW || command == F_OFD_SETLKW)
		judge_lock_wait(gate);
	return ++gate->record_locks > RECORD_LOCKS_MAX ? ENOLCK : 0;
}

/* Of each a hundred bytes or two, and a number that all of the uid share. */
static int judge_epoll_entry(struct gate *gate)
{
	return ++gate->epoll_entries > EPOLL_ENTRIES_MAX ? ENOSPC : 0;
}

/* The uid's signals that wait for somebody to take them: proc(5), status. */
static uint64_t signals_waiting(pid_t tid)
{
	char status[CENSUS_FILE_BYTES];

	return census_read(tid, "status", status) ? census_number(status, "\nSigQ:") : UINT64_MAX;
}

/* Most are taken at once: only when enough have been sent is it counted how many wait. */
static int judge_queued_signal(struct gate *gate, pid_t tid)
{
	if (gate->signals >= SIGNALS_MAX)
		gate->signals = signals_waiting(tid);
	if (gate->signals >= SIGNALS_MAX)
		return EAGAIN;
	gate->signals++;
	return 0;
}

bool gate_release(struct gate *gate)
{
	bool released = gate->pins == 0 || release_pins(gate->session);

	if (released)
		gate->pins = gate->file_pins = 0;
	gate->released_us = now_us();
	return released;
}

static int judge_pipe(struct gate *gate)
{
	if (gate->pipes >= PIPES_MAX && gate_release(gate) && census_pipes(gate->session, &gate->pipes) != 0)
		return -1;
	if (gate->pipes >= PIPES_MAX)
		return ENFILE;
	gate->pipes++;
	return 0;
}

static int judge_named_pipe(struct gate *gate)
{
	return ++gate->named_pipes > NAMED_PIPES_MAX ? EDQUOT : 0;
}

/* A negative number, without the bit that makes it a thread's. */
static bool is_process_clock(uint32_t clock)
{
	return (clock & 0x80000004) == 0x80000000;
}

/* Its own process, or one of the run; by the way clock_getcpuclockid(3) packs a pid. */
static int judge_clock(const struct gate *gate, uint32_t clock)
{
	pid_t pid = (pid_t)~((int32_t)clock >> 3);

	return pid == 0 || getsid(pid) == gate->session ? 0 : EINVAL;
}

/* Of an ordinary signal a process has at most one waiting. Of those with a value, and of real-time signals, each is kept. */
static int judge_signals(struct gate *gate, const struct seccomp_notif *call, pid_t target, uint64_t signal, bool queued)
{
	int verdict = judge_signal(gate, target);

	if (verdict == 0 && (queued || (int)signal >= REAL_TIME_MIN))
		verdict = judge_queued_signal(gate, (pid_t)call->pid);
	return verdict;
}

static int judge(struct gate *gate, const struct seccomp_notif *call)
{
	const uint64_t *args = (const uint64_t *)call->data.args;
	pid_t first = (pid_t)args[0], second = (pid_t)args[1], tid = (pid_t)call->pid;
	int verdict;

	switch (call->data.nr) {
	case SYS_clone:
		return judge_clone(gate, tid, args[0]);
#ifdef SYS_fork
	case SYS_fork:
	case SYS_vfork:
		return judge_clone(gate, tid, call->data.nr == SYS_vfork ? CLONE_VFORK | CLONE_VM : 0);
	case SYS_poll:
		return judge_wait(gate, (uint32_t)args[1]);
	case SYS_select:
		return judge_wait(gate, (uint32_t)args[0]);
	case SYS_pipe:
		return judge_pipe(gate);
	case SYS_mknod:
		return judge_named_pipe(gate);
#endif
	case SYS_ppoll:
		return judge_wait(gate, (uint32_t)args[1]);
	case SYS_pselect6:
		return judge_wait(gate, (uint32_t)args[0]);
	case SYS_flock:
		return judge_lock_wait(gate);
	case SYS_pipe2:
		return judge_pipe(gate);
	case SYS_mknodat:
		return judge_named_pipe(gate);
	case SYS_epoll_ctl:
		return judge_epoll_entry(gate);
	case SYS_rt_sigaction:
		gate->may_not_wait = true;
		return 0;
	case SYS_write:
	case SYS_writev:
		if (gate->order != NULL)
			order_note(gate->order);
		return 0;
	case SYS_fcntl:
		return judge_record_lock(gate, (int)args[1]);
	case SYS_timer_create:
		verdict = is_process_clock((uint32_t)args[0]) ? judge_clock(gate, (uint32_t)args[0]) : 0;
		return verdict != 0 ? verdict : judge_queued_signal(gate, tid);
	case SYS_clock_gettime:
	case SYS_clock_getres:
	case SYS_clock_nanosleep:
		return judge_clock(gate, (uint32_t)args[0]);
	case SYS_mmap:
		return (args[3] & MAP_SHARED) ? judge_shared_memory(gate, args[1]) : notice_allocation(gate, tid, args[1]);
	case SYS_mremap:
		return notice_allocation(gate, tid, args[2] > args[1] ? args[2] - args[1] : 0);
	case SYS_kill:
		return judge_signals(gate, call, first, args[1], false);
	case SYS_tkill:
	case SYS_rt_sigqueueinfo:
		return first > 0 ? judge_signals(gate, call, first, args[1], call->data.nr != SYS_tkill) : EINVAL;
	case SYS_tgkill:
	case SYS_rt_tgsigqueueinfo:
		if (first <= 0 || second <= 0)
			return EINVAL;
		verdict = judge_signal(gate, first);
		return verdict != 0 ? verdict : judge_signals(gate, call, second, args[2], call->data.nr != SYS_tgkill);
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
	bool ours = is_attribute_call(call->data.nr);	/* to do: what the program's own call would reach then, nobody knows */
	int verdict = ours ? attributes_change(&gate->place, gate->fd, call) : judge(gate, call);
	if (verdict < 0)
		return -1;
	answer->id = call->id;
	answer->error = -verdict;
	answer->flags = verdict == 0 && !ours ? SECCOMP_USER_NOTIF_FLAG_CONTINUE : 0;
	if (ioctl(gate->fd, SECCOMP_IOCTL_NOTIF_SEND, answer) != 0 && errno != ENOENT)
		return -1;
	return 0;
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
