/*
 * A list of refused calls: those by which a program could reach outside its run, outlive it, or take
 * memory that no limit counts, and kernel surface that no program of a judge needs. The launcher decides calls that
 * make processes or send signals (notify.c), and carries out those that change modes and times (attributes.c). The filter judges
 * register arguments only: what a pointer points to can change between the check and the use.
 *
 * The file is long because it is mostly tables, one row per refused call and reason; one file shows the whole policy.
 */
#define _GNU_SOURCE
#include "filter.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <seccomp.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "become.h"
#include "landlock.h"

enum { COMPILE = PROFILE_COMPILE, ALL = PROFILE_RUN | PROFILE_COMPILE };

/* Newer than this list (mseal is 462 on every architecture): refused as if the kernel lacked them. x32 marks its numbers by a bit. */
enum { FIRST_UNKNOWN = 463, X32_BIT = 0x40000000 };

static const struct { int nr; int err; int profiles; const char *why; } refused[] = {
#define REFUSE(name, err, profiles, why) { SCMP_SYS(name), err, profiles, why }
	REFUSE(socket, EACCES, ALL, "no network of any family"),
	REFUSE(socketcall, EACCES, ALL, "the same through the old entry"),
	REFUSE(connect, EACCES, ALL, "a pair is connected already"),
	REFUSE(bind, EACCES, ALL, "as above"),
	REFUSE(listen, EACCES, ALL, "as above"),
	REFUSE(accept, EACCES, ALL, "as above"),
	REFUSE(accept4, EACCES, ALL, "as above"),
	REFUSE(setsockopt, EPERM, ALL, "makes buffers that no limit counts"),
	REFUSE(sendmmsg, EPERM, ALL, "keeps descriptors under way, where nobody sees the files they hold"),
	REFUSE(openat2, ENOSYS, ALL, "its flags are behind a pointer"),
	REFUSE(fallocate, EOPNOTSUPP, ALL, "takes disk past the size of a file; libc falls back to writing"),
	REFUSE(ptrace, EPERM, ALL, "reads and writes other processes"),
	REFUSE(process_vm_readv, EPERM, ALL, "the same without attaching"),
	REFUSE(process_vm_writev, EPERM, ALL, "the same without attaching"),
	REFUSE(process_madvise, EPERM, ALL, "acts on other processes"),
	REFUSE(process_mrelease, EPERM, ALL, "acts on other processes"),
	REFUSE(kcmp, EPERM, ALL, "compares other processes"),
	REFUSE(pidfd_open, EPERM, ALL, "a handle on any process, and with it a signal"),
	REFUSE(pidfd_getfd, EPERM, ALL, "takes descriptors of others"),
	REFUSE(pidfd_send_signal, EPERM, ALL, "signals that the launcher cannot judge"),
	REFUSE(move_pages, EPERM, ALL, "acts on other processes"),
	REFUSE(migrate_pages, EPERM, ALL, "acts on other processes"),
	REFUSE(sched_setaffinity, EPERM, ALL, "acts on any process of the uid, the service too"),
	REFUSE(sched_setscheduler, EPERM, ALL, "as above"),
	REFUSE(sched_setparam, EPERM, ALL, "as above"),
	REFUSE(sched_setattr, EPERM, ALL, "as above"),
	REFUSE(setpriority, EPERM, ALL, "as above"),
	REFUSE(ioprio_set, EPERM, ALL, "as above"),
	REFUSE(setsid, EPERM, ALL, "one kill of the group must reach everything"),
	REFUSE(setpgid, EPERM, ALL, "as above"),
	REFUSE(unshare, EPERM, ALL, "namespaces"),
	REFUSE(setns, EPERM, ALL, "namespaces"),
	REFUSE(mount, EPERM, ALL, "the file tree is not theirs"),
	REFUSE(umount, EPERM, ALL, "as above"),
	REFUSE(umount2, EPERM, ALL, "as above"),
	REFUSE(pivot_root, EPERM, ALL, "as above"),
	REFUSE(chroot, EPERM, ALL, "as above"),
	REFUSE(fsopen, EPERM, ALL, "as above"),
	REFUSE(fspick, EPERM, ALL, "as above"),
	REFUSE(fsconfig, EPERM, ALL, "as above"),
	REFUSE(fsmount, EPERM, ALL, "as above"),
	REFUSE(move_mount, EPERM, ALL, "as above"),
	REFUSE(open_tree, EPERM, ALL, "as above"),
	REFUSE(mount_setattr, EPERM, ALL, "as above"),
	{ 457, EPERM, ALL, "statmount: shows the mounts of the container" },
	{ 458, EPERM, ALL, "listmount: as above" },
	REFUSE(name_to_handle_at, EPERM, ALL, "files by handle pass by the path rules"),
	REFUSE(open_by_handle_at, EPERM, ALL, "as above"),
	REFUSE(bpf, EPERM, ALL, "kernel surface"),
	REFUSE(perf_event_open, EACCES, ALL, "watches other processes, kernel surface"),
	REFUSE(userfaultfd, EPERM, ALL, "kernel surface, widens races"),
	REFUSE(io_uring_setup, ENOSYS, ALL, "opens sockets past this filter"),
	REFUSE(io_uring_enter, ENOSYS, ALL, "as above"),
	REFUSE(io_uring_register, ENOSYS, ALL, "as above"),
	REFUSE(io_setup, ENOSYS, ALL, "takes from a pool all runs share"),
	REFUSE(add_key, ENOSYS, ALL, "keyrings outlive the run"),
	REFUSE(request_key, ENOSYS, ALL, "as above"),
	REFUSE(keyctl, ENOSYS, ALL, "as above"),
	REFUSE(seccomp, EPERM, ALL, "a second filter could only confuse this one"),
	REFUSE(personality, EPERM, ALL, "turns address randomisation off, changes ABIs"),
	REFUSE(modify_ldt, EPERM, ALL, "kernel surface"),
	REFUSE(remap_file_pages, ENOSYS, ALL, "kernel surface"),
	REFUSE(vm86, ENOSYS, ALL, "kernel surface"),
	REFUSE(vm86old, ENOSYS, ALL, "kernel surface"),
	REFUSE(lookup_dcookie, EPERM, ALL, "kernel surface"),
	REFUSE(vmsplice, EPERM, ALL, "pins pages that no limit counts"),
	REFUSE(splice, EINVAL, ALL, "as above: one byte holds megabytes of page cache; runtimes fall back to reading and writing"),
	REFUSE(tee, EINVAL, ALL, "as above"),
	REFUSE(sendfile, EINVAL, ALL, "as above"),
	REFUSE(sendfile64, EINVAL, ALL, "as above"),
	{ 444, ENOSYS, ALL, "landlock_create_ruleset: memory that no limit counts, and nothing that a program needs" },
	{ 445, ENOSYS, ALL, "landlock_add_rule: as above" },
	{ 446, ENOSYS, ALL, "landlock_restrict_self: as above" },
	/* Reported as successful but not done: nothing that a run writes outlives it, and its hints about what it reads next are not needed. */
	REFUSE(fsync, 0, ALL, "waits for a slow disk where no signal ends it, and makes others' files wait for the journal"),
	REFUSE(fdatasync, 0, ALL, "as above"),
	REFUSE(sync_file_range, 0, ALL, "as above, and for files of the toolchain, too"),
	REFUSE(fadvise64, 0, ALL, "throws files of the toolchain out of the page cache, or reads whole ones where no signal ends it"),
	REFUSE(readahead, 0, ALL, "as above"),
	REFUSE(membarrier, ENOSYS, ALL, "interrupts every core, and waits for all of them"),
	{ 451, ENOSYS, ALL, "cachestat: tells what others have read" },
	REFUSE(sync, EPERM, ALL, "waits for the disk of everybody"),
	REFUSE(syncfs, EPERM, ALL, "as above"),
	REFUSE(memfd_create, EPERM, ALL, "memory that no limit counts"),
	REFUSE(memfd_secret, EPERM, ALL, "as above"),
	REFUSE(shmget, EPERM, ALL, "as above, and it outlives the run"),
	REFUSE(shmat, EPERM, ALL, "as above"),
	REFUSE(shmctl, EPERM, ALL, "as above"),
	REFUSE(shmdt, EPERM, ALL, "as above"),
	REFUSE(semget, EPERM, ALL, "outlives the run"),
	REFUSE(semop, EPERM, ALL, "as above"),
	REFUSE(semtimedop, EPERM, ALL, "as above"),
	REFUSE(semctl, EPERM, ALL, "as above"),
	REFUSE(msgget, EPERM, ALL, "as above"),
	REFUSE(msgsnd, EPERM, ALL, "as above"),
	REFUSE(msgrcv, EPERM, ALL, "as above"),
	REFUSE(msgctl, EPERM, ALL, "as above"),
	REFUSE(ipc, EPERM, ALL, "all of them through the old entry"),
	REFUSE(mq_open, EPERM, ALL, "as above"),
	REFUSE(mq_unlink, EPERM, ALL, "as above"),
	REFUSE(mq_notify, EPERM, ALL, "as above"),
	REFUSE(inotify_init, EPERM, ALL, "a pool all runs share; watches what others do"),
	REFUSE(inotify_init1, EPERM, ALL, "as above"),
	REFUSE(fanotify_init, EPERM, ALL, "as above"),
	REFUSE(fanotify_mark, EPERM, ALL, "as above"),
	REFUSE(init_module, EPERM, ALL, "the machine is not theirs"),
	REFUSE(finit_module, EPERM, ALL, "as above"),
	REFUSE(delete_module, EPERM, ALL, "as above"),
	REFUSE(kexec_load, EPERM, ALL, "as above"),
	REFUSE(kexec_file_load, EPERM, ALL, "as above"),
	REFUSE(swapon, EPERM, ALL, "as above"),
	REFUSE(swapoff, EPERM, ALL, "as above"),
	REFUSE(reboot, EPERM, ALL, "as above"),
	REFUSE(acct, EPERM, ALL, "as above"),
	REFUSE(quotactl, EPERM, ALL, "as above"),
	REFUSE(quotactl_fd, EPERM, ALL, "as above"),
	REFUSE(syslog, EPERM, ALL, "as above"),
	REFUSE(sethostname, EPERM, ALL, "as above"),
	REFUSE(setdomainname, EPERM, ALL, "as above"),
	REFUSE(vhangup, EPERM, ALL, "as above"),
	REFUSE(iopl, EPERM, ALL, "as above"),
	REFUSE(ioperm, EPERM, ALL, "as above"),
	REFUSE(nfsservctl, EPERM, ALL, "as above"),
	REFUSE(settimeofday, EPERM, ALL, "the clock is not theirs"),
	REFUSE(stime, EPERM, ALL, "as above"),
	REFUSE(clock_settime, EPERM, ALL, "as above"),
	REFUSE(clock_settime64, EPERM, ALL, "as above"),
	REFUSE(adjtimex, EPERM, ALL, "as above"),
	REFUSE(clock_adjtime, EPERM, ALL, "as above"),
	REFUSE(clock_adjtime64, EPERM, ALL, "as above"),
	REFUSE(mbind, EPERM, ALL, "kernel surface"),
	REFUSE(set_mempolicy, EPERM, ALL, "kernel surface"),
	REFUSE(set_mempolicy_home_node, EPERM, ALL, "kernel surface"),
	{ 459, EPERM, ALL, "lsm_get_self_attr: kernel surface" },
	{ 460, EPERM, ALL, "lsm_set_self_attr: kernel surface" },
	{ 461, EPERM, ALL, "lsm_list_modules: kernel surface" },
	REFUSE(chown, EPERM, ALL, "Landlock does not restrict it"),
	REFUSE(lchown, EPERM, ALL, "as above"),
	REFUSE(fchown, EPERM, ALL, "as above"),
	REFUSE(fchownat, EPERM, ALL, "as above"),
	REFUSE(chown32, EPERM, ALL, "as above"),
	REFUSE(lchown32, EPERM, ALL, "as above"),
	REFUSE(fchown32, EPERM, ALL, "as above"),
	REFUSE(utime, EPERM, COMPILE, "as above; no compiler needs it"),
	REFUSE(utimes, EPERM, COMPILE, "as above"),
	REFUSE(futimesat, EPERM, COMPILE, "as above"),
	REFUSE(utimensat, EPERM, COMPILE, "as above"),
	REFUSE(utimensat_time64, EPERM, ALL, "as above"),
	/* As on a file system without them: cp and install then continue without. */
	REFUSE(setxattr, EOPNOTSUPP, ALL, "Landlock does not restrict it"),
	REFUSE(lsetxattr, EOPNOTSUPP, ALL, "as above"),
	REFUSE(fsetxattr, EOPNOTSUPP, ALL, "as above"),
	REFUSE(removexattr, EOPNOTSUPP, ALL, "as above"),
	REFUSE(lremovexattr, EOPNOTSUPP, ALL, "as above"),
	REFUSE(fremovexattr, EOPNOTSUPP, ALL, "as above"),
	/* libc falls back to clone, whose flags are in a register, where the filter can judge them. */
	REFUSE(clone3, ENOSYS, ALL, "its flags are behind a pointer"),
};

/* Refused for one value (or, with SCMP_CMP_NE, all but one) of one register argument. */
#define INT_BITS 0xffffffffULL
enum { LARGE_BYTES = 1024 * 1024 };
enum { UNNAMED = O_TMPFILE & ~O_DIRECTORY, ONLY_SYNC = O_SYNC & ~O_DSYNC, CLOSE_UNSHARE = 2 };
static const struct { int nr; unsigned arg; enum scmp_compare op; uint64_t mask, value; int err; const char *why; } refused_args[] = {
/* The kernel reads an int and ignores the register's upper half, which a program can set to anything. */
#define WHEN(name, arg, value, why) { SCMP_SYS(name), arg, SCMP_CMP_MASKED_EQ, INT_BITS, value, EPERM, why }
#define WHEN_BITS(name, arg, mask, value, err, why) { SCMP_SYS(name), arg, SCMP_CMP_MASKED_EQ, mask, value, err, why }
/* A value that differs in any of the 64 bits is refused, so this cannot be evaded. */
#define UNLESS(name, arg, value, err, why) { SCMP_SYS(name), arg, SCMP_CMP_NE, 0, value, err, why }
	UNLESS(socketpair, 0, AF_UNIX, EPERM, "asyncio needs a pair of unix sockets; nobody needs another"),
	WHEN_BITS(socketpair, 1, 0xf, SOCK_DGRAM, EPERM, "can be connected anew, to any unix socket there is"),
	WHEN_BITS(socketpair, 1, 0xf, SOCK_RAW, EPERM, "the same by another name"),
	UNLESS(sendmsg, 0, CHANNEL_FD, EPERM, "as sendmmsg; our own last words go through it before the limit on descriptors shuts it"),
	/* Such a descriptor allows only ioctl, and Landlock requires no right to open it. */
	WHEN_BITS(open, 1, O_ACCMODE, O_ACCMODE, EACCES, "neither reading nor writing"),
	WHEN_BITS(openat, 2, O_ACCMODE, O_ACCMODE, EACCES, "as above"),
	/* Before ABI 3 Landlock checks only the right to read. */
	WHEN_BITS(open, 1, O_ACCMODE | O_TRUNC, O_TRUNC, EACCES, "truncates what is opened for reading"),
	WHEN_BITS(openat, 2, O_ACCMODE | O_TRUNC, O_TRUNC, EACCES, "as above"),
	WHEN_BITS(open, 1, UNNAMED, UNNAMED, EOPNOTSUPP, "a file without a name is in no folder that is measured"),
	WHEN_BITS(openat, 2, UNNAMED, UNNAMED, EOPNOTSUPP, "as above"),
	/* Direct I/O waits for the disk uninterruptibly. openat2 is refused entirely. */
	WHEN_BITS(open, 1, O_DIRECT, O_DIRECT, EINVAL, "waits for the disk where no signal ends it"),
	WHEN_BITS(openat, 2, O_DIRECT, O_DIRECT, EINVAL, "as above"),
	WHEN_BITS(open, 1, O_DSYNC, O_DSYNC, EINVAL, "each write waits for the disk, and everybody for the journal"),
	WHEN_BITS(openat, 2, O_DSYNC, O_DSYNC, EINVAL, "as above"),
	WHEN_BITS(open, 1, ONLY_SYNC, ONLY_SYNC, EINVAL, "the kernel adds the other"),
	WHEN_BITS(openat, 2, ONLY_SYNC, ONLY_SYNC, EINVAL, "as above"),
	UNLESS(preadv2, 5, 0, EOPNOTSUPP, "the same for one call, and others that act on the page cache"),
	UNLESS(pwritev2, 5, 0, EOPNOTSUPP, "as above"),
	WHEN_BITS(msync, 2, MS_SYNC, MS_SYNC, 0, "as fsync"),
	WHEN_BITS(madvise, 2, INT_BITS, MADV_WILLNEED, 0, "as readahead"),
	WHEN_BITS(madvise, 2, INT_BITS, 20, EINVAL, "MADV_COLD: acts on pages of the toolchain that others use"),
	WHEN_BITS(madvise, 2, INT_BITS, 21, EINVAL, "MADV_PAGEOUT: as above, and moves memory to where nobody counts it"),
	WHEN_BITS(madvise, 2, INT_BITS, 25, EINVAL, "MADV_COLLAPSE: as MADV_COLD"),
	WHEN_BITS(close_range, 2, CLOSE_UNSHARE, CLOSE_UNSHARE, EPERM, "a table of descriptors that no process shows"),
	WHEN_BITS(mmap, 3, MAP_HUGETLB, MAP_HUGETLB, ENOMEM, "takes from a pool all runs share"),
	UNLESS(prlimit64, 0, 0, EPERM, "limits of other processes"),
	WHEN(prctl, 0, PR_SET_DUMPABLE, "would hide the program from the launcher"),
	WHEN(prctl, 0, PR_SET_PDEATHSIG, "it dies with the launcher"),
	WHEN(prctl, 0, PR_SET_CHILD_SUBREAPER, "orphans belong to the launcher"),
	WHEN(prctl, 0, PR_SET_SECCOMP, "a second filter could only confuse this one"),
	WHEN(prctl, 0, PR_SET_MM, "kernel surface"),
	WHEN(prctl, 0, PR_SET_PTRACER, "lets another process attach"),
	WHEN(prctl, 0, PR_MCE_KILL, "kernel surface"),
	WHEN(prctl, 0, 57, "PR_SET_IO_FLUSHER: kernel surface"),
	WHEN(prctl, 0, 59, "PR_SET_SYSCALL_USER_DISPATCH: kernel surface"),
	WHEN(prctl, 0, PR_SET_THP_DISABLE, "become.c has set it: of large pages, parts are memory that no limit counts"),
	WHEN(prctl, 0, 62, "PR_SCHED_CORE: acts on other processes"),
	WHEN(prctl, 0, 78, "PR_FUTEX_HASH: memory that no limit counts"),
	WHEN(madvise, 2, MADV_MERGEABLE, "as prctl 67"),
	WHEN_BITS(sendto, 3, MSG_OOB, MSG_OOB, EOPNOTSUPP, "kernel surface"),
	WHEN_BITS(recvfrom, 3, MSG_OOB, MSG_OOB, EOPNOTSUPP, "kernel surface"),
	WHEN_BITS(recvmsg, 2, MSG_OOB, MSG_OOB, EOPNOTSUPP, "kernel surface"),
	WHEN_BITS(recvmmsg, 3, MSG_OOB, MSG_OOB, EOPNOTSUPP, "kernel surface"),
	WHEN(prctl, 0, 67, "PR_SET_MEMORY_MERGE: pages merged with other programs' leak what they hold"),
	/* An owner and a signal number turn any descriptor into a kill(2) without a notification. */
	WHEN(fcntl, 1, F_SETOWN, "sends signals to any process of the uid"),
	WHEN(fcntl, 1, F_SETOWN_EX, "as above"),
	WHEN(fcntl, 1, F_SETSIG, "as above"),
	WHEN(fcntl, 1, F_SETLEASE, "makes others' opens wait"),
	WHEN(fcntl, 1, 1040, "F_SETDELEG: as above"),
	WHEN(fcntl, 1, F_NOTIFY, "watches directories"),
	WHEN(fcntl, 1, F_SETPIPE_SZ, "takes from a pool all runs share"),
	WHEN(fcntl, 1, 1036, "F_SET_RW_HINT: stays with a file, for the next test to read"),
	WHEN(fcntl, 1, 1038, "F_SET_FILE_RW_HINT: as above"),
	WHEN_BITS(renameat2, 4, RENAME_WHITEOUT, RENAME_WHITEOUT, EINVAL, "makes a device"),
	WHEN(ioctl, 1, 0x5412, "TIOCSTI: types into a terminal"),
	WHEN(ioctl, 1, 0x541c, "TIOCLINUX: as above"),
/* Bits 8 to 15 name the family. Only the terminal's ('T', 0x54) is allowed, which FIONREAD and FIONBIO belong to: the
 * others reserve disk, set owners for signals, and change attributes of files that stay. */
#define IOCTL_BIT(bit) WHEN_BITS(ioctl, 1, 1U << (8 + (bit)), ~(0x54U << 8) & (1U << (8 + (bit))), EOPNOTSUPP, "not of the terminal's family")
	IOCTL_BIT(0), IOCTL_BIT(1), IOCTL_BIT(2), IOCTL_BIT(3), IOCTL_BIT(4), IOCTL_BIT(5), IOCTL_BIT(6), IOCTL_BIT(7),
};

/* The launcher decides each of these calls: see notify.c. */
static const int notified[] = {
	SCMP_SYS(clone), SCMP_SYS(fork), SCMP_SYS(vfork),
	SCMP_SYS(kill), SCMP_SYS(tkill), SCMP_SYS(tgkill), SCMP_SYS(rt_sigqueueinfo), SCMP_SYS(rt_tgsigqueueinfo),
	SCMP_SYS(timer_create),
	SCMP_SYS(pipe), SCMP_SYS(pipe2),
};

/* The launcher carries these out itself for programs (attributes.c). Compilers may make them: they change the modes of what they link, and of nothing else. */
static const int performed[] = {
	SCMP_SYS(chmod), SCMP_SYS(fchmod), SCMP_SYS(fchmodat), 452 /* fchmodat2 */,
	SCMP_SYS(utime), SCMP_SYS(utimes), SCMP_SYS(futimesat), SCMP_SYS(utimensat),
};

/* The launcher decides these if the masked bits of one argument have this value, or if the argument has any other value. */
static const struct { int nr; unsigned arg; enum scmp_compare op; uint64_t mask, value; } notified_args[] = {
#define NOTIFY(name, arg, mask, value) { SCMP_SYS(name), arg, SCMP_CMP_MASKED_EQ, mask, value }
#define NOTIFY_UNLESS(name, arg, value) { SCMP_SYS(name), arg, SCMP_CMP_NE, 0, value }
	/* Calls in which a thread can wait for long and keep objects alive whose descriptors another thread has closed: see pins.h. */
	NOTIFY_UNLESS(poll, 1, 0), NOTIFY_UNLESS(ppoll, 1, 0), NOTIFY_UNLESS(select, 0, 0), NOTIFY_UNLESS(pselect6, 0, 0),
	NOTIFY(flock, 1, LOCK_NB | LOCK_UN, 0),
	/* Record locks: memory of the kernel. */
	NOTIFY(fcntl, 1, INT_BITS, F_SETLK), NOTIFY(fcntl, 1, INT_BITS, F_SETLKW),
	NOTIFY(fcntl, 1, INT_BITS, F_OFD_SETLK), NOTIFY(fcntl, 1, INT_BITS, F_OFD_SETLKW),
	/* Kernel memory as well, and a number that all processes of the uid share. */
	NOTIFY(epoll_ctl, 1, INT_BITS, EPOLL_CTL_ADD),
	/* A named pipe: it takes from the same pool as those without a name. */
	NOTIFY(mknod, 1, S_IFMT, S_IFIFO), NOTIFY(mknodat, 2, S_IFMT, S_IFIFO),
	NOTIFY(mmap, 3, MAP_SHARED | MAP_ANONYMOUS, MAP_SHARED | MAP_ANONYMOUS),
	/* The CPU clock of a process by its pid: a negative number, without the bit that marks the clock of a thread. */
	NOTIFY(clock_gettime, 0, 0x80000004, 0x80000000),
	NOTIFY(clock_getres, 0, 0x80000004, 0x80000000),
	NOTIFY(clock_nanosleep, 0, 0x80000004, 0x80000000),
};

/* The launcher also sees these in an ordered run, if they write to stderr. */
static const int noted[] = { SCMP_SYS(write), SCMP_SYS(writev) };

static struct scmp_arg_cmp compare(unsigned arg, enum scmp_compare op, uint64_t mask, uint64_t value)
{
	return (struct scmp_arg_cmp){ arg, op, op == SCMP_CMP_MASKED_EQ ? mask : value, op == SCMP_CMP_MASKED_EQ ? value : 0 };
}

static bool add_rules(scmp_filter_ctx ctx, int profile)
{
	bool ok = true;

	for (size_t i = 0; i < ARRAY_LEN(refused); i++)
		if (refused[i].profiles & profile)
			ok = ok && seccomp_rule_add(ctx, SCMP_ACT_ERRNO((unsigned)refused[i].err), refused[i].nr, 0) == 0;
	for (size_t i = 0; i < ARRAY_LEN(refused_args); i++)
		ok = ok && seccomp_rule_add(ctx, SCMP_ACT_ERRNO((unsigned)refused_args[i].err), refused_args[i].nr, 1,
			compare(refused_args[i].arg, refused_args[i].op, refused_args[i].mask, refused_args[i].value)) == 0;
	for (size_t i = 0; i < ARRAY_LEN(notified); i++)
		ok = ok && seccomp_rule_add(ctx, SCMP_ACT_NOTIFY, notified[i], 0) == 0;
	for (size_t i = 0; i < ARRAY_LEN(notified_args); i++)
		ok = ok && seccomp_rule_add(ctx, SCMP_ACT_NOTIFY, notified_args[i].nr, 1, compare(
			notified_args[i].arg, notified_args[i].op, notified_args[i].mask, notified_args[i].value)) == 0;
	for (size_t i = 0; (profile & PROFILE_RUN) && i < ARRAY_LEN(performed); i++)
		ok = ok && seccomp_rule_add(ctx, SCMP_ACT_NOTIFY, performed[i], 0) == 0;
	for (size_t i = 0; profile == PROFILE_ORDERED && i < ARRAY_LEN(noted); i++)
		ok = ok && seccomp_rule_add(ctx, SCMP_ACT_NOTIFY, noted[i], 1,
			compare(0, SCMP_CMP_MASKED_EQ, INT_BITS, STDERR_FILENO)) == 0;
	/*
	 * Private memory in large pieces: nothing else shows that the kernel refused it. Pieces of exactly this size are arenas of Python, which
	 * reports the failure itself, and of libc when its heap cannot grow: pieces this small are touched, and so counted, before one is refused.
	 */
	ok = ok && seccomp_rule_add(ctx, SCMP_ACT_NOTIFY, SCMP_SYS(mmap), 3, compare(1, SCMP_CMP_GT, 0, LARGE_BYTES),
				    compare(2, SCMP_CMP_MASKED_EQ, PROT_WRITE, PROT_WRITE),
				    compare(3, SCMP_CMP_MASKED_EQ, MAP_SHARED | MAP_PRIVATE | MAP_ANONYMOUS, MAP_PRIVATE | MAP_ANONYMOUS)) == 0 &&
	     seccomp_rule_add(ctx, SCMP_ACT_NOTIFY, SCMP_SYS(mremap), 1, compare(2, SCMP_CMP_GE, 0, LARGE_BYTES)) == 0;
	/* Direct I/O for a descriptor that is open already. */
	ok = ok && seccomp_rule_add(ctx, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(fcntl), 2, compare(1, SCMP_CMP_MASKED_EQ, INT_BITS, F_SETFL),
				    compare(2, SCMP_CMP_MASKED_EQ, O_DIRECT, O_DIRECT)) == 0;
	/* Setting the disposition of SIGCHLD; not reading it, which runtimes do when they start. */
	ok = ok && seccomp_rule_add(ctx, SCMP_ACT_NOTIFY, SCMP_SYS(rt_sigaction), 2, compare(0, SCMP_CMP_MASKED_EQ, INT_BITS, SIGCHLD),
				    compare(1, SCMP_CMP_NE, 0, 0)) == 0;
	return ok;
}

/*
 * Precedes the program that libseccomp makes, which has no rule for a range: one rule per number would be a fifth of the filter, and
 * the kernel translates all of it for every run. The part that follows handles other architectures than our own.
 */
static size_t put_unknown(struct sock_filter *filter)
{
	const struct sock_filter refusal[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, seccomp_arch_native(), 0, 4),
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, FIRST_UNKNOWN, 0, 2),
		BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, X32_BIT, 1, 0),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
	};

	if (filter != NULL)
		memcpy(filter, refusal, sizeof refusal);
	return ARRAY_LEN(refusal);
}

/* Reads back the compiled filter: libseccomp exports to a descriptor only. */
static bool export_program(scmp_filter_ctx ctx, struct sock_fprog *program)
{
	struct stat st;
	int fd = memfd_create("filter", MFD_CLOEXEC);
	bool ok = fd >= 0 && seccomp_export_bpf(ctx, fd) == 0 && fstat(fd, &st) == 0;

	if (ok) {
		size_t size = (size_t)st.st_size, ours = put_unknown(NULL), len = ours + size / sizeof *program->filter;
		program->len = (unsigned short)len;
		program->filter = calloc(len, sizeof *program->filter);
		ok = program->filter != NULL && len <= BPF_MAXINSNS && put_unknown(program->filter) == ours &&
		     pread(fd, program->filter + ours, size, 0) == (ssize_t)size;
	}
	if (fd >= 0)
		close(fd);
	return ok;
}

/* Before ABI 3 Landlock lets truncate(2) through by path; ftruncate(2) needs an open, which Landlock has checked. */
static bool refuse_truncate(scmp_filter_ctx ctx)
{
	return landlock_abi() >= 3 || seccomp_rule_add(ctx, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(truncate), 0) == 0;
}

static bool prepare_profile(enum profile profile)
{
	scmp_filter_ctx ctx = seccomp_init(SCMP_ACT_ALLOW);
	bool ok = ctx != NULL &&
		  seccomp_attr_set(ctx, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) == 0 &&
		  seccomp_attr_set(ctx, SCMP_FLTATR_CTL_OPTIMIZE, 2) == 0 &&	/* a tree, not a list */
		  add_rules(ctx, profile) && refuse_truncate(ctx) && export_program(ctx, seccomp_program(profile));

	if (ctx != NULL)
		seccomp_release(ctx);
	return ok;
}

int seccomp_prepare(void)
{
	errno = EINVAL;
	return prepare_profile(PROFILE_RUN) && prepare_profile(PROFILE_COMPILE) && prepare_profile(PROFILE_ORDERED) ? 0 : -1;
}
