/* A child that writes to a pipe without a reader is ended by SIGPIPE; who ignores it gets EPIPE.
 * expected: "13\nBroken pipe\n"
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	int p[2], status;
	if (pipe(p) < 0)
		return 1;
	close(p[0]);
	if (fork() == 0)
		_exit(write(p[1], "x", 1) == 1);
	wait(&status);
	printf("%d\n", WIFSIGNALED(status) ? WTERMSIG(status) : -1);
	signal(SIGPIPE, SIG_IGN);
	if (write(p[1], "x", 1) < 0)
		puts(strerror(errno));
	return 0;
}
