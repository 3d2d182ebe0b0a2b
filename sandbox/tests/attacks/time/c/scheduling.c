// Tries: to take the cores from others: priorities, scheduling classes, cores, IO classes, of its own (which anybody may change) and of the outsiders.
// Must: ok
// Layer: seccomp (EPERM before the kernel looks)
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

static int won;

static void judge(const char *what, long target, long result)
{
	if (result == 0 || (result > 0 && errno == 0) || errno != EPERM)
		won++, printf("%s of %ld (errno %d)\n", what, target, errno);
	errno = 0;
}

int main(void)
{
	const long targets[] = { 0, @VICTIM_PID@, @NEIGHBOUR_PID@, @SERVICE_PID@, @LAUNCHER_PID@, @WORKER_PID@, getppid() };
	struct { unsigned size, policy; unsigned long flags; int nice; unsigned priority; unsigned long runtime, deadline, period; }
		attr = { 48, 0, 0, 10, 0, 0, 0, 0 };
	struct sched_param zero = { 0 }, high = { 99 };
	cpu_set_t cores;

	CPU_ZERO(&cores);
	CPU_SET(0, &cores);
	errno = 0;
	for (size_t i = 0; i < sizeof targets / sizeof *targets; i++) {
		long pid = targets[i];
		judge("sched_setaffinity", pid, sched_setaffinity((pid_t)pid, sizeof cores, &cores));
		judge("sched_setaffinity of nothing", pid, syscall(SYS_sched_setaffinity, pid, 0UL, NULL));
		judge("SCHED_BATCH", pid, sched_setscheduler((pid_t)pid, SCHED_BATCH, &zero));
		judge("SCHED_IDLE", pid, sched_setscheduler((pid_t)pid, SCHED_IDLE, &zero));
		judge("SCHED_FIFO", pid, sched_setscheduler((pid_t)pid, SCHED_FIFO, &high));
		judge("SCHED_RR", pid, sched_setscheduler((pid_t)pid, SCHED_RR, &high));
		judge("a class there is not", pid, sched_setscheduler((pid_t)pid, 77, &zero));
		judge("sched_setparam", pid, sched_setparam((pid_t)pid, &zero));
		judge("sched_setattr", pid, syscall(SYS_sched_setattr, pid, &attr, 0UL));
		judge("sched_setattr of nothing", pid, syscall(SYS_sched_setattr, pid, NULL, 0UL));
		judge("setpriority", pid, setpriority(PRIO_PROCESS, (id_t)pid, 10));
		judge("setpriority of the group", pid, setpriority(PRIO_PGRP, (id_t)pid, 10));
		judge("ioprio_set", pid, syscall(SYS_ioprio_set, 1L, pid, 3L << 13));
	}
	judge("setpriority of the user", 0, setpriority(PRIO_USER, 0, 19));
	judge("setpriority of no kind", 0, syscall(SYS_setpriority, 9L, 0L, 0L));
	judge("nice", 0, nice(1) == -1 ? -1 : 0);
	judge("nice downwards", 0, nice(-1) == -1 ? -1 : 0);
	if (!won)
		puts("refused");
}
