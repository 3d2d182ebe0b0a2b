// Tries: to read every file and link in /proc of the service, a launcher, another run, a bystander, its parent and init.
// Must: ok
// Layer: Landlock (no entry of /proc but its own; its ptrace check for the links)
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

static int won, refused;

static void try(const char *path)
{
	char text[4096];
	int fd = open(path, O_RDONLY | O_NONBLOCK);
	ssize_t len = fd < 0 ? readlink(path, text, sizeof text) : syscall(SYS_getdents64, fd, text, sizeof text);

	if (fd >= 0 && len < 0)
		len = read(fd, text, sizeof text);
	if (fd >= 0 || len >= 0) {
		printf("%s: %.*s\n", path, (int)(len < 0 ? 0 : len), text);
		won++;
	}
	/* a kernel may lack the file (ENOENT), and a directory's link is EINVAL to readlink: no refusal, no success */
	refused += fd < 0 && errno == EACCES;
	if (fd >= 0)
		close(fd);
}

int main(void)
{
	const int pids[] = { @SERVICE_PID@, @LAUNCHER_PID@, @WORKER_PID@, @FORK_SERVER_PID@, @JAVA_FORK_SERVER_PID@, @NEIGHBOUR_PID@, @VICTIM_PID@, getppid(), 1 };
	const char *const files[] = { "environ", "mem", "maps", "smaps", "smaps_rollup", "numa_maps", "pagemap", "auxv", "cmdline",
		"comm", "stat", "statm", "status", "io", "limits", "sched", "schedstat", "wchan", "syscall", "stack", "cgroup", "mountinfo",
		"oom_score", "personality", "timers", "attr/current", "net/unix", "fd", "fdinfo", "task", "map_files", "ns", "exe", "cwd",
		"root", "ns/net", "fd/0", "fd/3", "root/etc/passwd", "cwd/secret.h" };
	const char *const routes[] = { "/proc/%d/%s", "/proc/self/../%d/%s", "/proc/self/root/proc/%d/%s",
		"/proc/thread-self/../../../%d/%s", "/proc/%d/task/%1$d/%s", "/../proc/self/fd/../../%d/%s" };
	char path[200];

	for (unsigned p = 0; p < sizeof pids / sizeof *pids; p++)
		for (unsigned f = 0; f < sizeof files / sizeof *files; f++)
			for (unsigned r = 0; r < sizeof routes / sizeof *routes; r++) {
				if (r == 4)
					snprintf(path, sizeof path, "/proc/%d/task/%d/%s", pids[p], pids[p], files[f]);
				else
					snprintf(path, sizeof path, routes[r], pids[p], files[f]);
				try(path);
			}
	if (won == 0)
		puts(refused > 0 ? "refused" : "nothing was there");
	return 0;
}
