/*
Tries: to write what configures the kernel, and what /proc keeps of the program itself that is the launcher's to set.
Must: ok
Layer: Landlock (nothing of /sys or /proc/sys; /proc/self may be read only)
*/
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char *const paths[] = {
	"/proc/sys/kernel/core_pattern", "/proc/sys/kernel/modprobe", "/proc/sys/kernel/hostname", "/proc/sys/vm/drop_caches",
	"/proc/sys/kernel/ns_last_pid", "/proc/sys/fs/pipe-max-size", "/proc/sys/net/ipv4/ip_forward", "/proc/sysrq-trigger",
	"/sys/kernel/mm/ksm/run", "/sys/kernel/mm/transparent_hugepage/enabled", "/sys/power/state", "/sys/fs/cgroup/cgroup.procs",
	"/proc/self/mem", "/proc/self/oom_score_adj", "/proc/self/oom_adj", "/proc/self/comm", "/proc/self/clear_refs",
	"/proc/self/coredump_filter", "/proc/self/timerslack_ns", "/proc/self/uid_map", "/proc/self/gid_map", "/proc/self/setgroups",
	"/proc/self/attr/current", "/proc/self/attr/exec", "/proc/self/loginuid", "/proc/self/sched", "/proc/self/autogroup",
	"/proc/self/timens_offsets", "/proc/self/make-it-fail", "/proc/self/fd/../mem", "/proc/thread-self/oom_score_adj", "/proc/self/task/../oom_score_adj",
	"/dev/mem", "/dev/kmsg", "/dev/kvm", "/dev/fuse", "/dev/userfaultfd", "/dev/net/tun", "/dev/ptmx", "/dev/shm", "/dev/vsock",
	"/dev/zero" /* what is mapped of it for writing no limit counts */, "/dev/urandom" /* the pool is everybody's */, "/proc/1/mem",
};

int main(void)
{
	int told = 0, forbidden = 0;

	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
		int fd = open(paths[i], O_WRONLY | O_CLOEXEC);
		if (fd < 0) {
			forbidden += errno == EACCES;
			continue;
		}
		/* What is written is what is there, or nothing. */
		told += printf("%s was opened\n", paths[i]);
		close(fd);
	}
	if (forbidden < 10)
		told += printf("only %d were forbidden\n", forbidden);
	for (int fd = 0; fd < 3; fd++) {
		char path[64];
		snprintf(path, sizeof path, "/proc/self/task/%d/oom_score_adj", getpid());
		int opened = open(path, O_RDWR);
		if (opened >= 0)
			told += printf("%s was opened\n", path);
	}
	if (told == 0)
		puts("refused");
	return 0;
}
