/*
Tries: to interrupt calls while they wait for the launcher's answer, and to put other arguments into the registers before they are made again.
Must: ok
Layer: seccomp notification (a call that is made again is judged again)
request: {"timeout": 8}
*/
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

enum { CALLS = 3000 };
static atomic_int over;
static pthread_t caller;

/* kill(getpid(), 0) becomes kill(victim, SIGKILL), wherever it was caught. */
static void forge(int number, siginfo_t *info, void *context)
{
	(void)number, (void)info;
#ifdef __x86_64__
	greg_t *registers = ((ucontext_t *)context)->uc_mcontext.gregs;
	const unsigned char *next = (const unsigned char *)registers[REG_RIP];

	if (registers[REG_RDI] == getpid() && next[0] == 0x0f && next[1] == 0x05)
		registers[REG_RDI] = @VICTIM_PID@;	/* it stands before its syscall instruction */
#else
	(void)context;
#endif
}

static void *interrupt(void *none)
{
	while (!over)
		pthread_kill(caller, SIGUSR1);
	return none;
}

int main(void)
{
	pthread_t thread;
	int reached = 0;

	caller = pthread_self();
	sigaction(SIGUSR1, &(struct sigaction){ .sa_sigaction = forge, .sa_flags = SA_SIGINFO | SA_RESTART }, NULL);
	if (pthread_create(&thread, NULL, interrupt, NULL) != 0)
		return 1;
	for (int i = 0; i < CALLS; i++) {
		kill(getpid(), 0);
		/* The plain call of the same, which never may succeed. */
		reached += syscall(SYS_kill, @VICTIM_PID@, 0) == 0;
	}
	over = 1;
	pthread_join(thread, NULL);
	if (reached > 0)
		printf("%d signals came through\n", reached);
	else
		puts("refused");
	return 0;
}
