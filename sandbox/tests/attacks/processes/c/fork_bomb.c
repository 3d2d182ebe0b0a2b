// Tries: to have more than 10 processes at once, by every call that makes one; zombies keep their places too.
// Must: ok
// Layer: seccomp notification (clone, fork and vfork are counted; clone3 is not there)
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { ATTEMPTS = 15 };
static char stacks[ATTEMPTS][16384] __attribute__((aligned(16)));
static int children;

static int stay(void *unused)
{
	for (;;)
		pause();
	return unused != NULL;
}

static int end(void *unused)
{
	_exit(unused != NULL);
}

static void count(const char *how, int pid)
{
	if (pid < 0 && errno != EAGAIN && errno != ENOSYS)
		printf("%s: errno %d\n", how, errno);	/* an accident, no refusal */
	if (pid > 0 && ++children > 9)
		printf("%s made process %d\n", how, children + 1);
}

int main(void)
{
	setbuf(stdout, NULL);
	for (int i = 0; i < 4; i++) {	/* zombies, which nobody waits for */
		int pid = vfork();
		if (pid == 0)
			_exit(0);
		count("vfork", pid);
	}
	for (int i = 0; i < ATTEMPTS; i++) {
		int pid = fork();
		if (pid == 0)
			stay(NULL);
		count("fork", pid);
		count("clone", clone(i % 2 ? stay : end, stacks[i] + sizeof stacks[i], CLONE_VM | CLONE_FS | CLONE_SIGHAND, NULL));
		count("clone of a vfork", clone(end, stacks[i] + sizeof stacks[i], CLONE_VM | CLONE_VFORK | SIGCHLD, NULL));
		unsigned long long args[11] = { [4] = SIGCHLD };
		pid = (int)syscall(SYS_clone3, args, sizeof args);
		if (pid == 0)
			stay(NULL);
		count("clone3", pid);
	}
	puts(children < 5 ? "fewer than the limit" : children > 9 ? "too many" : "refused");
}
