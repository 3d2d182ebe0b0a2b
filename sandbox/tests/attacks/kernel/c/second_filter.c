/*
Tries: to put a filter of one's own on top, which fakes answers, or whose listener lets calls continue, and to use the launcher's listener.
Must: ok
Layer: seccomp (seccomp, PR_SET_SECCOMP, and ioctl but of the terminal's family); descriptors are closed
*/
#define _GNU_SOURCE
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

static int told;

static void expect_eperm(const char *what, long result)
{
	if (result != -1 || errno != EPERM)
		told += printf("%s: result %ld, %s\n", what, result, strerror(result < 0 ? errno : 0));
}

int main(void)
{
	struct sock_filter allow = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
	struct sock_fprog program = { 1, &allow };
	char notification[512] = "";

	for (unsigned flags = 0; flags < 64; flags++)
		expect_eperm("seccomp filter", syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, &program));
	expect_eperm("seccomp with rubbish", syscall(SYS_seccomp, 1L << 32 | SECCOMP_SET_MODE_FILTER, 1L << 32, &program));
	expect_eperm("seccomp action", syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &(int){ SECCOMP_RET_ALLOW }));
	expect_eperm("prctl filter", prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program));
	expect_eperm("prctl filter with rubbish", syscall(SYS_prctl, 1L << 40 | PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0));
	if (prctl(PR_GET_SECCOMP) != SECCOMP_MODE_FILTER)
		told += printf("there is no filter\n");
	for (int fd = 0; fd < 1024; fd++)
		/* Of a listener that is found it would be ENOENT or EINPROGRESS, or a stolen call; of any other ENOTTY or EBADF. */
		if (ioctl(fd, SECCOMP_IOCTL_NOTIF_ID_VALID, notification) != -1 || errno != EOPNOTSUPP)
			told += printf("descriptor %d may be a listener: %s\n", fd, strerror(errno));
	/* Strict mode last: it would leave no way to say anything but by write and exit. */
	expect_eperm("strict mode with arguments", syscall(SYS_seccomp, SECCOMP_SET_MODE_STRICT, 1, 0));
	if (told == 0)
		puts("refused");
	return 0;
}
