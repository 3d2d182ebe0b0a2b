// Tries: to end while its processes are in every odd state: waiting for a vfork, stopped, in the middle of exec, without a first thread, blocked in a fifo, a lock or a futex.
// Must: ok
// Layer: the launcher kills the group until nothing is left
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static void *forever(void *nothing)
{
	for (;;)
		pause();
	return nothing;
}

int main(void)
{
	static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
	pthread_t thread;
	int reached = 0;

	mkfifo("fifo", 0600);
	flock(open("locked", O_CREAT | O_RDWR, 0600), LOCK_EX);
	for (int kind = 0; kind < 8; kind++) {
		pid_t child = fork();
		if (child != 0) {
			reached += child < 0;
			continue;
		}
		sigset_t all;
		sigfillset(&all);
		sigprocmask(SIG_SETMASK, &all, NULL);
		switch (kind) {
		case 0: if (vfork() == 0) forever(NULL); break;
		case 1: kill(getpid(), SIGSTOP); break;
		case 2: for (;;) execl("/proc/self/exe", "x) R 1 1\n", "again", NULL); break;
		case 3: pthread_create(&thread, NULL, forever, NULL); pthread_exit(NULL);
		case 4: open("fifo", O_WRONLY); break;
		case 5: flock(open("locked", O_RDWR), LOCK_EX); break;
		case 6: pthread_mutex_lock(&mutex), pthread_mutex_lock(&mutex); break;
		case 7: for (;;) kill(getpid(), SIGCONT), kill(0, SIGWINCH); break;
		}
		forever(NULL);
	}
	usleep(30000);
	puts(reached == 0 ? "refused" : "no processes");
	fflush(stdout);
	for (int fd = 0; fd < 64; fd++)
		close(fd);
	_exit(0);
}
