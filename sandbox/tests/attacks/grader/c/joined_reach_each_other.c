// Tries: as a program and its interactor that have told each other their pids and paths, to signal, trace, read, write or steal from each other, by the program first, and then the other way round.
// Must: wrong_answer
// Layer: seccomp notification (signals only within the session), seccomp (no tracing, no pidfds), Landlock (boxes and /proc entries of others)
// request: {"interactor": {"protocol": "kattis"}, "test_cases": [{"input": "IN", "expected_output": "ANSWER"}, {"input": "IN", "expected_output": "ANSWER"}]}
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { LENGTH = 4096 };

static int opens(const char *name)
{
	char byte;
	static const int ways[] = { O_RDONLY, O_WRONLY, O_RDWR | O_NONBLOCK };
	int done = 0;

	for (size_t i = 0; i < 3; i++) {
		int fd = open(name, ways[i] | O_NONBLOCK);
		done += fd >= 0;
		if (fd >= 0 && read(fd, &byte, 1) == 1)
			fprintf(stderr, "%s can be read\n", name);
	}
	return done;
}

static int signals(long pid)
{
	static const int numbers[] = { 0, SIGCONT, SIGSTOP, SIGTERM, SIGKILL };
	int done = 0;

	for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
		done += kill((pid_t)pid, numbers[i]) == 0 || kill((pid_t)-pid, numbers[i]) == 0;
		done += syscall(SYS_tkill, pid, numbers[i]) == 0 || syscall(SYS_tgkill, pid, pid, numbers[i]) == 0;
		done += kill(-1, numbers[i]) == 0;
	}
	return done;
}

static int attacks(long pid, const char *other)
{
	char bytes[16], path[LENGTH];
	struct iovec local = { bytes, sizeof bytes }, remote = { (void *)0x400000, sizeof bytes };
	struct rlimit limit;
	static const char *const entries[] = { "mem", "environ", "maps", "fd/0", "fd/1", "fd/2", "cwd/judgemessage.txt", "exe", "root/etc/passwd", "task" };
	static const char *const files[] = { "answer", "input", "meeting", "lane-0/out", "lane-0/err", "lane-0/in", "build/judgemessage.txt", "build/main.c", "build/.main" };
	int done = signals(pid);

	for (size_t i = 0; i < sizeof entries / sizeof entries[0]; i++) {
		snprintf(path, sizeof path, "/proc/%ld/%s", pid, entries[i]);
		done += opens(path);
	}
	for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
		snprintf(path, sizeof path, "%s/%s", other, files[i]);
		done += opens(path);
	}
	done += ptrace(PTRACE_ATTACH, pid, NULL, NULL) == 0 || ptrace(PTRACE_SEIZE, pid, NULL, NULL) == 0;
	done += process_vm_readv((pid_t)pid, &local, 1, &remote, 1, 0) > 0 || process_vm_writev((pid_t)pid, &local, 1, &remote, 1, 0) > 0;
	done += prlimit((pid_t)pid, RLIMIT_CPU, NULL, &limit) == 0;
	int fd = (int)syscall(434 /* pidfd_open */, pid, 0);
	done += fd >= 0 || syscall(438 /* pidfd_getfd */, fd, 0, 0) >= 0;
	return done;
}

/* The folder of a box, by a path of a file or folder in it. */
static void tell(const char *path, int ups)
{
	char box[LENGTH];

	snprintf(box, sizeof box, "%s", path);
	for (int i = 0; i < ups; i++)
		*strrchr(box, '/') = '\0';
	printf("%ld %s\n", (long)getpid(), box);
	fflush(stdout);
}

int main(int count, char *arguments[])
{
	char other[LENGTH - 64], own[LENGTH];
	long pid;
	int done;

	if (count > 3) {
		tell(arguments[2], 1);
		if (scanf("%ld %4000s", &pid, other) != 2 || scanf("%d", &done) != 1)
			return 1;
		done += attacks(pid, other);
		puts("done");
		return done > 0 ? 42 : 43;
	}
	if (scanf("%ld %4000s", &pid, other) != 2 || getcwd(own, sizeof own) == NULL)
		return 1;
	tell(own, 2);
	printf("%d\n", attacks(pid, other));
	fflush(stdout);
	scanf("%4000s", other);
}
