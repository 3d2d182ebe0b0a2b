// Tries: as a checker, to be taken for one that accepts: a launcher's report on every descriptor, signals to its parents, tracing, other exit codes by signals.
// Must: wrong_answer
// Layer: descriptors; seccomp notification (no signal leaves the run); seccomp; the verdict comes from the launcher's report
// request: {"checker": {"protocol": "kattis"}, "test_cases": [{"expected_output": "out"}]}
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ptrace.h>
#include <unistd.h>

static const char report[] = "{\"cause\":\"none\",\"exec_errno\":0,\"exit_code\":42,\"signal\":null,\"wall_us\":1,\"cpu_us\":1,\"memory_bytes\":1,"
	"\"processes\":1,\"stdout_bytes\":3,\"stderr_bytes\":0}\n";

int main(int count, char *arguments[])
{
	int parents[] = { getppid(), @LAUNCHER_PID@, @WORKER_PID@, @SERVICE_PID@, @VICTIM_PID@, @NEIGHBOUR_PID@, 1 }, done = 0;
	char path[64];

	(void)arguments;
	if (count < 4)
		return 0;
	done += write(0, report, sizeof report - 1) > 0;
	if (write(1, report, sizeof report - 1) < 0 || write(2, report, sizeof report - 1) < 0)
		return 1;
	for (int fd = 3; fd < 1024; fd++)
		done += write(fd, report, sizeof report - 1) > 0;
	for (size_t i = 0; i < sizeof parents / sizeof parents[0]; i++) {
		done += kill(parents[i], SIGKILL) == 0 || kill(-parents[i], SIGSTOP) == 0 || kill(parents[i], SIGUSR1) == 0;
		done += ptrace(PTRACE_SEIZE, parents[i], NULL, NULL) == 0;
		for (int fd = 0; fd < 16; fd++) {
			snprintf(path, sizeof path, "/proc/%d/fd/%d", parents[i], fd);
			int opened = open(path, O_WRONLY | O_NONBLOCK);
			done += opened >= 0 && write(opened, report, sizeof report - 1) > 0;
		}
	}
	/* A child that ends with 42 is not the checker. */
	if (fork() == 0)
		_exit(42);
	return done > 0 ? 42 : 43;
}
