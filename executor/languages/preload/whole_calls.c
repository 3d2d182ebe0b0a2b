/*
 * The launcher decides fork and pipe, and until it has received the notification a signal can interrupt the call with EINTR, which no
 * shell expects: outside a sandbox neither call ever waits. So signals are blocked during these calls.
 *
 * posix_spawn, system and popen do not need this (libc blocks signals itself), but the shells that they start do: so a program that
 * has the library passes it by LD_PRELOAD to the programs that it starts.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static pid_t (*next_fork)(void);
static int (*next_pipe2)(int[2], int);

__attribute__((constructor)) static void hand_on(void)
{
	Dl_info here;

	next_fork = (pid_t (*)(void))dlsym(RTLD_NEXT, "fork");
	next_pipe2 = (int (*)(int[2], int))dlsym(RTLD_NEXT, "pipe2");
	if (dladdr(&next_fork, &here) != 0)
		setenv("LD_PRELOAD", here.dli_fname, 0);
}

static void hold_signals(sigset_t *before)
{
	sigset_t all;

	sigfillset(&all);
	pthread_sigmask(SIG_BLOCK, &all, before);
}

static void take_signals(const sigset_t *before)
{
	int error = errno;

	pthread_sigmask(SIG_SETMASK, before, NULL);
	errno = error;
}

pid_t fork(void)
{
	sigset_t before;

	hold_signals(&before);
	pid_t pid = next_fork();
	take_signals(&before);
	return pid;
}

int pipe2(int ends[2], int flags)
{
	sigset_t before;

	hold_signals(&before);
	int result = next_pipe2(ends, flags);
	take_signals(&before);
	return result;
}

int pipe(int ends[2])
{
	return pipe2(ends, 0);
}
