/* Threads wait for each other by F_OFD_SETLKW, each with its own descriptor. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

static int count;

static void *add(void *unused)
{
	int file = open("lock", O_RDWR | O_CREAT, 0600);
	for (int i = 0; i < 100; i++) {
		struct flock all = {.l_type = F_WRLCK};
		if (fcntl(file, F_OFD_SETLKW, &all) < 0) { perror("F_OFD_SETLKW"); return NULL; }
		int was = count;
		sched_yield();
		count = was + 1;
		all.l_type = F_UNLCK;
		fcntl(file, F_OFD_SETLK, &all);
	}
	close(file);
	return unused;
}

int main(void)
{
	pthread_t threads[4];
	for (int i = 0; i < 4; i++)
		pthread_create(&threads[i], NULL, add, NULL);
	for (int i = 0; i < 4; i++)
		pthread_join(threads[i], NULL);
	puts(count == 400 ? "ok" : "wrong");
	return 0;
}
