/*
Tries: calls that need the right to trace another process, and those that make a handle of it, on every process there is.
Must: ok
Layer: Landlock (nobody outside may be traced); seccomp (pidfd_*, process_vm_*, kcmp, ptrace)
*/
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

static int told;

static void expect(const char *what, int pid, long result, int error)
{
	if (result != -1 || errno != error)
		told += printf("%s %d: result %ld, %s\n", what, pid, result, strerror(result < 0 ? errno : 0));
}

int main(void)
{
	const int pids[] = { @VICTIM_PID@, @SERVICE_PID@, @LAUNCHER_PID@, @WORKER_PID@, @FORK_SERVER_PID@, @JAVA_FORK_SERVER_PID@, @NEIGHBOUR_PID@, 1 };
	char text[256], path[64];
	struct iovec here = { text, sizeof text }, there = { (void *)0x400000, sizeof text };
	struct { uint32_t version; int32_t pid; } header = { 0x20080522, 0 };
	uint32_t capabilities[6] = { 0 };
	void *head;
	size_t len;

	for (size_t i = 0; i < sizeof pids / sizeof *pids; i++) {
		int pid = pids[i];
		expect("get_robust_list", pid, syscall(SYS_get_robust_list, pid, &head, &len), EPERM);
		expect("process_vm_readv", pid, process_vm_readv(pid, &here, 1, &there, 1, 0), EPERM);
		expect("ptrace", pid, ptrace(PTRACE_SEIZE, pid, NULL, NULL), EPERM);
		expect("ptrace", pid, ptrace(PTRACE_ATTACH, pid, NULL, NULL), EPERM);
		expect("kcmp", pid, syscall(SYS_kcmp, pid, pid, 0, 0, 0), EPERM);
		expect("pidfd_open", pid, syscall(SYS_pidfd_open, pid, 0), EPERM);
		expect("migrate_pages", pid, syscall(SYS_migrate_pages, pid, 0, NULL, NULL), EPERM);
		expect("perf_event_open", pid, syscall(SYS_perf_event_open, NULL, pid, -1, -1, 0), EACCES);
		expect("kill", pid, kill(pid, 0), ESRCH);
		expect("tgkill", pid, syscall(SYS_tgkill, pid, pid, 0), ESRCH);
		header.pid = pid;
		syscall(SYS_capget, &header, capabilities);
		capabilities[0] = 1;
		expect("capset", pid, syscall(SYS_capset, &header, capabilities), EPERM);
		/* A directory of /proc is a handle too, for those who take one. */
		snprintf(path, sizeof path, "/proc/%d", pid);
		int directory = open(path, O_PATH | O_DIRECTORY);
		expect("pidfd_send_signal", pid, syscall(SYS_pidfd_send_signal, directory, 0, NULL, 0), EPERM);
		expect("process_madvise", pid, syscall(440, directory, &there, 1, 4, 0), EPERM);
		expect("exe", pid, readlinkat(directory, "exe", text, sizeof text), EACCES);
		expect("mem", pid, openat(directory, "mem", O_RDONLY), EACCES);
		expect("ns", pid, openat(directory, "ns/net", O_RDONLY), EACCES);
		if (directory >= 0)
			close(directory);
	}
	/* A pidfd that the kernel gives away by itself: of one's own child, and of the other end of a pair. */
	int ends[2], child_fd = -1;
	socklen_t size = sizeof child_fd;
	pid_t child = (pid_t)syscall(SYS_clone, 0x1000 /* CLONE_PIDFD */ | SIGCHLD, 0, &child_fd, 0, 0);
	if (child == 0)
		_exit(0);
	expect("pidfd_getfd", child, syscall(SYS_pidfd_getfd, child_fd, 0, 0), EPERM);
	expect("pidfd_send_signal", child, syscall(SYS_pidfd_send_signal, child_fd, 0, NULL, 0), EPERM);
	expect("setns", child, syscall(SYS_setns, child_fd, 0), EPERM);
	waitpid(child, NULL, 0);
	if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0 && getsockopt(ends[0], SOL_SOCKET, 77 /* SO_PEERPIDFD */, &child_fd, &size) == 0)
		expect("pidfd_send_signal", 0, syscall(SYS_pidfd_send_signal, child_fd, 0, NULL, 0), EPERM);
	if (told == 0)
		puts("refused");
	return 0;
}
