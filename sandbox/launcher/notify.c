/*
 * The limit on processes is exact because an approved fork counts from its approval, not from when the
 * child shows up in /proc. An approval is settled when a new process appears, when the thread that forked
 * makes another call (so its fork has returned), or when that thread is gone.
 *
 * A signal goes only to the run's own session. A pid cannot be reused between check and delivery:
 * that takes a full turn of the pid counter, and this run's forks wait for us in the meantime.
 *
 * All decisions are in this file, because they share the counts of one run and the loop at its end that dispatches on the call;
 * only the calls that the launcher carries out itself are elsewhere (attributes.c).
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
#include "hidden.h"
#include "pins.h"
#include "proc.h"

enum { RECORD_LOCKS_MAX = 50000, EPOLL_ENTRIES_MAX = 50000 };
/*
 * All programs of the uid share the kernel's pools: 1024 pipes of full size (proc_sys_fs(5), pipe-user-pages-soft), and as many
 * queued signals as become.c sets. A run may take an eighth of each.
 */
enum { PIPES_MAX = 64, NAMED_PIPES_MAX = 64, PINS_MAX = 2 * PIPES_MAX, RELEASE_PAUSE_US = 5000, SIGNALS_MAX = RUN_SIGNALS_MAX };
enum { REAL_TIME_MIN = 32 };	/* the kernel's; libc reserves the first two */
enum { NOTIFICATION_BYTES = 512 };	/* the kernel's structures only ever grow; today they have 80 and 24 */

static const uint64_t CLONE_REFUSED = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER |
	CLONE_NEWPID | CLONE_NEWNET | CLONE_PARENT | CLONE_PTRACE | CLONE_UNTRACED;

/* What every thread must share with its process, so that one thread shows what all of them hold (hidden.c). */
static const uint64_t CLONE_SHARED = CLONE_FILES | CLONE_FS;

void notify_open(struct notify *notify, pid_t session, const struct limits *limits, struct order *order)
{
	notify->fd = -1;
	notify->session = session;
	notify->processes_max = (size_t)limits->processes;
	notify->tasks_max = limits->tasks < TASKS_MAX ? (size_t)limits->tasks : TASKS_MAX;
	notify->shared_bytes_max = limits->memory_bytes;
	notify->data_bytes_max = limits->data_bytes;
	notify->address_bytes_max = limits->address_bytes;
	notify->processes_peak = notify->tasks_bound = notify->known.len = 1;
	notify->known.items[0] = (struct task){ session, true };
	notify->pending_len = 0;
	notify->shared_bytes = notify->cpu_us = notify->record_locks = 0;
	notify->epoll_entries = notify->signals = notify->pins = notify->file_pins = notify->forked_us = 0;
	notify->pipes = notify->named_pipes = 0;
	notify->released_us = 0;
	notify->threads = false;
	notify->book.len = 0;
	notify->book.gone_us = 0;
	notify->forks = 1;
	notify->order = order;
	notify->children_autoreaped = false;
	notify->refused_memory = notify->refused_allocation = false;
	notify->refused_task = REFUSED_NONE;
}

/* The headers of some machines lack it. */
#ifndef SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP
#define SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP (1UL << 0)
#define SECCOMP_IOCTL_NOTIF_SET_FLAGS SECCOMP_IOW(4, __u64)
#endif

void notify_hasten(const struct notify *notify)
{
	ioctl(notify->fd, SECCOMP_IOCTL_NOTIF_SET_FLAGS, SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP);
}

static bool contains(const struct task_list *tasks, pid_t id)
{
	for (size_t i = 0; i < tasks->len; i++)
		if (tasks->items[i].tid == id)
			return true;
	return false;
}

static void forget(struct notify *notify, size_t index)
{
	notify->pending_len--;
	memmove(&notify->pending[index], &notify->pending[index + 1], (notify->pending_len - index) * sizeof notify->pending[0]);
}

static void settle_caller(struct notify *notify, pid_t tid)
{
	for (size_t i = notify->pending_len; i-- > 0;)
		if (notify->pending[i].tid == tid)
			forget(notify, i);
}

static void settle_oldest(struct notify *notify, bool process)
{
	for (size_t i = 0; i < notify->pending_len; i++)
		if (notify->pending[i].process == process) {
			forget(notify, i);
			return;
		}
}

static size_t pending_processes(const struct notify *notify)
{
	size_t count = 0;

	for (size_t i = 0; i < notify->pending_len; i++)
		count += notify->pending[i].process;
	return count;
}

/* That a task is missing in a listing is not enough: see list_tasks. */
static bool is_gone(pid_t tid)
{
	char path[32];

	snprintf(path, sizeof path, "/proc/%d", tid);
	return access(path, F_OK) != 0;
}

/* Counts the tasks again, and settles the approvals that have become visible or whose caller is gone. */
static int recount(struct notify *notify, size_t *processes)
{
	static struct task_list now;

	if (list_tasks(notify->session, &now, processes) != 0)
		return -1;
	for (size_t i = 0; i < now.len; i++)
		if (!contains(&notify->known, now.items[i].tid))
			settle_oldest(notify, now.items[i].process);
	for (size_t i = notify->pending_len; i-- > 0;)
		if (!contains(&now, notify->pending[i].tid) && is_gone(notify->pending[i].tid))
			forget(notify, i);
	notify->known = now;
	*processes += pending_processes(notify);
	notify->tasks_bound = now.len + now.unlisted + notify->pending_len;
	return 0;
}

/* 0 to let the clone go on, an errno for the program, or -1 when the tasks could not be listed. */
static int judge_clone(struct notify *notify, pid_t tid, uint64_t flags)
{
	bool process = (flags & CLONE_THREAD) == 0;
	size_t processes = 0;

	/* A child may signal its end by SIGCHLD or not at all: another signal would bypass the check of signals. */
	if ((flags & CLONE_REFUSED) || ((flags & CSIGNAL) != 0 && (flags & CSIGNAL) != SIGCHLD))
		return EPERM;
	if (!process && ((flags & CLONE_SHARED) != CLONE_SHARED || (flags & CLONE_VFORK)))
		return EPERM;
	/* A process that shares its descriptor table could close what another process waits for: only threads may, and pins.h relies on that. */
	if (process && (flags & CLONE_FILES))
		return EPERM;
	settle_caller(notify, tid);
	if (process || notify->tasks_bound >= notify->tasks_max) {
		if (recount(notify, &processes) != 0)
			return -1;
		if (notify->tasks_bound >= notify->tasks_max || (process && processes >= notify->processes_max)) {
			notify->refused_task = notify->tasks_bound >= notify->tasks_max ? REFUSED_THREAD : REFUSED_PROCESS;
			return EAGAIN;
		}
	}
	notify->pending[notify->pending_len++] = (struct task){ tid, process };
	notify->tasks_bound++;
	notify->threads = notify->threads || !process;
	notify->forks += process;
	if (process)
		notify->forked_us = now_us();
	if (process && processes + 1 > notify->processes_peak)
		notify->processes_peak = processes + 1;
	return 0;
}

/* To the program, a process outside the run does not exist. */
static int judge_signal(const struct notify *notify, pid_t target)
{
	bool ours = target > 0 ? getsid(target) == notify->session : target == 0 || target == -notify->session;

	return ours ? 0 : ESRCH;
}

/*
 * Shared anonymous memory stays when it is unmapped in one process, or given back with madvise, as long as another
 * maps it; no page table shows it then. So all shared memory that was ever mapped counts.
 */
static int judge_shared_memory(struct notify *notify, uint64_t bytes)
{
	uint64_t page = (uint64_t)sysconf(_SC_PAGESIZE);	/* a mapping of one byte takes one */

	if (__builtin_add_overflow(bytes, page - 1, &bytes) ||
	    __builtin_add_overflow(notify->shared_bytes, bytes & ~(page - 1), &bytes) || bytes > notify->shared_bytes_max) {
		notify->refused_memory = true;
		return ENOMEM;
	}
	notify->shared_bytes = bytes;
	return 0;
}

/*
 * A thread that waits for descriptors may keep their objects alive after they have been closed. Without threads no other thread can
 * close them. An interrupted call notifies again, so releases for that many descriptors must not follow one another without a pause.
 */
static int judge_wait(struct notify *notify, uint64_t descriptors)
{
	if (!notify->threads)
		return 0;
	notify->pins += descriptors < OPEN_FILES_MAX ? descriptors : OPEN_FILES_MAX;
	if (notify->pins > PINS_MAX) {
		uint64_t now = now_us(), due = notify->released_us + RELEASE_PAUSE_US;
		if (now < due)
			nanosleep(&(struct timespec){ 0, (long)(due - now) * 1000 }, NULL);
		notify_release(notify);
	}
	return 0;
}

/*
 * The kernel decides, by RLIMIT_DATA and RLIMIT_AS; this only predicts its decision. The launcher does not see the other memory of a
 * process, such as stacks of threads, static arrays and memory from brk, so it reads the total each time.
 */
static int notice_allocation(struct notify *notify, pid_t tid, uint64_t bytes)
{
	char status[PROC_FILE_BYTES];

	if (bytes > notify->data_bytes_max) {
		notify->refused_allocation = true;
	} else if (!notify->refused_allocation && proc_read(tid, "status", status)) {
		uint64_t data = proc_number(status, "\nVmData:") * 1024 + bytes, all = proc_number(status, "\nVmSize:") * 1024 + bytes;
		notify->refused_allocation = data > notify->data_bytes_max || (notify->address_bytes_max != 0 && all > notify->address_bytes_max);
	}
	return 0;
}

static int judge_lock_wait(struct notify *notify)
{
	notify->file_pins += notify->threads;
	return judge_wait(notify, 1);
}

/* The kernel keeps 200 bytes for each lock and does not limit their number. Most calls add one. */
static int judge_record_lock(struct notify *notify, int command)
{
	if (command == F_SETLKW || command == F_OFD_SETLKW)
		judge_lock_wait(notify);
	return ++notify->record_locks > RECORD_LOCKS_MAX ? ENOLCK : 0;
}

/* Each takes 100 or 200 bytes of the kernel, and counts against a number that all processes of the uid share. */
static int judge_epoll_entry(struct notify *notify)
{
	return ++notify->epoll_entries > EPOLL_ENTRIES_MAX ? ENOSPC : 0;
}

/* The number of the uid's queued signals: proc(5), status. */
static uint64_t signals_waiting(pid_t tid)
{
	char status[PROC_FILE_BYTES];

	return proc_read(tid, "status", status) ? proc_number(status, "\nSigQ:") : UINT64_MAX;
}

/* Most are delivered at once: the queued ones are counted only after enough have been sent. */
static int judge_queued_signal(struct notify *notify, pid_t tid)
{
	if (notify->signals >= SIGNALS_MAX)
		notify->signals = signals_waiting(tid);
	if (notify->signals >= SIGNALS_MAX)
		return EAGAIN;
	notify->signals++;
	return 0;
}

bool notify_release(struct notify *notify)
{
	bool released = notify->pins == 0 || release_pins(notify->session);

	if (released)
		notify->pins = notify->file_pins = 0;
	notify->released_us = now_us();
	return released;
}

static int judge_pipe(struct notify *notify)
{
	if (notify->pipes >= PIPES_MAX && notify_release(notify) && count_pipes(notify->session, &notify->pipes) != 0)
		return -1;
	if (notify->pipes >= PIPES_MAX)
		return ENFILE;
	notify->pipes++;
	return 0;
}

static int judge_named_pipe(struct notify *notify)
{
	return ++notify->named_pipes > NAMED_PIPES_MAX ? EDQUOT : 0;
}

/* A negative number, without the bit that marks the clock of a thread. */
static bool is_process_clock(uint32_t clock)
{
	return (clock & 0x80000004) == 0x80000000;
}

/* Its own process, or one of the run, as clock_getcpuclockid(3) encodes a pid. */
static int judge_clock(const struct notify *notify, uint32_t clock)
{
	pid_t pid = (pid_t)~((int32_t)clock >> 3);

	return pid == 0 || getsid(pid) == notify->session ? 0 : EINVAL;
}

/* At most one instance of an ordinary signal is pending per process. Each signal with a value, and each real-time signal, is queued. */
static int judge_signals(struct notify *notify, const struct seccomp_notif *call, pid_t target, uint64_t signal, bool queued)
{
	int verdict = judge_signal(notify, target);

	if (verdict == 0 && (queued || (int)signal >= REAL_TIME_MIN))
		verdict = judge_queued_signal(notify, (pid_t)call->pid);
	return verdict;
}

static int judge(struct notify *notify, const struct seccomp_notif *call)
{
	const uint64_t *args = (const uint64_t *)call->data.args;
	pid_t first = (pid_t)args[0], second = (pid_t)args[1], tid = (pid_t)call->pid;
	int verdict;

	switch (call->data.nr) {
	case SYS_clone:
		return judge_clone(notify, tid, args[0]);
#ifdef SYS_fork
	case SYS_fork:
	case SYS_vfork:
		return judge_clone(notify, tid, call->data.nr == SYS_vfork ? CLONE_VFORK | CLONE_VM : 0);
	case SYS_poll:
		return judge_wait(notify, (uint32_t)args[1]);
	case SYS_select:
		return judge_wait(notify, (uint32_t)args[0]);
	case SYS_pipe:
		return judge_pipe(notify);
	case SYS_mknod:
		return judge_named_pipe(notify);
#endif
	case SYS_ppoll:
		return judge_wait(notify, (uint32_t)args[1]);
	case SYS_pselect6:
		return judge_wait(notify, (uint32_t)args[0]);
	case SYS_flock:
		return judge_lock_wait(notify);
	case SYS_pipe2:
		return judge_pipe(notify);
	case SYS_mknodat:
		return judge_named_pipe(notify);
	case SYS_epoll_ctl:
		return judge_epoll_entry(notify);
	case SYS_rt_sigaction:
		notify->children_autoreaped = true;
		return 0;
	case SYS_write:
	case SYS_writev:
		if (notify->order != NULL)
			order_note(notify->order);
		return 0;
	case SYS_fcntl:
		return judge_record_lock(notify, (int)args[1]);
	case SYS_timer_create:
		verdict = is_process_clock((uint32_t)args[0]) ? judge_clock(notify, (uint32_t)args[0]) : 0;
		return verdict != 0 ? verdict : judge_queued_signal(notify, tid);
	case SYS_clock_gettime:
	case SYS_clock_getres:
	case SYS_clock_nanosleep:
		return judge_clock(notify, (uint32_t)args[0]);
	case SYS_mmap:
		return (args[3] & MAP_SHARED) ? judge_shared_memory(notify, args[1]) : notice_allocation(notify, tid, args[1]);
	case SYS_mremap:
		return notice_allocation(notify, tid, args[2] > args[1] ? args[2] - args[1] : 0);
	case SYS_kill:
		return judge_signals(notify, call, first, args[1], false);
	case SYS_tkill:
	case SYS_rt_sigqueueinfo:
		return first > 0 ? judge_signals(notify, call, first, args[1], call->data.nr != SYS_tkill) : EINVAL;
	case SYS_tgkill:
	case SYS_rt_tgsigqueueinfo:
		if (first <= 0 || second <= 0)
			return EINVAL;
		verdict = judge_signal(notify, first);
		return verdict != 0 ? verdict : judge_signals(notify, call, second, args[2], call->data.nr != SYS_tgkill);
	default:
		return EPERM;
	}
}

static int answer_call(struct notify *notify)
{
	static _Alignas(8) char call_bytes[NOTIFICATION_BYTES], answer_bytes[NOTIFICATION_BYTES];
	struct seccomp_notif *call = (void *)call_bytes;
	struct seccomp_notif_resp *answer = (void *)answer_bytes;

	memset(call_bytes, 0, sizeof call_bytes);
	memset(answer_bytes, 0, sizeof answer_bytes);
	if (ioctl(notify->fd, SECCOMP_IOCTL_NOTIF_RECV, call) != 0)
		return errno == ENOENT || errno == EINTR ? 0 : -1;	/* ENOENT: the caller was killed in the meantime */
	bool ours = is_attribute_call(call->data.nr);	/* the launcher carries it out: the program's own call could reach another object by then */
	int verdict = ours ? attributes_change(&notify->place, notify->fd, call) : judge(notify, call);
	if (verdict < 0)
		return -1;
	answer->id = call->id;
	answer->error = -verdict;
	answer->flags = verdict == 0 && !ours ? SECCOMP_USER_NOTIF_FLAG_CONTINUE : 0;
	if (ioctl(notify->fd, SECCOMP_IOCTL_NOTIF_SEND, answer) != 0 && errno != ENOENT)
		return -1;
	return 0;
}

size_t notify_ended_unseen(const struct notify *notify, size_t seen)
{
	size_t begun = notify->forks - pending_processes(notify);

	return notify->children_autoreaped && begun > seen ? begun - seen : 0;
}

int notify_answer(struct notify *notify)
{
	uint64_t before = own_cpu_us();
	int result = answer_call(notify), error = errno;

	notify->cpu_us += own_cpu_us() - before;
	errno = error;
	return result;
}
