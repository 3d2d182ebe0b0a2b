// Tries: to signal the launcher, the service, the victim, the neighbour and everybody else, by every call that sends one, also with pids that fill the upper half of the register.
// Must: ok
// Layer: seccomp notification (signals only within the session: ESRCH), seccomp (pidfds: EPERM)
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static void judge(const char *what, long target, int signal_number, long result)
{
	/* EPERM would be the kernel's answer for somebody else's process, and only pidfds are refused with it. */
	if (result >= 0 || (errno != ESRCH && errno != EINVAL))
		printf("%s to %ld of %d (errno %d)\n", what, target, signal_number, result >= 0 ? 0 : errno);
}

int main(void)
{
	const long outsiders[] = { @LAUNCHER_PID@, @WORKER_PID@, @SERVICE_PID@, @VICTIM_PID@, @NEIGHBOUR_PID@, getppid() };
	const int signals[] = { 0, SIGCONT, SIGUSR1, SIGSTOP, SIGTERM, SIGKILL, SIGRTMIN };
	const long high = 0x7fffffffL << 32;

	setbuf(stdout, NULL);
	for (size_t s = 0; s < sizeof signals / sizeof *signals; s++) {
		int number = signals[s];
		for (size_t i = 0; i < sizeof outsiders / sizeof *outsiders; i++) {
			long target = outsiders[i];
			siginfo_t info;
			memset(&info, 0, sizeof info);
			info.si_code = SI_QUEUE;
			info.si_pid = (pid_t)target;
			judge("kill", target, number, syscall(SYS_kill, target, number));
			judge("kill with a high half", target, number, syscall(SYS_kill, target | high, number));
			judge("kill of the group", target, number, syscall(SYS_kill, -target, number));
			judge("tkill", target, number, syscall(SYS_tkill, target, number));
			judge("tgkill", target, number, syscall(SYS_tgkill, target, target, number));
			judge("tgkill, ours first", target, number, syscall(SYS_tgkill, (long)getpid(), target, number));
			judge("tgkill, group -1", target, number, syscall(SYS_tgkill, -1L, target, number));
			judge("rt_sigqueueinfo", target, number, syscall(SYS_rt_sigqueueinfo, target, number, &info));
			judge("rt_sigqueueinfo with a high half", target, number, syscall(SYS_rt_sigqueueinfo, target | high, number, &info));
			judge("rt_tgsigqueueinfo", target, number, syscall(SYS_rt_tgsigqueueinfo, target, target, number, &info));
			/* A bad descriptor would be EBADF, a bad flag EINVAL. */
			int fd = (int)syscall(434 /* pidfd_open */, target, 0);
			if (fd >= 0 || errno != EPERM)
				printf("pidfd_open of %ld (errno %d)\n", target, errno);
			if (syscall(424 /* pidfd_send_signal */, fd, number, NULL, 0) == 0 || errno != EPERM)
				printf("pidfd_send_signal to %ld (errno %d)\n", target, errno);
		}
		judge("kill of all", -1, number, kill(-1, number));
		judge("kill of init", 1, number, kill(1, number));
		judge("kill of all, high", -1, number, syscall(SYS_kill, 0xffffffffL, number));
		judge("kill of the smallest", 0, number, syscall(SYS_kill, 0x80000000L, number));
	}
	if (ftell(stdout) <= 0)
		puts("refused");
}
