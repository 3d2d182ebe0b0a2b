// Tries: to leave processes of every kind: daemons, threads, one that waits for its vfork, one that is stopped, one that waits in a fifo.
// Must: ok
// Layer: the launcher kills the group, reaps all of it, and hides what is not of the run (ESRCH)
// request: {"args": ["leave"]}
// request: {"args": ["look"]}
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void *stay(void *nothing)
{
	for (;;)
		pause();
	return nothing;
}

int main(int argc, char **argv)
{
	pthread_t thread;

	if (argc > 1 && strcmp(argv[1], "look") == 0) {
		int reached = 0;
		for (pid_t pid = getpid() - 300; pid < getpid(); pid++)
			if (pid > 1 && (kill(pid, 0) == 0 || errno != ESRCH))
				reached += printf("process %d is there\n", pid);
		if (reached == 0)
			puts("refused");
		return 0;
	}
	mkfifo("fifo", 0600);
	for (int kind = 0; kind < 6; kind++) {
		if (fork() != 0)
			continue;
		setsid();
		setpgid(0, 0);
		for (int signal_number = 1; signal_number < 65; signal_number++)
			signal(signal_number, SIG_IGN);
		if (kind == 0 && fork() != 0)
			_exit(0);
		if (kind == 1)
			pthread_create(&thread, NULL, stay, NULL), pthread_exit(NULL);
		if (kind == 2 && vfork() == 0)
			for (;;)
				pause();
		if (kind == 3)
			raise(SIGSTOP);
		if (kind == 4)
			return open("fifo", O_RDONLY);
		stay(NULL);
	}
	usleep(20000);
	return 0;
}
