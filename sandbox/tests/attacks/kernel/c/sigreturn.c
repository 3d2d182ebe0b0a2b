/*
Tries: to return from a signal into the instruction that enters the kernel, with the number and arguments of refused calls in the registers.
Must: ok
Layer: seccomp (it judges a call however one gets there)
*/
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

static const struct { long number, first, second; int error; } calls[] = {
	{ SYS_socket, AF_UNIX, SOCK_STREAM, EACCES }, { SYS_memfd_create, (long)"x", 0, EPERM }, { SYS_setpgid, 0, 0, EPERM },
	{ SYS_personality, 0xffffffff, 0, EPERM }, { SYS_pidfd_open, @VICTIM_PID@, 0, EPERM }, { SYS_clone3, 0, 0, ENOSYS },
};
static volatile int at;
static volatile long result;

#ifdef __x86_64__
static void forge(int number, siginfo_t *info, void *context)
{
	greg_t *registers = ((ucontext_t *)context)->uc_mcontext.gregs;

	(void)number, (void)info;
	registers[REG_RIP] -= 2;	/* back onto the instruction that made kill() */
	registers[REG_RAX] = calls[at].number;
	registers[REG_RDI] = calls[at].first;
	registers[REG_RSI] = calls[at].second;
	registers[REG_RDX] = 0;
}

static long enter(void)
{
	long answer;
	register long fourth __asm__("r10") = 0;

	__asm__ volatile("syscall" : "=a"(answer) : "a"(SYS_tgkill), "D"((long)getpid()), "S"((long)gettid()), "d"((long)SIGUSR1), "r"(fourth)
			 : "rcx", "r11", "memory");
	return answer;
}
#else
static void forge(int number, siginfo_t *info, void *context)
{
	(void)number, (void)info, (void)context;
}

static long enter(void)
{
	long answer = syscall(calls[at].number, calls[at].first, calls[at].second, 0, 0, 0, 0);
	return answer < 0 ? -errno : answer;
}
#endif

int main(void)
{
	int told = 0;

	sigaction(SIGUSR1, &(struct sigaction){ .sa_sigaction = forge, .sa_flags = SA_SIGINFO }, NULL);
	for (at = 0; at < (int)(sizeof calls / sizeof *calls); at++) {
		result = enter();
		if (result != -calls[at].error)
			told += printf("call %ld answered %ld\n", calls[at].number, result);
	}
	if (told == 0)
		puts("refused");
	return 0;
}
