/*
Tries: to read and write all that the kernel shows of itself: /sys, /proc/sys, /proc, debugfs, cgroups.
Must: ok
Layer: Landlock (of /proc only /proc/self, of /sys nothing)
*/
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace fs = std::filesystem;

/* A container hides files of /proc behind /dev/null, which may be opened and gives nothing. */
static bool is_masked(int fd)
{
	struct stat st;
	char byte;

	return fstat(fd, &st) == 0 && S_ISCHR(st.st_mode) && st.st_rdev == makedev(1, 3) && read(fd, &byte, 1) == 0;
}

int main()
{
	int told = 0;
	std::error_code error;

	for (const char *root : {"/sys", "/sys/fs/cgroup", "/sys/kernel/debug", "/sys/module", "/proc", "/proc/sys", "/proc/sys/kernel", "/proc/irq", "/proc/bus", "/dev"}) {
		for (fs::directory_iterator entry(root, error), end; !error && entry != end; entry.increment(error)) {
			told += std::printf("%s is listed: %s\n", root, entry->path().c_str());
			break;
		}
		error.clear();
	}
	for (const char *name : {"cmdline", "version", "kallsyms", "modules", "iomem", "kcore", "keys", "key-users", "meminfo", "cpuinfo", "stat", "uptime",
				 "loadavg", "mounts/../meminfo", "sched_debug", "slabinfo", "vmallocinfo", "timer_list", "sysvipc/shm", "sys/kernel/random/boot_id",
				 "sys/kernel/hostname", "sys/kernel/core_pattern", "sys/fs/file-nr", "sys/kernel/pid_max"}) {
		const int fd = open((fs::path("/proc") / name).c_str(), O_RDONLY);
		if (fd < 0)
			continue;
		if (!is_masked(fd))
			told += std::printf("%s was opened\n", name);
		close(fd);
	}
	/* Detours through what is allowed. */
	for (const char *path : {"/proc/self/root/proc/cmdline", "/proc/self/../cmdline", "/proc/self/cwd/../../../../../../../proc/cmdline", "/proc/self/task/../../cmdline",
				 "/proc/thread-self/../../../cmdline", "/proc/self/fd/0/../../../../cmdline", "/proc/self/net/../../cmdline", "/dev/fd/../../cmdline"}) {
		const int fd = open(path, O_RDONLY);
		if (fd < 0)
			continue;
		char text[4096] = "";
		const ssize_t got = read(fd, text, sizeof text - 1);
		/* /proc/self/task/../cmdline would be our own, and these are not. */
		told += std::printf("%s: %zd bytes\n", path, got);
		close(fd);
	}
	if (told == 0)
		std::puts("refused");
}
