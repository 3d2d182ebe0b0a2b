// Tries: to keep the launcher so busy with calls that it must answer that it never looks at the limits.
// Must: time_limit_exceeded
// Layer: one call is answered per round of the loop, and the clock is looked at in each
// request: {"timeout": 1, "limits": {"cpu_time": 1}}
#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

static void *flood(void *kind)
{
	for (;;)
		switch ((intptr_t)kind % 5) {
		case 0: kill(0, 0); break;
		case 1: syscall(SYS_clone, CLONE_NEWUSER, 0, 0, 0, 0); break;
		case 2: syscall(SYS_tgkill, getpid(), gettid(), SIGWINCH); break;
		case 3: kill(-1, SIGKILL); break;
		case 4: mmap(NULL, SIZE_MAX / 2, PROT_READ, MAP_SHARED | MAP_ANONYMOUS, -1, 0); break;
		}
	return NULL;
}

int main(void)
{
	pthread_t thread;

	for (intptr_t i = 0; i < 40; i++)
		pthread_create(&thread, NULL, flood, (void *)i);
	flood(NULL);
}
