// Tries: to read what /proc shows of its launcher to a process that may trace it: memory, descriptors, environment.
// Must: ok
// Layer: Landlock (no entry of /proc but its own); behind it, the launcher is not dumpable
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
	const int pids[] = { @LAUNCHER_PID@, @WORKER_PID@, @FORK_SERVER_PID@, @JAVA_FORK_SERVER_PID@, getppid() };
	const char *const files[] = { "environ", "mem", "maps", "smaps", "pagemap", "auxv", "io", "syscall", "stack", "personality" };
	const char *const links[] = { "fd/0", "fd/1", "fd/3", "exe", "cwd", "root", "ns/net", "ns/pid" };
	char path[100], text[500];
	int won = 0, refused = 0;

	for (unsigned p = 0; p < sizeof pids / sizeof *pids; p++) {
		for (unsigned f = 0; f < sizeof files / sizeof *files; f++) {
			snprintf(path, sizeof path, "/proc/%d/%s", pids[p], files[f]);
			int fd = open(path, O_RDONLY);
			refused += fd < 0 && (errno == EACCES || errno == EPERM);
			/* some of them open for everybody, and refuse to be read */
			if (fd >= 0 && (read(fd, text, sizeof text) > 0 || f == 1))
				won += printf("%s was read\n", path) > 0;
		}
		for (unsigned l = 0; l < sizeof links / sizeof *links; l++) {
			snprintf(path, sizeof path, "/proc/%d/%s", pids[p], links[l]);
			ssize_t len = readlink(path, text, sizeof text);
			refused += len < 0 && (errno == EACCES || errno == EPERM);
			if (len >= 0)
				won += printf("%s is %.*s\n", path, (int)len, text) > 0;
		}
	}
	if (won == 0)
		puts(refused > 0 ? "refused" : "nothing was there");
	return 0;
}
