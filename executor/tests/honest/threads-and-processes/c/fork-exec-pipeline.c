/* echo | tr | wc by fork, dup2 and exec.
 * expected: "HELLO\n"
 */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	int p[2];
	if (pipe(p) < 0)
		return 1;
	if (fork() == 0) {
		dup2(p[1], 1);
		close(p[0]);
		close(p[1]);
		execlp("echo", "echo", "hello", (char *)NULL);
		_exit(127);
	}
	if (fork() == 0) {
		dup2(p[0], 0);
		close(p[0]);
		close(p[1]);
		execlp("tr", "tr", "a-z", "A-Z", (char *)NULL);
		_exit(127);
	}
	close(p[0]);
	close(p[1]);
	int status;
	while (wait(&status) > 0)
		if (status != 0)
			return 1;
	return 0;
}
