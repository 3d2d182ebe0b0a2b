/*
Tries: every refused system call once, with arguments to which the bare kernel has another answer.
Must: ok
Layer: seccomp (the table of refusals)
request: {"timeout": 5}
*/
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define CALL(name, error) { SYS_##name, error, #name }
static const struct { long number; int error; const char *name; } calls[] = {
	CALL(socket, EACCES), CALL(connect, EACCES), CALL(bind, EACCES), CALL(listen, EACCES), CALL(accept, EACCES),
	CALL(accept4, EACCES), CALL(setsockopt, EPERM), CALL(fallocate, EOPNOTSUPP), CALL(ptrace, EPERM),
	CALL(process_vm_readv, EPERM), CALL(process_vm_writev, EPERM), CALL(process_madvise, EPERM),
	{ 448, EPERM, "process_mrelease" }, CALL(kcmp, EPERM), CALL(pidfd_open, EPERM), CALL(pidfd_getfd, EPERM),
	CALL(pidfd_send_signal, EPERM), CALL(move_pages, EPERM), CALL(migrate_pages, EPERM), CALL(sched_setaffinity, EPERM),
	CALL(sched_setscheduler, EPERM), CALL(sched_setparam, EPERM), CALL(sched_setattr, EPERM), CALL(setpriority, EPERM),
	CALL(ioprio_set, EPERM), CALL(setsid, EPERM), CALL(setpgid, EPERM), CALL(unshare, EPERM), CALL(setns, EPERM),
	CALL(mount, EPERM), CALL(umount2, EPERM), CALL(pivot_root, EPERM), CALL(chroot, EPERM), CALL(fsopen, EPERM),
	CALL(fspick, EPERM), CALL(fsconfig, EPERM), CALL(fsmount, EPERM), CALL(move_mount, EPERM), CALL(open_tree, EPERM),
	{ 442, EPERM, "mount_setattr" }, { 457, EPERM, "statmount" }, { 458, EPERM, "listmount" },
	CALL(name_to_handle_at, EPERM), CALL(open_by_handle_at, EPERM), CALL(bpf, EPERM), CALL(perf_event_open, EACCES),
	CALL(userfaultfd, EPERM), CALL(io_uring_setup, ENOSYS), CALL(io_uring_enter, ENOSYS), CALL(io_uring_register, ENOSYS),
	CALL(io_setup, ENOSYS), CALL(add_key, ENOSYS), CALL(request_key, ENOSYS), CALL(keyctl, ENOSYS), CALL(seccomp, EPERM),
	CALL(personality, EPERM), CALL(remap_file_pages, ENOSYS), CALL(lookup_dcookie, EPERM), CALL(vmsplice, EPERM),
	CALL(memfd_create, EPERM), { 447, EPERM, "memfd_secret" }, CALL(shmget, EPERM), CALL(shmat, EPERM),
	CALL(shmctl, EPERM), CALL(shmdt, EPERM), CALL(semget, EPERM), CALL(semop, EPERM), CALL(semtimedop, EPERM),
	CALL(semctl, EPERM), CALL(msgget, EPERM), CALL(msgsnd, EPERM), CALL(msgrcv, EPERM), CALL(msgctl, EPERM),
	CALL(mq_open, EPERM), CALL(mq_unlink, EPERM), CALL(mq_notify, EPERM), CALL(inotify_init1, EPERM),
	CALL(fanotify_init, EPERM), CALL(fanotify_mark, EPERM), CALL(init_module, EPERM), CALL(finit_module, EPERM),
	CALL(delete_module, EPERM), CALL(kexec_load, EPERM), CALL(kexec_file_load, EPERM), CALL(swapon, EPERM),
	CALL(swapoff, EPERM), CALL(reboot, EPERM), CALL(acct, EPERM), CALL(quotactl, EPERM), { 443, EPERM, "quotactl_fd" },
	CALL(syslog, EPERM), CALL(sethostname, EPERM), CALL(setdomainname, EPERM), CALL(vhangup, EPERM),
	CALL(nfsservctl, EPERM), CALL(settimeofday, EPERM), CALL(clock_settime, EPERM), CALL(adjtimex, EPERM),
	CALL(clock_adjtime, EPERM), CALL(mbind, EPERM), CALL(set_mempolicy, EPERM), { 450, EPERM, "set_mempolicy_home_node" },
	{ 459, EPERM, "lsm_get_self_attr" }, { 460, EPERM, "lsm_set_self_attr" }, { 461, EPERM, "lsm_list_modules" },
	CALL(fchown, EPERM), CALL(fchownat, EPERM),
	CALL(setxattr, EOPNOTSUPP), CALL(lsetxattr, EOPNOTSUPP), CALL(fsetxattr, EOPNOTSUPP), CALL(removexattr, EOPNOTSUPP),
	CALL(lremovexattr, EOPNOTSUPP), CALL(fremovexattr, EOPNOTSUPP), CALL(clone3, ENOSYS),
	CALL(sendmmsg, EPERM), { 437, ENOSYS, "openat2" }, CALL(sendfile, EINVAL), CALL(sync, EPERM), CALL(syncfs, EPERM),
	/* Answered as done: the bare kernel says EBADF. */
	CALL(fsync, 0), CALL(fdatasync, 0), CALL(sync_file_range, 0), CALL(fadvise64, 0), CALL(readahead, 0),
	CALL(membarrier, ENOSYS), { 451, ENOSYS, "cachestat" },
	{ 444, ENOSYS, "landlock_create_ruleset" }, { 445, ENOSYS, "landlock_add_rule" }, { 446, ENOSYS, "landlock_restrict_self" },
#ifdef __x86_64__
	CALL(modify_ldt, EPERM), CALL(inotify_init, EPERM), CALL(iopl, EPERM), CALL(ioperm, EPERM),
	CALL(chown, EPERM), CALL(lchown, EPERM),
#endif
};

int main(void)
{
	int told = 0;

	/* A child: the leader of a session or group cannot leave it on a bare kernel either. */
	if (fork() != 0) {
		int status = 0;
		wait(&status);
		return status != 0;
	}
	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
		/* No descriptor, no process, no address. Those that take none of them succeed. */
		long result = syscall(calls[i].number, -1L, -1L, -1L, -1L, -1L, -1L);
		if (calls[i].error == 0 ? result != 0 : result != -1 || errno != calls[i].error)
			told += printf("%s: result %ld, %s\n", calls[i].name, result, strerror(result < 0 ? errno : 0));
	}
	if (told == 0)
		puts("refused");
	return 0;
}
