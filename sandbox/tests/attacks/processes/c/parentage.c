// Tries: to give its child to the launcher as a sibling, with an end that kills or stops the parent; to become a subreaper; to outlive the launcher; to take namespaces.
// Must: ok
// Layer: seccomp notification (flags of clone), seccomp (prctl, unshare, setns)
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

static int won;

static void judge(const char *what, long value, long result)
{
	if (result >= 0 || errno != EPERM)
		won++, printf("%s %#lx (errno %d)\n", what, value, result >= 0 ? 0 : errno);
}

int main(void)
{
	const unsigned long flags[] = {
		CLONE_PARENT | SIGKILL, CLONE_PARENT | SIGCHLD, CLONE_PARENT, CLONE_PARENT | CLONE_VM | CLONE_VFORK | SIGSTOP,
		CLONE_UNTRACED | SIGCHLD, CLONE_PTRACE | SIGCHLD,
		CLONE_NEWUSER | SIGCHLD, CLONE_NEWPID | SIGCHLD, CLONE_NEWNS | SIGCHLD, CLONE_NEWNET | SIGCHLD,
		CLONE_NEWIPC | SIGCHLD, CLONE_NEWUTS | SIGCHLD, 0x02000000 /* CLONE_NEWCGROUP */ | SIGCHLD,
		CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWNS | SIGCHLD,
		SIGKILL, SIGSTOP, SIGTERM, SIGUSR1, SIGHUP, 64, 0xff,
		/* The upper half of the register is no flag of clone, so it changes nothing: refused as without. */
		CLONE_PARENT | SIGCHLD | 0x100000000UL, SIGTERM | 0x4200000000UL,
	};

	setbuf(stdout, NULL);
	for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
		unsigned long flag = flags[i] & ~(unsigned long)(CLONE_VM | CLONE_VFORK);
		long pid = syscall(SYS_clone, flag, 0L, 0L, 0L, 0L);
		if (pid == 0)
			_exit(0);
		judge("clone", (long)flags[i], pid);
	}
	const struct { int option; unsigned long value; } calls[] = {
		{ PR_SET_CHILD_SUBREAPER, 1 }, { PR_SET_PDEATHSIG, 0 }, { PR_SET_PDEATHSIG, SIGCONT },
		{ PR_SET_DUMPABLE, 0 }, { PR_SET_PTRACER, (unsigned long)-1 }, { PR_SET_PTRACER, @VICTIM_PID@ },
		{ 62 /* PR_SCHED_CORE */, 1 },
	};
	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
		judge("prctl", calls[i].option, prctl(calls[i].option, calls[i].value, 0, 0, 0));
		judge("prctl with a high half", calls[i].option,
		      syscall(SYS_prctl, (long)calls[i].option | (0x7fL << 40), calls[i].value, 0L, 0L, 0L));
	}
	/* The kernel grants the first three to anybody, and would say EBADF to setns. */
	judge("unshare", CLONE_FS, unshare(CLONE_FS));
	judge("unshare", CLONE_FILES, unshare(CLONE_FILES));
	judge("unshare", 0, unshare(0));
	judge("unshare", CLONE_NEWUSER, unshare(CLONE_NEWUSER | CLONE_NEWPID));
	judge("setns", -1, setns(-1, 0));
	judge("setsid", 0, setsid());
	if (!won)
		puts("refused");
}
