/* A pair of sockets between parent and child. */
#include <stdio.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	int pair[2];
	if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) < 0) { perror("socketpair"); return 1; }
	if (fork() == 0) {
		int n;
		if (read(pair[1], &n, sizeof n) != sizeof n)
			_exit(1);
		n *= 2;
		_exit(write(pair[1], &n, sizeof n) != sizeof n);
	}
	int n = 21;
	if (write(pair[0], &n, sizeof n) != sizeof n || read(pair[0], &n, sizeof n) != sizeof n)
		return 1;
	wait(NULL);
	puts(n == 42 ? "ok" : "wrong");
	return 0;
}
