#define _GNU_SOURCE
#include "threads.h"

#include <dirent.h>
#include <errno.h>
#include <linux/futex.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

/* STACK_FREE is below what a handler has on the stack: the copy of a thread begins there, and then continues in the handler. */
enum { THREADS_MAX = 128, NAME_BYTES = 16, STACK_FREE = 4096, TRIES_MAX = 2000, TID_WORDS = 512, PARKING = SIGURG };

/* glibc's own, since 2.35: where a thread's area for restartable sequences is, from the thread pointer. */
__attribute__((weak)) extern const ptrdiff_t __rseq_offset;
__attribute__((weak)) extern const unsigned int __rseq_size;
#ifdef __x86_64__
enum { RSEQ_SIGNATURE = 0x53053053 };
#else
enum { RSEQ_SIGNATURE = (int)0xd428bc00 };
#endif
enum { RSEQ_BYTES = 32 };

static struct thread {
	pid_t tid;
	void *point[5];		/* in its handler: frame, label and stack, as __builtin_setjmp saves them */
	char *pointer;		/* of its own variables; libc's record of the thread is there, too */
	void *robust_list;
	size_t robust_list_bytes;
	char name[NAME_BYTES];
	atomic_bool parked;
} threads[THREADS_MAX];
static size_t count;
/* Where libc keeps the id of a thread, from the thread pointer. */
static ptrdiff_t tid_offset;

/*
 * Whether a thread waits: for a lock, or in another call that a signal ends. One that works could hold a lock of libc which the sandbox
 * needs in a fork before the thread is there.
 */
static bool waits(const ucontext_t *context)
{
#ifdef __x86_64__
	const unsigned char *at = (const unsigned char *)context->uc_mcontext.gregs[REG_RIP];
	long long value = context->uc_mcontext.gregs[REG_RAX];

	if (value == SYS_futex)
		return at[0] == 0x0f && at[1] == 0x05;	/* the call is about to be repeated */
	return value == -EINTR && at[-2] == 0x0f && at[-1] == 0x05;
#else
	const uint32_t *at = (const uint32_t *)context->uc_mcontext.pc;

	return context->uc_mcontext.regs[8] == SYS_futex && (at[0] == 0xd4000001 || at[-1] == 0xd4000001);
#endif
}

static struct thread *find(pid_t tid)
{
	for (size_t i = 0; i < count; i++)
		if (threads[i].tid == tid)
			return &threads[i];
	return NULL;
}

static void park(int signal, siginfo_t *info, void *context)
{
	struct thread *thread = find(gettid());
	int error = errno;

	(void)signal;
	(void)info;
	if (thread == NULL || !waits(context))
		return;
	thread->pointer = __builtin_thread_pointer();
	prctl(PR_GET_NAME, thread->name);
	syscall(SYS_get_robust_list, 0, &thread->robust_list, &thread->robust_list_bytes);
	if (__builtin_setjmp(thread->point) == 0) {
		atomic_store(&thread->parked, true);
		for (;;)
			poll(NULL, 0, -1);
	}
	/* Here a copy goes on. */
	errno = error;
}

static bool list_threads(pid_t first)
{
	DIR *tasks = opendir("/proc/self/task");
	struct dirent *entry;

	while (tasks != NULL && (entry = readdir(tasks)) != NULL) {
		pid_t tid = atoi(entry->d_name);
		if (tid <= 0 || tid == first || tid == gettid() || find(tid) != NULL)
			continue;
		if (count == THREADS_MAX)
			break;
		threads[count].tid = tid;
		count++;
	}
	if (tasks != NULL)
		closedir(tasks);
	return tasks != NULL && count < THREADS_MAX;
}

static bool park_one(struct thread *thread)
{
	const struct timespec pause = { 0, 1000000 };

	for (int tries = 0; !atomic_load(&thread->parked); tries++) {
		if (tries == TRIES_MAX || syscall(SYS_tgkill, getpid(), thread->tid, PARKING) != 0)
			return false;
		nanosleep(&pause, NULL);
	}
	return true;
}

/* Behind the thread pointer on x86-64, before it elsewhere. */
static bool find_tid_offset(void)
{
	const pid_t *record = __builtin_thread_pointer();
#ifdef __x86_64__
	const ptrdiff_t step = 1;
#else
	const ptrdiff_t step = -1;
#endif

	for (ptrdiff_t i = step; i != step * TID_WORDS; i += step)
		if (record[i] == gettid()) {
			tid_offset = i * (ptrdiff_t)sizeof *record;
			return true;
		}
	return false;
}

static pid_t *tid_of(char *pointer)
{
	return (pid_t *)(void *)(pointer + tid_offset);
}

bool threads_park(void)
{
	struct sigaction handler = { .sa_sigaction = park, .sa_flags = SA_SIGINFO | SA_RESTART }, before;
	bool ok = find_tid_offset() && list_threads(getpid());
	size_t listed = count;

	sigfillset(&handler.sa_mask);
	if (!ok || sigaction(PARKING, &handler, &before) != 0)
		return false;
	for (size_t i = 0; ok && i < count; i++)
		ok = park_one(&threads[i]);
	return ok && sigaction(PARKING, &before, NULL) == 0 && list_threads(getpid()) && count == listed;
}

static int resume(void *argument)
{
	struct thread *thread = argument;

	prctl(PR_SET_NAME, thread->name);
	syscall(SYS_set_robust_list, thread->robust_list, thread->robust_list_bytes);
	if (&__rseq_offset != NULL && __rseq_size != 0)
		syscall(SYS_rseq, thread->pointer + __rseq_offset, RSEQ_BYTES, 0, RSEQ_SIGNATURE);
	__builtin_longjmp(thread->point, 1);
}

bool threads_resume(void)
{
	/* As libc makes threads. */
	const int flags = CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM | CLONE_SETTLS |
			  CLONE_PARENT_SETTID | CLONE_CHILD_CLEARTID;

	*tid_of(__builtin_thread_pointer()) = gettid();
	for (size_t i = 0; i < count; i++) {
		struct thread *thread = &threads[i];
		char *stack = (char *)(((uintptr_t)thread->point[2] - STACK_FREE) & ~(uintptr_t)15);
		if (clone(resume, stack, flags, thread, tid_of(thread->pointer), thread->pointer, tid_of(thread->pointer)) < 0)
			return false;
	}
	return true;
}
