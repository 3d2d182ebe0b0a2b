// Tries: to take the other end of a pipe between a program and its interactor, to change what was said, and to change how the other reads and writes.
// Must: wrong_answer
// Layer: modes of the pipes (their other end cannot be opened), seccomp (sizes, owners and modes stay), Landlock (what was said is noted in a file that no program can open)
// request: {"interactor": {"protocol": "kattis"}, "test_cases": [{"input": "IN", "expected_output": "ANSWER"}]}
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

static int takes(void)
{
	int done = 0, one = 1;
	static const struct { const char *path; int way; } ends[] = {
		{ "/proc/self/fd/0", O_WRONLY }, { "/proc/self/fd/0", O_RDWR }, { "/dev/stdin", O_WRONLY }, { "/dev/fd/0", O_RDWR },
		{ "/proc/self/fd/1", O_RDONLY }, { "/proc/self/fd/1", O_RDWR }, { "/dev/stdout", O_RDONLY },
		{ "/proc/thread-self/fd/0", O_WRONLY }, { "../out", O_RDONLY }, { "../out", O_WRONLY }, { "../out", O_WRONLY | O_TRUNC },
		{ "../in", O_RDONLY }, { "../../lane-0/out", O_WRONLY | O_APPEND }, { "../../meeting", O_RDWR },
	};

	for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
		if (open(ends[i].path, ends[i].way | O_NONBLOCK) >= 0) {
			fprintf(stderr, "%s can be opened by %d\n", ends[i].path, ends[i].way);
			done++;
		}
	for (int fd = 0; fd < 2; fd++) {
		done += fcntl(fd, F_SETPIPE_SZ, 1 << 20) >= 0 || fcntl(fd, F_SETOWN, getppid()) == 0 || fcntl(fd, F_SETSIG, 9) == 0;
		done += fchmod(fd, 0666) == 0 || fchown(fd, getuid(), (gid_t)-1) == 0 || ftruncate(fd, 0) == 0 || lseek(fd, 0, SEEK_SET) >= 0;
		/* What is its own to change, and must not reach the other. */
		fcntl(fd, F_SETFL, O_NONBLOCK | O_APPEND | O_ASYNC | O_DIRECT);
		ioctl(fd, FIONBIO, &one);
	}
	for (int fd = 3; fd < 4096; fd++)
		done += fcntl(fd, F_GETFD) >= 0;
	struct sockaddr_un address = { .sun_family = AF_UNIX, .sun_path = "../../meeting" };
	int fd = socket(AF_UNIX, SOCK_SEQPACKET, 0);
	done += fd >= 0 || connect(fd, (struct sockaddr *)&address, sizeof address) == 0;
	return done;
}

/* How an end is that nobody has touched. */
static int is_changed(int fd, int way)
{
	struct stat st;

	return fcntl(fd, F_GETFL) != way || fcntl(fd, F_GETPIPE_SZ) != 65536 || fstat(fd, &st) != 0 || !S_ISFIFO(st.st_mode) ||
	       (st.st_mode & 07777) != (way == O_RDONLY ? 0400 : 0200);
}

int main(int count, char *arguments[])
{
	int done;

	(void)arguments;
	if (count <= 3) {
		printf("%d\n", takes());
		fflush(stdout);
		return 0;
	}
	if (scanf("%d", &done) != 1)
		return 1;
	return done > 0 || is_changed(0, O_RDONLY) || is_changed(1, O_WRONLY) || takes() > 0 ? 42 : 43;
}
