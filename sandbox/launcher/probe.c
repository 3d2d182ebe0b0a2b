/*
 * Attacks that must fail, run inside the sandbox before the service listens. `probe <name> [argument]` prints
 * "refused" if the kernel refused the attack, else what happened. Statically linked, so that it needs no toolchain. The probes are
 * one file, because they are one program: a table of names at its end, with one short function for each.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int say(const char *text)
{
	return puts(text) < 0;
}

static int expect_refusal(long result, int error)
{
	if (result == -1 && errno == error)
		return say("refused");
	printf("result %ld, errno %d\n", result, errno);
	return 0;
}

static int open_socket(const char *argument)
{
	const int families[] = { AF_INET, AF_INET6, AF_UNIX, AF_NETLINK, AF_PACKET };

	(void)argument;
	for (size_t i = 0; i < sizeof families / sizeof *families; i++)
		if (socket(families[i], SOCK_DGRAM, 0) >= 0)
			return say("a socket was opened");
	return expect_refusal(socket(AF_INET, SOCK_STREAM, 0), EACCES);
}

static int read_file(const char *path)
{
	return expect_refusal(open(path, O_RDONLY), EACCES);
}

static int write_file(const char *path)
{
	return expect_refusal(open(path, O_WRONLY | O_CREAT, 0600), EACCES);
}

/* Sets the same mode again, so that a success changes nothing: only the owner of the file can. */
static int change_attributes(const char *path)
{
	struct stat st;

	if (stat(path, &st) != 0)
		return say("it is not there");
	if (utimensat(AT_FDCWD, path, (struct timespec[]){ st.st_atim, st.st_mtim }, 0) == 0)
		return say("times were set");
	return expect_refusal(chmod(path, st.st_mode), EPERM);
}

/* The one probe that must succeed: a program can reach the files it was built from, and its own folder. */
static int use_own_files(const char *path)
{
	if (open(path, O_RDONLY) < 0 || open("own", O_WRONLY | O_CREAT, 0600) < 0)
		return printf("errno %d\n", errno) < 0;
	return say("works");
}

static int signal_process(const char *pid)
{
	return expect_refusal(kill(atoi(pid), 0), ESRCH);
}

static int attach_to_process(const char *pid)
{
	return expect_refusal(ptrace(PTRACE_ATTACH, atoi(pid), NULL, NULL), EPERM);
}

static int leave_session(const char *argument)
{
	(void)argument;
	if (fork() != 0)	/* a group leader cannot leave in any case: only its child proves something */
		return wait(NULL) < 0;
	if (setpgid(0, 0) == 0)
		return say("left the process group");
	return expect_refusal(setsid(), EPERM);
}

enum { FORKERS = 8 };
static atomic_int alive = 1, last_error;
static pthread_barrier_t at_once;

static void *fork_until_refused(void *argument)
{
	pthread_barrier_wait(&at_once);
	for (int tries = 0; tries < 1000; tries++) {
		pid_t child = fork();
		if (child == 0)
			for (;;)
				pause();
		if (child < 0) {
			last_error = errno;
			break;
		}
		alive++;
	}
	return argument;
}

/* As many processes as the limit allows and not one more, though many threads ask at the same moment. */
static int fork_past_limit(const char *limit)
{
	pthread_t forkers[FORKERS];

	pthread_barrier_init(&at_once, NULL, FORKERS);
	for (int i = 0; i < FORKERS; i++)
		if (pthread_create(&forkers[i], NULL, fork_until_refused, NULL) != 0)
			return say("no thread");
	for (int i = 0; i < FORKERS; i++)
		pthread_join(forkers[i], NULL);
	if (alive == atoi(limit) && last_error == EAGAIN)
		return say("refused");
	printf("%d processes, errno %d\n", alive, last_error);
	return 0;
}

/* Less than RLIMIT_DATA, but more than may be resident: the launcher must detect it. Never ends by itself. */
static int take_memory(const char *bytes)
{
	size_t size = (size_t)atoll(bytes);
	char *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (memory == MAP_FAILED)
		return say("mmap failed");
	for (;;)
		memset(memory, 1, size);
}

/* RLIMIT_DATA does not count shared memory, and no page table shows it after madvise or munmap. */
static int share_past_limit(const char *bytes)
{
	size_t piece = (size_t)atoll(bytes) / 2;

	for (int i = 0; i < 2; i++) {
		char *memory = mmap(NULL, piece, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
		if (memory == MAP_FAILED)
			return say("mmap failed");
		memset(memory, 1, piece);
		madvise(memory, piece, MADV_DONTNEED);
	}
	void *more = mmap(NULL, piece, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	return expect_refusal(more == MAP_FAILED ? -1 : 0, ENOMEM);
}

static int allocate_past_limit(const char *bytes)
{
	void *memory = mmap(NULL, (size_t)atoll(bytes), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	return expect_refusal(memory == MAP_FAILED ? -1 : 0, ENOMEM);
}

/* Prints the pid of a child that ignores every signal and outlives its parent unless it is killed. */
static int leave_child(const char *argument)
{
	pid_t child = fork();

	(void)argument;
	if (child == 0) {
		for (int number = 1; number < NSIG; number++)
			signal(number, SIG_IGN);
		for (;;)
			pause();
	}
	printf("%d\n", child);
	return 0;
}

static int call_refused(const char *argument)
{
	const long high = 1L << 32;	/* the kernel ignores these bits of an int */
	const struct { long number, first, second, fourth; int error; } calls[] = {
		{ SYS_unshare, 0, 0, 0, EPERM }, { SYS_mount, 0, 0, 0, EPERM }, { SYS_bpf, 0, 0, 0, EPERM },
		{ SYS_io_uring_setup, 0, 0, 0, ENOSYS }, { SYS_memfd_create, 0, 0, 0, EPERM },
		{ SYS_keyctl, 0, 0, 0, ENOSYS }, { SYS_userfaultfd, 0, 0, 0, EPERM },
		{ SYS_perf_event_open, 0, 0, 0, EACCES }, { SYS_shmget, 0, 0, 0, EPERM },
		{ SYS_clone3, 0, 0, 0, ENOSYS }, { 500, 0, 0, 0, ENOSYS }, { SYS_fallocate, 1, 1, 4096, EOPNOTSUPP },
		{ SYS_sendmsg, -1, 0, 0, EPERM }, { SYS_splice, -1, 0, 0, EINVAL }, { SYS_fchown, -1, 0, 0, EPERM },
		{ 444 /* landlock_create_ruleset */, 0, 0, 0, ENOSYS }, { SYS_prctl, 78 /* PR_FUTEX_HASH */, 0, 0, EPERM },
		{ SYS_prctl, PR_SET_THP_DISABLE, 0, 0, EPERM },
		{ SYS_connect, 0, 0, 0, EACCES }, { SYS_bind, 0, 0, 0, EACCES },
		{ SYS_prctl, PR_SET_DUMPABLE, 0, 0, EPERM }, { SYS_prctl, PR_SET_DUMPABLE | high, 0, 0, EPERM },
		{ SYS_fcntl, 1, F_SETOWN, 0, EPERM }, { SYS_fcntl, 1, F_SETOWN | high, 0, EPERM },
		{ SYS_fcntl, 1, F_SETSIG | high, 0, EPERM }, { SYS_ioctl, 1, 0x8901 | high, 0, EOPNOTSUPP },
		{ SYS_socketpair, AF_UNIX, SOCK_DGRAM, 0, EPERM }, { SYS_socketpair, AF_UNIX, SOCK_DGRAM | high, 0, EPERM },
		{ SYS_socketpair, AF_INET, SOCK_STREAM, 0, EPERM },
	};

	(void)argument;
	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
		long result = syscall(calls[i].number, calls[i].first, calls[i].second, 0, calls[i].fourth, 0, 0);
		if (result != -1 || errno != calls[i].error) {
			printf("call %zu of the list, %ld: result %ld, errno %d\n", i, calls[i].number, result, errno);
			return 0;
		}
	}
	return say("refused");
}

static int hold_privilege(const char *argument)
{
	char text[4096] = "";
	int fd = open("/proc/self/status", O_RDONLY);
	ssize_t len = read(fd, text, sizeof text - 1);

	(void)argument;
	if (len <= 0 || getuid() == 0 || geteuid() == 0 || strstr(text, "\nCapEff:\t0000000000000000") == NULL ||
	    strstr(text, "\nCapPrm:\t0000000000000000") == NULL || strstr(text, "\nNoNewPrivs:\t1") == NULL)
		return say("uid 0, a capability, or new privileges");
	return say("refused");
}

static int use_descriptor(const char *argument)
{
	close(STDIN_FILENO);
	(void)argument;
	for (int fd = 3; fd < 1024; fd++)
		if (fcntl(fd, F_GETFD) >= 0) {
			printf("descriptor %d is open\n", fd);
			return 0;
		}
	return say("refused");
}

static const struct { const char *name; int (*attack)(const char *argument); } attacks[] = {
	{ "open_socket", open_socket }, { "read_file", read_file }, { "use_own_files", use_own_files }, { "write_file", write_file },
	{ "change_attributes", change_attributes },
	{ "signal_process", signal_process }, { "attach_to_process", attach_to_process },
	{ "leave_session", leave_session }, { "fork_past_limit", fork_past_limit }, { "take_memory", take_memory },
	{ "share_past_limit", share_past_limit },
	{ "allocate_past_limit", allocate_past_limit }, { "leave_child", leave_child },
	{ "call_refused", call_refused }, { "hold_privilege", hold_privilege }, { "use_descriptor", use_descriptor },
};

int main(int argc, char **argv)
{
	for (size_t i = 0; argc > 1 && i < sizeof attacks / sizeof *attacks; i++)
		if (strcmp(argv[1], attacks[i].name) == 0)
			return attacks[i].attack(argc > 2 ? argv[2] : "");
	return 64;
}
