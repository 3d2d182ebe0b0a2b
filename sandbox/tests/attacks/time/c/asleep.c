// Tries: to hang for ever without any CPU time, in every way to wait, with every signal blocked and ignored, and at last stopped by itself.
// Must: time_limit_exceeded
// Layer: the launcher (wall clock, and SIGKILL)
// request: {"timeout": 0.5, "stdin": "x"}
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/futex.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int main(void)
{
	static int word;
	sigset_t all;
	int pipes[2];

	for (int number = 1; number < 65; number++)
		signal(number, SIG_IGN);
	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, NULL);
	if (pipe(pipes) != 0 || mkfifo("fifo", 0600) != 0)
		return 1;
	flock(open("lock", O_CREAT | O_RDWR, 0600), LOCK_EX);
	for (int way = 0; way < 8; way++) {
		if (fork() != 0)
			continue;
		switch (way) {
		case 0: open("fifo", O_RDONLY); break;
		case 1: flock(open("lock", O_RDWR), LOCK_EX); break;
		case 2: syscall(SYS_futex, &word, FUTEX_WAIT, 0, NULL, NULL, 0); break;
		case 3: sigsuspend(&all); break;
		case 4: clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &(struct timespec){ 1L << 40, 0 }, NULL); break;
		case 5: read(pipes[0], &word, 1); break;
		case 6: if (vfork() == 0) for (;;) pause(); break;
		default: kill(getpid(), SIGSTOP);
		}
		_exit(0);
	}
	kill(getpid(), SIGSTOP);
	for (;;)
		wait(NULL);
}
