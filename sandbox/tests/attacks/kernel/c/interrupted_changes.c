// Tries: to have changes of modes and times end half done, by signals that interrupt the call in one thread while others go on and end.
// Must: ok
// Layer: a call that the launcher has got is not interrupted; it is done once and answered
// request: {"timeout": 20}
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

static void nothing(int signal)
{
	(void)signal;
}

static void *change_and_end(void *name)
{
	for (int i = 0; i < 20; i++)
		chmod(name, 0700 | (mode_t)i);
	return NULL;
}

int main(void)
{
	const struct itimerval often = { { 0, 500 }, { 0, 500 } };
	struct sigaction action = { .sa_handler = nothing, .sa_flags = SA_RESTART };
	struct stat st;
	int wrong = 0;
	pthread_t threads[4];

	close(open("own", O_CREAT | O_RDWR, 0600)), close(open("other", O_CREAT | O_RDWR, 0600));
	sigaction(SIGALRM, &action, NULL);
	setitimer(ITIMER_REAL, &often, NULL);
	for (int round = 0; round < 60; round++) {
		const struct timespec times[2] = { { round, 0 }, { round + 1, 0 } };
		for (int i = 0; i < 4; i++)
			if (pthread_create(&threads[i], NULL, change_and_end, "other") != 0)
				return 1;
		for (mode_t mode = 0600; mode < 0620; mode++)
			wrong += chmod("own", mode) != 0 || stat("own", &st) != 0 || (st.st_mode & 0777) != mode;
		wrong += utimensat(AT_FDCWD, "own", times, 0) != 0 || stat("own", &st) != 0 || st.st_mtime != round + 1;
		for (int i = 0; i < 4; i++)
			pthread_join(threads[i], NULL);
		if (round % 20 == 0 && fork() == 0) {
			pthread_create(&threads[0], NULL, change_and_end, "other");
			_exit(0);	/* while it asks */
		}
	}
	if (wrong == 0)
		puts("refused");
	else
		printf("%d were not done as they should\n", wrong);
	return 0;
}
