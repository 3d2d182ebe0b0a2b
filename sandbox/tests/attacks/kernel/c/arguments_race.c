/*
Tries: to change what a call points to, and what other threads call, while the launcher judges it.
Must: ok
Layer: seccomp notification and seccomp (only registers are judged)
request: {"timeout": 8}
*/
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { SWAPPERS = 1, ASKERS = 4, ROUNDS = 20 };
static volatile uint64_t shared[11] = { 0, 0, 0, 0, SIGCHLD };
static atomic_int over, got;

/* Flags behind a pointer, good and bad in turn. */
static void *swap(void *none)
{
	while (!over)
		shared[0] ^= CLONE_NEWUSER | CLONE_NEWNET, sched_yield();
	return none;
}

static void came_through(const char *what)
{
	got += printf("%s came through\n", what) > 0;
}

static void *ask(void *none)
{
	for (int round = 0; round < ROUNDS; round++) {
		/* A fork that is allowed and one that is not, so that their answers could be mixed up. */
		pid_t child = fork();
		if (child == 0)
			_exit(0);
		if (child > 0)
			waitpid(child, NULL, 0);
		long caught = syscall(SYS_clone3, shared, sizeof shared);
		if (caught == 0)
			_exit(0);
		if (caught > 0)
			came_through("clone3");
		caught = syscall(SYS_clone, CLONE_NEWUSER | SIGCHLD, 0, 0, 0, 0);
		if (caught == 0)
			_exit(0);
		if (caught > 0)
			came_through("a namespace");
		if (kill(@VICTIM_PID@, 0) == 0 || kill(1, 0) == 0 || kill(getppid(), 0) == 0)
			came_through("a signal");
		if (socket(AF_UNIX, SOCK_STREAM, 0) >= 0)
			came_through("a socket");
	}
	return none;
}

int main(void)
{
	pthread_t swappers[SWAPPERS], askers[ASKERS];

	for (int i = 0; i < SWAPPERS; i++)
		if (pthread_create(&swappers[i], NULL, swap, NULL) != 0)
			return 1;
	for (int i = 0; i < ASKERS; i++)
		if (pthread_create(&askers[i], NULL, ask, NULL) != 0)
			return 1;
	for (int i = 0; i < ASKERS; i++)
		pthread_join(askers[i], NULL);
	over = 1;
	for (int i = 0; i < SWAPPERS; i++)
		pthread_join(swappers[i], NULL);
	if (got == 0)
		puts("refused");
	return 0;
}
