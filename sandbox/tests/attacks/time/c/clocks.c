// Tries: to set the clock, by all calls for it, and to take the times of others by the files of its own process.
// Must: ok
// Layer: seccomp (EPERM before the kernel looks at the pointer), Landlock (nothing of /proc is written)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/timex.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static int won;

static void judge(const char *what, long result, int refusal)
{
	if (result >= 0 || errno != refusal)
		won++, printf("%s (errno %d)\n", what, result >= 0 ? 0 : errno);
}

int main(void)
{
	struct timex look = { .modes = 0 };	/* anybody may look */
	const char *files[] = { "timerslack_ns", "sched", "autogroup", "timens_offsets", "oom_score_adj", "comm", "clear_refs", "mem", "coredump_filter" };
	char path[64];

	judge("settimeofday", syscall(SYS_settimeofday, (void *)1, NULL), EPERM);
	judge("clock_settime of no clock", syscall(SYS_clock_settime, 99L, (void *)1), EPERM);
	judge("clock_settime", syscall(SYS_clock_settime, CLOCK_REALTIME, (void *)1), EPERM);
	judge("clock_settime of a high half", syscall(SYS_clock_settime, CLOCK_REALTIME | (1L << 40), (void *)1), EPERM);
	judge("adjtimex", adjtimex(&look), EPERM);
	judge("clock_adjtime", clock_adjtime(CLOCK_REALTIME, &look), EPERM);
	judge("adjtimex of nothing", syscall(SYS_adjtimex, NULL), EPERM);
	judge("/etc/localtime", open("/etc/localtime", O_WRONLY), EACCES);
	judge("/dev/rtc", open("/dev/rtc", O_RDONLY) < 0 && errno == ENOENT ? (errno = EACCES, -1) : open("/dev/rtc", O_RDONLY), EACCES);
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		snprintf(path, sizeof path, "/proc/self/%s", files[i]);
		long fd = open(path, O_WRONLY);
		if (fd < 0 && errno == ENOENT)
			continue;	/* not every kernel has each of them */
		judge(path, fd, EACCES);
	}
	if (!won)
		puts("refused");
}
