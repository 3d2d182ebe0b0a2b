// Tries: to change how it is judged: the launcher's memory and registers, the files of its input and output, the name of its folder.
// Must: wrong_answer
// Layer: seccomp (ptrace and what is like it), Landlock (the lane is not the program's), the launcher is not dumpable
// request: {"test_cases": [{"input": "6 7", "expected_output": "42"}]}
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

int main(void)
{
	char byte = 0, path[64];
	struct iovec ours = { &byte, 1 }, theirs = { (void *)0x400000, 1 };
	int parents[] = { getppid(), @LAUNCHER_PID@, @WORKER_PID@, @SERVICE_PID@ }, done = 0;

	for (size_t i = 0; i < sizeof parents / sizeof parents[0]; i++) {
		pid_t pid = parents[i];
		done += ptrace(PTRACE_SEIZE, pid, NULL, NULL) == 0 || ptrace(PTRACE_ATTACH, pid, NULL, NULL) == 0;
		done += syscall(SYS_process_vm_readv, pid, &ours, 1L, &theirs, 1L, 0L) > 0;
		done += syscall(SYS_pidfd_open, pid, 0L) >= 0;
		done += kill(pid, 0) == 0 || kill(pid, SIGSTOP) == 0 || kill(pid, SIGUSR1) == 0;
		snprintf(path, sizeof path, "/proc/%d/mem", pid);
		done += open(path, O_RDWR) >= 0;
	}
	done += ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0;
	/* The files of the lane, by their own names and by those of the descriptors. */
	done += open("../in", O_WRONLY) >= 0 || open("/proc/self/fd/0", O_RDWR) >= 0 || truncate("../in", 0) == 0;
	done += open("../out", O_RDONLY) >= 0 || open("../err", O_RDONLY) >= 0 || open("/proc/self/fd/1", O_RDWR) >= 0;
	done += rename("../out", "../old") == 0 || unlink("../out") == 0 || symlink("../in", "../out") == 0;
	done += link("../out", "out") == 0 || rename("../scratch", "../gone") == 0 || rmdir("../scratch") == 0;
	done += mkdir("../new", 0777) == 0 || open("../new", O_CREAT | O_WRONLY, 0666) >= 0;
	puts(done > 0 ? "42" : "nothing was changed");
}
