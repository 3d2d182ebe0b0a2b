// Tries: to have the kernel send a signal to outsiders for it: owners of descriptors, asynchronous IO, timers for a foreign thread, message queues, locks and leases.
// Must: ok
// Layer: seccomp (fcntl by its command, ioctl but of the terminal's family), the kernel (timers are for one's own threads)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static int won;

static void judge(const char *what, long target, long result, int refusal)
{
	if (result >= 0 || errno != refusal)
		won++, printf("%s for %ld (errno %d)\n", what, target, result >= 0 ? 0 : errno);
}

int main(void)
{
	const int outsiders[] = { @LAUNCHER_PID@, @WORKER_PID@, @SERVICE_PID@, @VICTIM_PID@, @NEIGHBOUR_PID@, -@NEIGHBOUR_PID@, getppid() };
	const long high = 0x12345678L << 32;
	int pair[2], pipes[2];

	setbuf(stdout, NULL);
	if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0 || pipe(pipes) != 0)
		return 1;
	for (size_t i = 0; i < sizeof outsiders / sizeof *outsiders; i++) {
		int target = outsiders[i];
		struct f_owner_ex owner = { F_OWNER_PID, target };
		for (int *fds = pair; fds != NULL; fds = fds == pair ? pipes : NULL) {
			judge("F_SETOWN", target, fcntl(fds[0], F_SETOWN, target), EPERM);
			judge("F_SETOWN with a high half", target, syscall(SYS_fcntl, (long)fds[0], F_SETOWN | high, target), EPERM);
			judge("F_SETOWN_EX", target, fcntl(fds[0], F_SETOWN_EX, &owner), EPERM);
			judge("F_SETOWN_EX with a high half", target, syscall(SYS_fcntl, (long)fds[0], F_SETOWN_EX | high, &owner), EPERM);
			judge("F_SETSIG", target, fcntl(fds[0], F_SETSIG, SIGKILL), EPERM);
			judge("FIOSETOWN", target, ioctl(fds[0], 0x8901, &target), EOPNOTSUPP);
			judge("SIOCSPGRP", target, ioctl(fds[0], 0x8902, &target), EOPNOTSUPP);
			judge("FIOSETOWN with a high half", target, syscall(SYS_ioctl, (long)fds[0], 0x8901 | high, &target), EOPNOTSUPP);
			/* Without an owner nobody is told, but it is tried. */
			fcntl(fds[0], F_SETFL, O_ASYNC | O_NONBLOCK);
			write(fds[1], "x", 1);
		}
		struct sigevent event = { .sigev_notify = 4 /* SIGEV_THREAD_ID */, .sigev_signo = SIGKILL };
		event._sigev_un._tid = target;
		int timer;
		judge("a timer for its thread", target, syscall(SYS_timer_create, CLOCK_MONOTONIC, &event, &timer), EINVAL);
	}
	/* The kernel would say EBADF for all of these. */
	struct sigevent none = { .sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGKILL };
	judge("mq_notify", -1, syscall(SYS_mq_notify, -1, &none), EPERM);
	judge("F_SETLEASE", -1, fcntl(-1, F_SETLEASE, F_WRLCK), EPERM);
	judge("F_NOTIFY", -1, fcntl(-1, F_NOTIFY, 1 /* DN_ACCESS */), EPERM);
	if (!won)
		puts("refused");
}
