// Tries: to write the files of /proc that steer a process: its own, a bystander's, the service's, and those of the kernel.
// Must: ok
// Layer: Landlock (/proc/self is for reading)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int won, refused;

/* In a container the settings of the kernel are read-only. */
static int is_of_kernel(const char *path)
{
	return strncmp(path, "/proc/sys/", 10) == 0 || strncmp(path, "/sys/", 5) == 0;
}

static void attack(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY);

	if (fd < 0) {
		refused += errno == EACCES;
		if (errno != EACCES && errno != EPERM && errno != ENOENT && (errno != EROFS || !is_of_kernel(path)))	/* not every kernel has every file */
			won |= printf("%s: %s\n", path, strerror(errno));
		return;
	}
	won |= printf("%s was opened, ", path);
	printf("written: %zd\n", write(fd, text, strlen(text)));
	close(fd);
}

int main(void)
{
	const char *const settings[][2] = { { "oom_score_adj", "0" }, { "oom_adj", "0" }, { "mem", "x" }, { "comm", "launcher" }, { "coredump_filter", "0xff" },
		{ "clear_refs", "5" }, { "timerslack_ns", "1" }, { "timens_offsets", "monotonic 1 0" }, { "uid_map", "0 0 1" }, { "gid_map", "0 0 1" },
		{ "setgroups", "deny" }, { "projid_map", "0 0 1" }, { "loginuid", "0" }, { "sched", "0" }, { "autogroup", "1" }, { "attr/current", "x" },
		{ "attr/exec", "x" }, { "attr/fscreate", "x" }, { "make-it-fail", "1" }, { "fail-nth", "1" }, { "latency", "0" }, { "ksm_merging_pages", "1" } };
	const char *const kernel[] = { "/proc/sysrq-trigger", "/proc/sys/kernel/core_pattern", "/proc/sys/kernel/hostname", "/proc/sys/kernel/modprobe",
		"/proc/sys/vm/drop_caches", "/proc/sys/fs/pipe-max-size", "/proc/sys/kernel/ns_last_pid", "/proc/sys/kernel/sched_rt_runtime_us",
		"/proc/sys/net/ipv4/ip_forward", "/proc/pressure/cpu", "/proc/pressure/memory", "/proc/self/pressure", "/sys/kernel/uevent_helper", "/sys/power/state",
		"/sys/fs/cgroup/cgroup.procs", "/sys/fs/cgroup/memory.max", "/sys/kernel/mm/ksm/run", "/dev/urandom", "/dev/random", "/dev/zero", "/dev/kmsg", "/dev/tty",
		"/dev/console", "/dev/ptmx", "/dev/mem", "/dev/fuse", "/dev/net/tun", "/dev/uinput", "/dev/cpu_dma_latency", "/dev/watchdog" };
	const int pids[] = { 0, @VICTIM_PID@, @NEIGHBOUR_PID@, @SERVICE_PID@, @LAUNCHER_PID@, @WORKER_PID@, getppid() };
	const char *const own[] = { "/proc/self/%s", "/proc/thread-self/%s", "/proc/self/root/proc/self/%s" };
	char path[200];

	for (unsigned s = 0; s < sizeof settings / sizeof *settings; s++) {
		for (unsigned way = 0; way < 3; way++) {
			snprintf(path, sizeof path, own[way], settings[s][0]);
			attack(path, settings[s][1]);
		}
		for (unsigned p = 1; p < sizeof pids / sizeof *pids; p++) {
			snprintf(path, sizeof path, "/proc/%d/%s", pids[p], settings[s][0]);
			attack(path, settings[s][1]);
			snprintf(path, sizeof path, "/proc/%d/task/%d/%s", pids[p], pids[p], settings[s][0]);
			attack(path, settings[s][1]);
		}
	}
	for (unsigned k = 0; k < sizeof kernel / sizeof *kernel; k++)
		attack(kernel[k], "0");
	if (!won)
		puts(refused > 50 ? "refused" : "few were tried");
	return 0;
}
