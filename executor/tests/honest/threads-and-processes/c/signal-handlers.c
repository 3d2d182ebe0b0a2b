/* An alternate stack, a handler with information, masks of threads, and a child's end by SIGCHLD. */
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile sig_atomic_t children, caught;
static void on_child(int signal, siginfo_t *info, void *context)
{
	(void)signal; (void)context;
	if (info->si_code == CLD_EXITED && info->si_status == 5)
		children++;
}
static void on_usr1(int signal) { (void)signal; caught++; }
static void *receive(void *set)
{
	int signal;
	sigwait(set, &signal);
	return (void *)(long)signal;
}

int main(void)
{
	stack_t stack = {.ss_sp = malloc(65536), .ss_size = 65536};
	sigaltstack(&stack, NULL);
	struct sigaction child = {.sa_sigaction = on_child, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART};
	struct sigaction usr1 = {.sa_handler = on_usr1};
	sigaction(SIGCHLD, &child, NULL);
	sigaction(SIGUSR1, &usr1, NULL);
	raise(SIGUSR1);
	if (fork() == 0)
		_exit(5);
	wait(NULL);
	sigset_t set;
	sigemptyset(&set);
	sigaddset(&set, SIGUSR2);
	pthread_sigmask(SIG_BLOCK, &set, NULL);
	pthread_t thread;
	pthread_create(&thread, NULL, receive, &set);
	pthread_kill(thread, SIGUSR2);
	void *got;
	pthread_join(thread, &got);
	puts(children == 1 && caught == 1 && (long)got == SIGUSR2 ? "ok" : "wrong");
	return 0;
}
