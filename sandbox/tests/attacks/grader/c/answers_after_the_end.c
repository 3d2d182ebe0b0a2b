// Tries: to have the answer written after the run: by children, by one that shares memory and files, by one that is stopped meanwhile.
// Must: wrong_answer
// Layer: the launcher (the run ends with its first process, and what it left is killed before its output is looked at)
// request: {"test_cases": [{"expected_output": "42"}]}
#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

static int answer(void *unused)
{
	const struct timespec later = { 0, 150000000 };

	(void)unused;
	for (int sig = 1; sig < 64; sig++)
		signal(sig, SIG_IGN);
	nanosleep(&later, NULL);
	_exit(pwrite(1, "42\n", 3, 0) != 3);
}

int main(void)
{
	char *stack = mmap(NULL, 1 << 16, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (fork() == 0 && fork() == 0)
		answer(NULL);
	if (fork() == 0) {
		raise(SIGSTOP);
		answer(NULL);
	}
	clone(answer, stack + (1 << 16), CLONE_VM | CLONE_FILES | CLONE_FS | SIGCHLD, NULL);
	_exit(0);
}
