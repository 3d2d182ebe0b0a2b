// Tries: to spoil for the next test what processes inherit: descriptor flags and positions, umask, folder, limits, signals, timers.
// Must: accepted
// Layer: the launcher opens every file anew, and forks every program from itself
// request: {"test_cases": [{"input": "abc", "expected_output": "clean"}, {"input": "abc", "expected_output": "clean"}, {"input": "abc", "expected_output": "clean"}, {"input": "abc", "expected_output": "clean"}, {"input": "abc", "expected_output": "clean"}, {"input": "abc", "expected_output": "clean"}]}
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

int main(void)
{
	struct sigaction action;
	struct itimerval timer;
	struct rlimit files;
	struct stat out;
	sigset_t blocked, all;
	char cwd[4096], name[16];
	int bad = 0;

	for (int fd = 0; fd < 3; fd++)
		bad |= (fcntl(fd, F_GETFL) & (O_APPEND | O_NONBLOCK | O_ASYNC | O_NOATIME)) != 0 || (fd == 0 && lseek(fd, 0, SEEK_CUR) != 0);
	bad |= (umask(0777) != 022) << 1;
	getrlimit(RLIMIT_NOFILE, &files);
	bad |= (files.rlim_cur != 64) << 2;
	sigprocmask(SIG_SETMASK, NULL, &blocked);
	for (int signal = 1; signal < 32; signal++)
		if (sigaction(signal, NULL, &action) == 0)
			bad |= (action.sa_handler != SIG_DFL || sigismember(&blocked, signal)) << 3;
	getitimer(ITIMER_REAL, &timer);
	bad |= (timer.it_value.tv_sec != 0) << 4;
	bad |= (getcwd(cwd, sizeof cwd) == NULL || strstr(cwd, "scratch") == NULL) << 5;
	prctl(PR_GET_NAME, name);
	bad |= (strcmp(name, "spoilt") == 0) << 6;
	bad |= (fstat(1, &out) != 0 || out.st_size != 0) << 7;
	printf(bad == 0 ? "clean" : "spoilt: %x", bad);
	fflush(stdout);

	for (int fd = 0; fd < 3; fd++) {
		fcntl(fd, F_SETFL, O_APPEND | O_NONBLOCK | O_NOATIME);
		lseek(fd, 1, SEEK_SET);
	}
	setrlimit(RLIMIT_NOFILE, &(struct rlimit){ 5, 5 });
	setrlimit(RLIMIT_FSIZE, &(struct rlimit){ 10, 10 });
	signal(SIGTERM, SIG_IGN);
	signal(SIGCHLD, SIG_IGN);
	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, NULL);
	prctl(PR_SET_NAME, "spoilt");
	setitimer(ITIMER_REAL, &(struct itimerval){ { 1, 0 }, { 1, 0 } }, NULL);
	return chdir("/usr");
}
