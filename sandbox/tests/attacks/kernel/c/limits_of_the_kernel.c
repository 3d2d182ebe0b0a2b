/*
Tries: to find a limit of the kernel that was left as it is, or that can be raised again; and to keep more signals waiting than its share.
Must: ok
Layer: rlimits (every one but the stack's, soft and hard)
*/
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

enum { SIGNALS_MAX = 1024 };
#define ANY_BUT_INFINITE (RLIM_INFINITY - 1)
#define LIMIT(name, most) { RLIMIT_##name, most, #name }
static const struct { int resource; rlim_t most; const char *name; } limits[] = {
	LIMIT(CPU, 3600), LIMIT(FSIZE, 1 << 30), LIMIT(NOFILE, 64), LIMIT(CORE, 1), LIMIT(MEMLOCK, 0), LIMIT(MSGQUEUE, 0),
	LIMIT(SIGPENDING, 8 * SIGNALS_MAX), LIMIT(NPROC, 4096), LIMIT(DATA, ANY_BUT_INFINITE), LIMIT(AS, ANY_BUT_INFINITE),
};

static int wait_for_more_signals(void)
{
	const union sigval value = { 0 };
	sigset_t blocked;
	int waiting = 0;

	sigemptyset(&blocked);
	sigaddset(&blocked, SIGRTMIN);
	sigprocmask(SIG_BLOCK, &blocked, NULL);
	while (waiting <= SIGNALS_MAX && sigqueue(getpid(), SIGRTMIN, value) == 0)
		waiting++;
	return waiting > SIGNALS_MAX || errno != EAGAIN ? printf("%d signals wait (errno %d)\n", waiting, errno) : 0;
}

int main(void)
{
	int told = 0;

	for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
		struct rlimit is, more;
		getrlimit(limits[i].resource, &is);
		if (is.rlim_cur > limits[i].most || is.rlim_max > limits[i].most)
			told += printf("%s: %lld, %lld\n", limits[i].name, (long long)is.rlim_cur, (long long)is.rlim_max);
		more = (struct rlimit){ is.rlim_cur, is.rlim_max + 1 };
		if (setrlimit(limits[i].resource, &more) == 0 || errno != EPERM)
			told += printf("%s can be raised (errno %d)\n", limits[i].name, errno);
	}
	if (mlock(limits, 1) == 0)
		told += printf("a page is locked\n");
	told += wait_for_more_signals();
	if (told == 0)
		puts("refused");
	return 0;
}
