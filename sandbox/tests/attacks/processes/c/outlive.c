// Tries: to leave processes behind: daemons, children that ignore every signal, stopped ones, zombies of children that live, one that is in the middle of a vfork.
// Must: ok
// Layer: seccomp notification (no new session or group), the launcher (kills the group, reaps orphans)
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

static char stack[16384] __attribute__((aligned(16)));

static void ignore_all(void)
{
	for (int signal_number = 1; signal_number < 65; signal_number++)
		signal(signal_number, SIG_IGN);
	sigset_t all;
	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, NULL);
}

static int stay(void *unused)
{
	for (;;)
		pause();
	return unused != NULL;
}

static void say(int won, const char *what)
{
	if (won || errno != EPERM)
		dprintf(1, "%s (errno %d)\n", what, won ? 0 : errno);
}

int main(void)
{
	int pipes[2];
	char byte;

	if (pipe(pipes) != 0)
		return 1;
	if (fork() == 0) {	/* the classical daemon: it is no leader, so nothing but the sandbox keeps it from a session */
		say(setsid() >= 0, "a session");
		ignore_all();
		if (fork() != 0)
			_exit(0);
		say(setpgid(0, 0) == 0, "a group of its own");
		say(setpgid(0, getppid()) == 0, "a group of another");
		close(pipes[1]);
		stay(NULL);
	}
	if (fork() == 0) {
		ignore_all();
		close(pipes[1]);
		raise(SIGSTOP);
		stay(NULL);
	}
	if (fork() == 0) {	/* has a zombie, and will never wait for it */
		if (fork() == 0)
			_exit(0);
		close(pipes[1]);
		stay(NULL);
	}
	if (fork() == 0) {	/* hangs in vfork until its child ends, which never does */
		close(pipes[1]);
		clone(stay, stack + sizeof stack, CLONE_VM | CLONE_VFORK | SIGCHLD, NULL);
		_exit(0);
	}
	close(pipes[1]);
	while (read(pipes[0], &byte, 1) > 0)
		;
	dprintf(1, "refused\n");
	_exit(0);
}
