// Tries: to make the sizes of its output lie: holes, positions beyond the limit, truncation to more and to less, appending by another descriptor, while the launcher looks.
// Must: ok
// Layer: stdout is a pipe, and Landlock closes the file behind it
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

#define TRY(call, a, b) do { errno = 0; if ((call) >= 0 || (errno != (a) && errno != (b))) { reached = #call; error = errno; } } while (0)

int main(void)
{
	const char *reached = NULL;
	int error = 0;

	signal(SIGXFSZ, SIG_IGN);
	for (int i = 0; i < 300; i++) {
		TRY(ftruncate(1, 1L << 40), EINVAL, EINVAL);
		TRY(pwrite(1, "x", 1, 1L << 40), ESPIPE, ESPIPE);
		TRY(lseek(1, 1L << 40, SEEK_SET), ESPIPE, ESPIPE);
		TRY(ftruncate(0, 0), EINVAL, EBADF);
		TRY(truncate("/proc/self/fd/0", 0), EACCES, EPERM);
		TRY(fallocate(1, 0, 0, 1L << 40), EOPNOTSUPP, EOPNOTSUPP);
		TRY(fallocate(1, 1 /* KEEP_SIZE */, 0, 1L << 20), EOPNOTSUPP, EOPNOTSUPP);
		TRY(open("/proc/self/fd/1", O_RDWR), EACCES, EACCES);
		TRY(open("/proc/self/fd/0", O_WRONLY | O_TRUNC), EACCES, EACCES);
		close(open("/proc/self/fd/1", O_WRONLY | O_APPEND | O_TRUNC));
	}
	if (reached != NULL)
		printf("%s: %d\n", reached, error);
	else
		puts("refused");
	return 0;
}
