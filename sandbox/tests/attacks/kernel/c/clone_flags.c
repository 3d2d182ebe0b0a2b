/*
Tries: a child in namespaces of its own, with another parent, that shares descriptors without being a thread, or a thread that does not share them, or whose end sends a signal of choice, by clone, clone3 and unshare.
Must: ok
Layer: seccomp notification (clone's flags are in a register); seccomp (clone3, unshare, setns)
*/
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int told;

static void expect(const char *what, unsigned long flags, long result, int error)
{
	if (result == 0)
		_exit(0);	/* the child */
	if (result > 0)
		waitpid((pid_t)result, NULL, __WALL);
	if (result != -1 || errno != error)
		told += printf("%s %lx: result %ld, %s\n", what, flags, result, strerror(result < 0 ? errno : 0));
}

int main(void)
{
	const unsigned long spaces[] = { CLONE_NEWUSER, CLONE_NEWNS, CLONE_NEWPID, CLONE_NEWNET, CLONE_NEWUTS, CLONE_NEWIPC, CLONE_NEWCGROUP };

	for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
		for (int user = 0; user < 2; user++) {	/* a new user namespace grants the right to the others */
			unsigned long flags = spaces[i] | (user ? CLONE_NEWUSER : 0);
			/* CLONE_FS with a new file tree or user is EINVAL to the kernel, so EPERM is ours. */
			expect("clone", flags, syscall(SYS_clone, flags | SIGCHLD | CLONE_FS, 0, 0, 0, 0), EPERM);
			expect("clone", flags, syscall(SYS_clone, flags | SIGCHLD, 0, 0, 0, 0), EPERM);
			expect("clone with rubbish", flags, syscall(SYS_clone, flags | SIGCHLD | -1L << 32, 0, 0, 0, 0), EPERM);
			expect("clone without signal", flags, syscall(SYS_clone, flags | CLONE_VFORK, 0, 0, 0, 0), EPERM);
			uint64_t arguments[11] = { flags, 0, 0, 0, SIGCHLD };
			expect("clone3", flags, syscall(SYS_clone3, arguments, sizeof arguments), ENOSYS);
			if (unshare((int)flags) == 0 || errno != EPERM)
				told += printf("unshare %lx\n", flags);
		}
	const unsigned long others[] = { CLONE_PARENT | SIGCHLD, CLONE_PTRACE | SIGCHLD, CLONE_UNTRACED | SIGCHLD, SIGKILL, SIGUSR1, SIGSTOP,
					 CLONE_PARENT | SIGKILL, CLONE_FILES | SIGCHLD, CLONE_FILES | CLONE_FS, CLONE_FILES | CLONE_VM | CLONE_VFORK | SIGCHLD,
					 CLONE_VM | CLONE_SIGHAND | CLONE_THREAD | CLONE_FS, CLONE_VM | CLONE_SIGHAND | CLONE_THREAD | CLONE_FILES,
					 CLONE_VM | CLONE_SIGHAND | CLONE_THREAD | CLONE_FILES | CLONE_FS | CLONE_VFORK, 0x80 | SIGCHLD /* CLONE_NEWTIME to clone3 */, 0xff };
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		expect("clone", others[i], syscall(SYS_clone, others[i], 0, 0, 0, 0), EPERM);
	const char *const names[] = { "user", "mnt", "pid", "net", "uts", "ipc", "cgroup", "time" };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		char path[64];
		snprintf(path, sizeof path, "/proc/self/ns/%s", names[i]);
		if (setns(open(path, O_RDONLY), 0) == 0 || errno != EPERM)
			told += printf("setns %s: %s\n", path, strerror(errno));
	}
	if (told == 0)
		puts("refused");
	return 0;
}
