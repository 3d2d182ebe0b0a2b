/* vfork, and exec in the child; its exit code comes back. */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	pid_t child = vfork();
	if (child == 0) {
		execl("/bin/sh", "sh", "-c", "exit 7", (char *)NULL);
		_exit(127);
	}
	int status;
	waitpid(child, &status, 0);
	puts(WIFEXITED(status) && WEXITSTATUS(status) == 7 ? "ok" : "wrong");
	return 0;
}
