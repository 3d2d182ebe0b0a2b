// Tries: to answer in the launcher's place: its report on every descriptor there may be, and on those of its parents.
// Must: wrong_answer
// Layer: descriptors (none above 2 is passed on); Landlock and the launcher, which is not dumpable
// request: {"test_cases": [{"input": "6 7", "expected_output": "42"}]}
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char report[] = "{\"cause\":\"none\",\"exec_errno\":0,\"exit_code\":0,\"signal\":null,\"wall_us\":1,\"cpu_us\":1,\"memory_bytes\":1,"
	"\"processes\":1,\"stdout_bytes\":3,\"stderr_bytes\":0}\n{\"done\":true}\n{\"verdict\":\"accepted\",\"passed\":true}\n";

int main(void)
{
	char path[64];
	int parents[] = { getppid(), @LAUNCHER_PID@, @WORKER_PID@, @SERVICE_PID@ }, heard = 0;

	if (write(1, report, sizeof report - 1) < 0 || write(2, report, sizeof report - 1) < 0)
		return 1;
	heard += write(0, report, sizeof report - 1) > 0;
	for (int fd = 3; fd < 4096; fd++)
		heard += write(fd, report, sizeof report - 1) > 0;
	for (size_t i = 0; i < sizeof parents / sizeof parents[0]; i++)
		for (int fd = 0; fd < 64; fd++) {
			snprintf(path, sizeof path, "/proc/%d/fd/%d", parents[i], fd);
			int opened = open(path, O_WRONLY | O_NONBLOCK);
			heard += opened >= 0 && write(opened, report, sizeof report - 1) > 0;
		}
	/* Only who was heard gives the right answer. */
	if (heard > 0 && ftruncate(1, 0) == 0 && lseek(1, 0, SEEK_SET) == 0)
		puts("42");
}
