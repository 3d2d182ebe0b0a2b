// Tries: to trace, read, write and handle the launcher, the service, the victim and the neighbour, and to be traced by a child of its own.
// Must: ok
// Layer: seccomp (ptrace and its relatives), Landlock (get_robust_list, /proc)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

static int won;

/* The kernel's own refusals are others, or none: EINVAL, EBADF, EFAULT, ESRCH. */
static void judge(const char *what, long target, long result, int refusal)
{
	if (result >= 0 || errno != refusal)
		won++, printf("%s of %ld (errno %d)\n", what, target, result >= 0 ? 0 : errno);
}

int main(void)
{
	const long outsiders[] = { @LAUNCHER_PID@, @WORKER_PID@, @SERVICE_PID@, @VICTIM_PID@, @NEIGHBOUR_PID@, getppid() };
	static char buffer[4096];
	struct iovec here = { buffer, sizeof buffer }, there = { buffer, sizeof buffer };
	void *head;
	size_t len;

	setbuf(stdout, NULL);
	for (size_t i = 0; i < sizeof outsiders / sizeof *outsiders; i++) {
		long pid = outsiders[i];
		char path[64];
		judge("PTRACE_SEIZE with a bad option", pid, ptrace(PTRACE_SEIZE, (pid_t)pid, 0, -1L), EPERM);
		judge("PTRACE_ATTACH", pid, ptrace(PTRACE_ATTACH, (pid_t)pid, 0, 0), EPERM);
		judge("process_vm_readv with a bad flag", pid, syscall(SYS_process_vm_readv, pid, &here, 1UL, &there, 1UL, 1UL), EPERM);
		judge("process_vm_readv", pid, process_vm_readv((pid_t)pid, &here, 1, &there, 1, 0), EPERM);
		judge("process_vm_writev", pid, process_vm_writev((pid_t)pid, &here, 1, &there, 1, 0), EPERM);
		judge("kcmp of a bad type", pid, syscall(SYS_kcmp, pid, (long)getpid(), 99L, 0L, 0L), EPERM);
		judge("prlimit64", pid, syscall(SYS_prlimit64, pid, RLIMIT_CORE, NULL, &(struct rlimit){ 0, 0 }), EPERM);
		judge("move_pages", pid, syscall(SYS_move_pages, pid, 0UL, NULL, NULL, NULL, 0L), EPERM);
		judge("migrate_pages", pid, syscall(SYS_migrate_pages, pid, ~0UL, NULL, NULL), EPERM);
		judge("get_robust_list", pid, syscall(SYS_get_robust_list, pid, &head, &len), EPERM);
		for (int file = 0; file < 4; file++) {
			snprintf(path, sizeof path, "/proc/%ld/%s", pid, (const char *[]){ "mem", "environ", "maps", "syscall" }[file]);
			judge(path, pid, open(path, O_RDONLY), EACCES);
		}
	}
	judge("pidfd_getfd", -1, syscall(438, -1L, 0L, 0L), EPERM);
	judge("process_madvise", -1, syscall(440, -1L, &here, 1UL, 0L, 0UL), EPERM);
	judge("process_mrelease", -1, syscall(448, -1L, 0L), EPERM);
	judge("perf_event_open", -1, syscall(SYS_perf_event_open, NULL, 0L, -1L, -1L, 0UL), EACCES);
	pid_t child = fork();
	if (child == 0) {	/* a tracer decides what its tracee's calls are, after the filter has seen them */
		if (ptrace(PTRACE_TRACEME, 0, 0, 0) == 0)
			raise(SIGSTOP);
		_exit(errno == EPERM ? 0 : 1);
	}
	int status = 0;
	waitpid(child, &status, WUNTRACED);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		won++, printf("PTRACE_TRACEME of a child\n");
	judge("PTRACE_SETOPTIONS", child, ptrace(PTRACE_SETOPTIONS, child, 0, 0), EPERM);
	if (!won)
		puts("refused");
}
