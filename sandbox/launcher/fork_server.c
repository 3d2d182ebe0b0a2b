/* The fork server's own side: this library replaces the `main` of the interpreter into which it is preloaded. */
#define _GNU_SOURCE
#include "fork_server.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "become.h"
#include "command_line.h"
#include "filter.h"
#include "interpreter.h"
#include "landlock.h"
#include "passing.h"

typedef int main_function(int argc, char **argv, char **env);
typedef int start_function(main_function *main, int argc, char **argv, void (*init)(void), void (*fini)(void),
			   void (*rtld_fini)(void), void *stack_end);

/* The exec has made this process readable to others of its uid; this runs before anything else of it. */
__attribute__((constructor)) static void hide(void)
{
	if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
		_exit(2);
}

static bool receive_filters(void)
{
	static char message[FILTER_BYTES_MAX];

	for (size_t i = 0; i < FILTERS; i++) {
		ssize_t len = recv(SERVER_FD, message, sizeof message, 0);
		if (len <= 0 || seccomp_import(i, message, (size_t)len) != 0)
			return false;
	}
	return true;
}

/* libc keeps a thread's id where the kernel writes it in a child. Where the kernel does not say the address, the old id stays. */
static pid_t clone_for_worker(void)
{
	pid_t *tid = NULL;
	unsigned long flags = CLONE_PARENT | SIGCHLD;

	if (prctl(PR_GET_TID_ADDRESS, &tid, 0, 0, 0) == 0 && tid != NULL)
		flags |= CLONE_CHILD_SETTID | CLONE_CHILD_CLEARTID;
#ifdef __x86_64__
	return (pid_t)syscall(SYS_clone, flags, 0, 0, tid, 0);
#else
	return (pid_t)syscall(SYS_clone, flags, 0, 0, 0, tid);
#endif
}

enum { KEPT_MAX = 16, SEARCHED_MAX = 256 };

/* The interpreter's own files, from which it reads as it runs: regular files, open for reading. In ascending order, below CHANNEL_FD. */
static int kept[KEPT_MAX];
static size_t kept_len;

static bool find_kept(void)
{
	struct stat status;

	for (int fd = SERVER_FD + 1; fd < SEARCHED_MAX; fd++) {
		int mode = fcntl(fd, F_GETFL);
		if (mode < 0 || (mode & (O_ACCMODE | O_PATH)) != O_RDONLY || fstat(fd, &status) != 0 || !S_ISREG(status.st_mode))
			continue;
		if (kept_len == KEPT_MAX || fd >= CHANNEL_FD)
			return false;
		kept[kept_len++] = fd;
	}
	return true;
}

/* Opens them anew: position, flags and locks belong to an open file, and one that runs share would be a channel between them. */
static bool reopen_kept(void)
{
	char path[32];

	for (size_t i = 0; i < kept_len; i++) {
		snprintf(path, sizeof path, "/proc/self/fd/%d", kept[i]);
		int own = open(path, O_RDONLY | O_CLOEXEC);
		if (own < 0 || dup3(own, kept[i], O_CLOEXEC) < 0 || close(own) != 0)
			return false;
	}
	return true;
}

/* What exec would have closed, but the channel. */
static bool close_others(void)
{
	int from = SERVER_FD;

	for (size_t i = 0; i < kept_len; from = kept[i++] + 1)
		if (kept[i] > from && syscall(SYS_close_range, from, kept[i] - 1, 0) != 0)
			return false;
	return syscall(SYS_close_range, from, CHANNEL_FD - 1, 0) == 0 && syscall(SYS_close_range, CHANNEL_FD + 1, ~0U, 0) == 0;
}

_Noreturn static void run(int channel)
{
	static char frame[FRAME_BYTES_MAX];
	static struct request request;
	int files[3];
	ssize_t len = receive_with(channel, frame, sizeof frame, files, ARRAY_LEN(files));

	if (len <= 0 || parse_request(&request, frame, (size_t)len) != NULL || request.operation != OPERATION_RUN)
		_exit(2);
	if (!reopen_kept())
		_exit(2);
	/* Whoever finds the run by its command, as after an exec, finds its working directory. */
	if (chdir(request.folder) == 0)
		show_command_line(&request);
	const struct policy policy = { &request, files[0], files[1], files[2], -1, dup3(channel, CHANNEL_FD, O_CLOEXEC) };
	become_sandboxed(&policy);
	if (!close_others())
		report_fault(&policy, STEP_DESCRIPTORS);
	if (!interpreter_settle((int)request.argv.len, request.argv.items, request.env.items)) {
		execve(request.argv.items[0], request.argv.items, request.env.items);
		report_fault(&policy, STEP_EXEC);
	}
	close(CHANNEL_FD);
	exit(interpreter_run((int)request.argv.len, request.argv.items));
}

static int serve(void)
{
	pid_t pid = 0;
	int channel;
	char byte;

	while (send(SERVER_FD, &pid, sizeof pid, MSG_NOSIGNAL) == (ssize_t)sizeof pid) {
		if (receive_with(SERVER_FD, &byte, 1, &channel, 1) != 1)
			return 0;
		interpreter_before_fork();
		pid = clone_for_worker();
		interpreter_after_fork(pid == 0);
		if (pid == 0)
			run(channel);
		if (pid < 0)
			return 2;
		close(channel);
	}
	return 0;
}

/* The process's arguments. */
static struct list line;

static void *begin(void *unused)
{
	bool ok = receive_filters() && landlock_prepare() == 0 && interpreter_begin((int)line.len, line.items) && find_kept();

	(void)unused;
	_exit(ok ? serve() : 2);
}

static int serve_instead(int argc, char **argv, char **env)
{
	size_t stack = interpreter_stack(argc, argv);
	pthread_attr_t attributes;
	pthread_t thread;

	(void)env;
	if (argc > LIST_LEN_MAX)
		_exit(2);
	line.len = (size_t)argc;
	memcpy(line.items, argv, line.len * sizeof *argv);
	if (stack == 0)
		begin(NULL);
	if (pthread_attr_init(&attributes) == 0 && pthread_attr_setstacksize(&attributes, stack) == 0 &&
	    pthread_create(&thread, &attributes, begin, NULL) == 0)
		pthread_join(thread, NULL);
	_exit(2);
}

/* The interpreter's start code calls libc's function of this name with its `main`. */
start_function __libc_start_main;

__attribute__((visibility("default"))) int __libc_start_main(main_function *main, int argc, char **argv, void (*init)(void), void (*fini)(void), void (*rtld_fini)(void),
		      void *stack_end)
{
	start_function *start = (start_function *)dlsym(RTLD_NEXT, "__libc_start_main");

	(void)main;
	unsetenv("LD_PRELOAD");
	return start(serve_instead, argc, argv, init, fini, rtld_fini, stack_end);
}
